import type { Vocabulary } from './random-operation.ts';
import { WORLD_VOCABULARY } from './random-operation.ts';
import type { TestOptions } from './test-federation.ts';
import type { Row } from './world-data.ts';
import { type Resolve, resolveReference, WORLD_RESOLVERS } from './world-resolvers.ts';
import { WORLD_SCHEMAS } from './world-schemas.ts';

export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolve>>>>;

/** Agencies, and the same data as one server. */
export interface FuzzWorld {
  readonly name: string;
  readonly schemas: Readonly<Record<string, string>>;
  /** Of the one server. */
  readonly resolvers: Resolvers;
  /** Of the agencies, where they compute from what other agencies gave. @default `resolvers` */
  readonly agencyResolvers?: Resolvers;
  readonly resolveReference: NonNullable<TestOptions['resolveReference']>;
  readonly vocabulary: Vocabulary;
}

/** Households, loans and schools: keys by several names, errors, nulls where none may be, hidden types. */
export const REGISTER_WORLD: FuzzWorld = {
  name: 'register',
  schemas: WORLD_SCHEMAS,
  resolvers: WORLD_RESOLVERS,
  resolveReference,
  vocabulary: { ...WORLD_VOCABULARY, isVaried: true },
};

/** The values that other agencies sent along with a reference; none where the row was not reached by a reference. */
export function givenTo(row: Row): Readonly<Record<string, unknown>> {
  return (row.given ?? {}) as Readonly<Record<string, unknown>>;
}
