import type { Viewer } from '../shared/viewer/viewer.ts';
import type { Holdings } from './engine/engine.ts';

// No policy engine is asked: what a `@policy` guards is shown to nobody.
const NO_POLICIES: ReadonlySet<string> = new Set();

/**
 * What a viewer holds in the words of `@requiresScopes`: `data:<class>` for each data class, `right:<right>` for each
 * right. Documented for subgraphs in docs/adding-a-subgraph.md.
 */
export function holdingsOf({ dataClasses, roles }: Viewer): Holdings {
  return {
    // Who proves nothing never comes this far: the gateway answers 401.
    authenticated: true,
    scopes: new Set([
      ...dataClasses.map((dataClass) => `data:${dataClass}`),
      ...roles.map((right) => `right:${right}`),
    ]),
    policies: NO_POLICIES,
  };
}
