import type { GraphQLSchema } from 'graphql';
import { CodedError } from '../../shared/errors/coded-error.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Engine, EngineResponse, GraphQLError } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What every resolver of a room inside the gateway gets with each request. */
export interface LocalContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly clock: Clock;
  readonly logger: () => Logger;
  /** What the operations around this one were started for, outermost first: whoever finds itself there goes in circles. */
  readonly trail: readonly string[];
  /** What clients may ask. */
  readonly publicSchema: GraphQLSchema;
  /** What `make` gives, made once for each key at this place of the trail: two places that wait for each other would wait for ever. */
  once<Result>(key: string, make: () => Promise<Result>): Promise<Result>;
  /** Why a client's document would be refused; asks no agency. */
  check(document: string, variables?: Variables): Promise<readonly GraphQLError[]>;
  /**
   * Asks the whole graph as the same viewer, what is inaccessible to clients included, within what is left of the same
   * deadline.
   *
   * @param document written by the room: never a client's text, which `check` has not seen
   * @param purpose goes onto the trail
   * @throws CodedError OPERATION_TOO_DEEP, OPERATION_TOO_LARGE where such operations nest or multiply without end
   */
  execute(document: string, variables: Variables, purpose: string): Promise<EngineResponse>;
}

/** Operations inside each other, the client's own not counted. */
export const DEEPEST_NESTING = 8;

export function createLocalContext(
  engine: Engine<OperationContext>,
  clock: Clock,
  operation: OperationContext,
): LocalContext {
  const { viewer, requestId, logger, trail, inner } = operation;
  return {
    viewer,
    requestId,
    clock,
    logger,
    trail,
    publicSchema: engine.schema,
    once: (key, make) => inner.once(JSON.stringify([...trail, key]), make),
    check: (query, variables = {}) => engine.check({ query, variables }),
    async execute(query, variables, purpose) {
      if (trail.length >= DEEPEST_NESTING)
        throw new CodedError(
          'OPERATION_TOO_DEEP',
          `More than ${DEEPEST_NESTING} queries stand inside each other.`,
        );
      if (!inner.begin())
        throw new CodedError('OPERATION_TOO_LARGE', 'The operation runs too many other queries.');
      const answer = await engine.executeInternal(
        { query, variables },
        { ...operation, trail: [...trail, purpose] },
      );
      inner.silentInside(answer.silentAgencies);
      return answer;
    },
  };
}
