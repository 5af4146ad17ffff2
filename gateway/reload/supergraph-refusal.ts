import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../shared/errors/error-codes.ts';
import { AgenciesWithoutUrlError } from '../agency/agency-connections.ts';
import { CompositionError } from '../compose.ts';
import { UnenforcedFeatureError } from '../engine/engine.ts';

export type SupergraphRefusalCode = Extract<ErrorCode, `SUPERGRAPH_${string}`>;

/** A supergraph that is not served: why, and where in it. The message is for the log: it may quote the supergraph. */
export class SupergraphRefusal extends Error {
  readonly code: SupergraphRefusalCode;
  /** A place in the text (`line:column`), or the names that it is about. */
  readonly where: readonly string[];

  constructor(code: SupergraphRefusalCode, message: string, where: readonly string[] = [], cause?: unknown) {
    super(message, { cause });
    this.name = 'SupergraphRefusal';
    this.code = code;
    this.where = where;
  }
}

/** What reading, composing or building a supergraph threw, as the reason why it is not served. */
export function refusalOf(error: unknown): SupergraphRefusal {
  if (error instanceof SupergraphRefusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CompositionError)
    return new SupergraphRefusal('SUPERGRAPH_NOT_COMPOSED', message, agenciesIn(error.reasons), error);
  if (error instanceof UnenforcedFeatureError)
    return new SupergraphRefusal('SUPERGRAPH_FEATURE_NOT_ENFORCED', message, error.features, error);
  if (error instanceof AgenciesWithoutUrlError)
    return new SupergraphRefusal('SUPERGRAPH_AGENCY_WITHOUT_URL', message, error.agencies, error);
  const locations = error instanceof GraphQLError ? (error.locations ?? []) : [];
  const where = locations.map(({ line, column }) => `${line}:${column}`);
  return new SupergraphRefusal('SUPERGRAPH_INVALID', message, where, error);
}

/** Composition writes the agency in front of its reason: `[bank] …`. */
function agenciesIn(reasons: readonly string[]): readonly string[] {
  return [...new Set(reasons.flatMap((reason) => /^\[([^\]]+)\]/.exec(reason)?.[1] ?? []))];
}
