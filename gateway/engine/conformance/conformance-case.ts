import type { Resolvers } from '../testing/fuzz-world.ts';
import type { Row } from '../testing/world-data.ts';

/** Rows of all agencies, and what is not simply a column of one. */
export interface ConformanceWorld {
  /** Every row that an agency may be asked for by a reference. */
  readonly rows: readonly Row[];
  /** By type and field; the same for the agencies and for the one server that the engine is compared with. */
  readonly resolvers: Resolvers;
}

export interface ConformanceCase {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** By the specification, written by hand. */
  readonly data?: unknown;
  /** `path: CODE` of each error, in any order. @default none */
  readonly errors?: readonly string[];
  /** Code of the refusal, where no agency may be asked. */
  readonly refused?: string;
  /** The agencies in the order asked, each as often as it is asked. @default not compared */
  readonly calls?: readonly string[];
  /** Agencies that do not answer. */
  readonly silent?: readonly string[];
  /** Why the answer is not compared with the one server as well. */
  readonly notCompared?: string;
}

export interface ConformanceSuite {
  readonly name: string;
  readonly schemas: Readonly<Record<string, string>>;
  readonly world: () => ConformanceWorld;
  /** Why Apollo's composition makes the supergraph: ours says something else than the schemas. */
  readonly composedByApolloBecause?: string;
  readonly cases: readonly ConformanceCase[];
}

/** A case that the engine does not answer as the specification says, and why. */
export interface KnownLimit {
  /** `suite: title`. */
  readonly of: string;
  readonly because: string;
}

const IMPORTS = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@override',
  '@inaccessible',
  '@interfaceObject',
  '@extends',
  '@tag',
];

/** An agency's schema in Federation 2. */
export function fed2(sdl: string): string {
  const imports = IMPORTS.map((name) => `"${name}"`).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [${imports}])\n${sdl}`;
}

/** A row of a type. */
export function row(typeName: string, fields: Readonly<Record<string, unknown>>): Row {
  return { __typename: typeName, ...fields };
}
