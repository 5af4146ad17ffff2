import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface ComposableSubgraph {
  readonly name: string;
  readonly sdl: string;
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
 * Its addresses lead nowhere on purpose: where an agency is reached is a matter of each site's configuration.
 * @throws CompositionError
 */
export function composeSupergraph(subgraphs: readonly ComposableSubgraph[]): string {
  const services = subgraphs
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sdl }) => ({ name, typeDefs: parseSdl(name, sdl), url: `http://${name}.invalid/graphql` }));
  const result = composeServices(services);
  if (result.supergraphSdl === undefined)
    throw new CompositionError(result.errors.map(({ message }) => message));
  return `${result.supergraphSdl.trim()}\n`;
}

function parseSdl(name: string, sdl: string): ReturnType<typeof parse> {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not GraphQL';
    throw new CompositionError([`[${name}] ${reason}`]);
  }
}
