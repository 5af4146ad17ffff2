import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

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
  const result = composeServices(services);
  if (result.supergraphSdl === undefined)
    throw new CompositionError(result.errors.map(({ message }) => message));
  return `${result.supergraphSdl.trim()}\n`;
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
