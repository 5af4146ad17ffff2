import { composeServices } from '@theguild/federation-composition';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse } from 'graphql';

export interface ComposableSubgraph {
  readonly name: string;
  readonly sdl: string;
  /** Where the agency answers. @default an address that leads nowhere */
  readonly url?: string;
}

/** The agencies' schemas do not fit together; every reason at once. */
export class CompositionError extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(`The supergraph cannot be composed:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`);
    this.name = 'CompositionError';
    this.reasons = reasons;
  }
}

/**
 * Composes the agencies' schemas into one supergraph, the same text for the same schemas in any order.
 * Without addresses of its own it leads nowhere on purpose: where an agency is reached is a matter of each site.
 * @throws CompositionError
 */
export function composeSupergraph(subgraphs: readonly ComposableSubgraph[]): string {
  const services = subgraphs
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sdl, url }) => ({ name, typeDefs: parseSdl(name, sdl), url: url ?? nowhere(name) }));
  const lost = services.flatMap(({ name, typeDefs }) => lostExternals(name, typeDefs));
  if (lost.length > 0) throw new CompositionError(lost);
  const result = composeServices(services);
  if (result.supergraphSdl === undefined)
    throw new CompositionError(result.errors.map(({ message }) => message));
  return `${result.supergraphSdl.trim()}\n`;
}

/**
 * @theguild/federation-composition 0.27.0 forgets that a field of an `@interfaceObject` is `@external`: what is computed
 * from it would be computed from null. Better no supergraph than a wrong one.
 */
function lostExternals(agency: string, { definitions }: DocumentNode): readonly string[] {
  const has = (directives: readonly ConstDirectiveNode[] | undefined, directive: string): boolean =>
    (directives ?? []).some(({ name }) => [directive, `federation__${directive}`].includes(name.value));
  return definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter(({ directives }) => has(directives, 'interfaceObject'))
    .flatMap(({ name: type, fields = [] }) =>
      fields
        .filter(({ directives }) => has(directives, 'external'))
        .map(
          ({ name }) =>
            `[${agency}] ${type.value}.${name.value} is @external on an @interfaceObject, which this composition loses; compose with Apollo's (rover supergraph compose), or compute the field where ${name.value} is`,
        ),
    );
}

function nowhere(name: string): string {
  return `http://${name}.invalid/graphql`;
}

function parseSdl(name: string, sdl: string): ReturnType<typeof parse> {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not GraphQL';
    throw new CompositionError([`[${name}] ${reason}`]);
  }
}
