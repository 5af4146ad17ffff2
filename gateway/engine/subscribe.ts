import { AgencyFailure } from './agency-failure.ts';
import type { Bounds } from './bounded-map.ts';
import type { CompilerOptions } from './compile-operation.ts';
import type {
  CallAgency,
  EngineJsonResponse,
  EngineMode,
  EngineOptions,
  EngineSubscription,
  GraphQLRequest,
} from './contract.ts';
import { RequestError } from './errors/request-error.ts';
import { watcher } from './observe.ts';
import { createPreparation } from './preparation.ts';
import { runToJson } from './run-operation.ts';
import type { Holdings } from './security/access-rule.ts';

/** What one event of a subscription is run with: the agency's event stands in for its answer. */
export interface EventContext<Context> {
  readonly context: Context;
  /** The agency's answer of this event, or why there is none. */
  readonly event: string | Uint8Array | AgencyFailure;
}

export interface SubscribeParts<Context> {
  readonly options: EngineOptions<Context>;
  readonly compiler: CompilerOptions<Context>;
  readonly bounds: Required<Bounds>;
  holdingsOf(context: Context): Holdings;
  readonly mode: EngineMode;
}

export type Subscribe<Context> = (
  request: GraphQLRequest,
  context: Context,
  contextOfEvent: () => Context,
) => Promise<EngineSubscription>;

/** Subscriptions are compiled as queries are, into a plan whose first fetch takes what the agency's stream brought. */
export function createSubscribe<Context>(parts: SubscribeParts<Context>): Subscribe<Context> {
  const { options, compiler, bounds, holdingsOf, mode } = parts;
  const prepared = createPreparation<EventContext<Context>>(
    { ...compiler, serves: ['subscription'], callAgency: takingEvents(options.callAgency) },
    bounds,
  );
  const watchOf = watcher(options.observeStage);
  return async (request, context, contextOfEvent) => {
    const watch = watchOf(context);
    const { compiled, variables } = await prepared.prepare(request, () => holdingsOf(context), watch);
    const answer = (event: EventContext<Context>['event']): Promise<EngineJsonResponse> => {
      const own = contextOfEvent();
      return runToJson({ compiled, variables, context: { context: own, event }, watch: watchOf(own) }, mode);
    };
    const call = compiled.opening?.(variables);
    // What the viewer may not read is told without asking anybody.
    if (call === undefined) return answer(new AgencyFailure('', 'AGENCY_UNAVAILABLE'));
    const { openStream } = options;
    if (openStream === undefined) throw notServed();
    try {
      return { kind: 'events', events: answers(await openStream(call, context), answer, call.agency) };
    } catch (error) {
      if (!(error instanceof AgencyFailure)) throw error;
      return answer(error);
    }
  };
}

/** One answer for each event; a stream that breaks ends with an answer that says so. */
async function* answers(
  events: AsyncIterable<string | Uint8Array>,
  answer: (event: string | Uint8Array | AgencyFailure) => Promise<EngineJsonResponse>,
  agency: string,
): AsyncGenerator<EngineJsonResponse, void> {
  try {
    for await (const event of events) yield await answer(event);
  } catch (error) {
    yield await answer(
      error instanceof AgencyFailure
        ? error
        : new AgencyFailure(agency, 'AGENCY_UNAVAILABLE', { cause: error }),
    );
  }
}

function takingEvents<Context>(callAgency: CallAgency<Context>): CallAgency<EventContext<Context>> {
  return async (call, { context, event }) => {
    if (call.operationKind !== 'subscription') return callAgency(call, context);
    if (event instanceof AgencyFailure) throw event;
    return event;
  };
}

function notServed(): RequestError {
  return RequestError.of('OPERATION_RESOLUTION_FAILURE', 'No subscription is served here.');
}
