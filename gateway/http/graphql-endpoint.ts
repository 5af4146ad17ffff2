import type { IncomingMessage } from 'node:http';
import { asksForEvents } from '../../shared/http/event-stream.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { Authenticate } from '../authenticate.ts';
import { chooseDocument, type DocumentSources } from '../documents/choose-document.ts';
import type { GraphQLRequest } from '../engine/contract.ts';
import { answerEvents, type StreamsOptions } from './answer-events.ts';
import { type AnswerOptions, answerOperation, executeOrRecall } from './answer-operation.ts';
import { authenticated } from './authenticated.ts';
import { type AnswerType, JSON_TYPE, negotiateAnswerType } from './media-type.ts';
import { isMoreThanQuery, operationKindOf } from './operation-kind.ts';
import { type AskedOperation, checkMethodAndType, readGraphQLRequest } from './read-graphql-request.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Exchange } from './route.ts';
import { type WantedExtensions, wantedExtensions } from './wanted-extensions.ts';

export interface GraphQLEndpointOptions extends AnswerOptions {
  readonly authenticate: Authenticate;
  readonly maxBodyBytes: number;
  readonly documents: DocumentSources;
  readonly streams: StreamsOptions;
}

/** `/graphql`: may this be asked, who asks, what is asked; then the answer, or a stream of them. */
export function createGraphQLEndpoint(
  options: GraphQLEndpointOptions,
): (exchange: Exchange) => Promise<void> {
  return async (exchange) => {
    const { request, response, requestId } = exchange;
    checkMethodAndType(request);
    const wantsEvents = asksForEvents(request.headers.accept);
    const type = wantsEvents ? JSON_TYPE : answerTypeOf(request);
    const proven = authenticated(options.authenticate, request);
    const viewer = proven instanceof Promise ? await proven : proven;
    const asked = await readGraphQLRequest(request, exchange.url, options.maxBodyBytes);
    const { operation, wanted } = operationOf(asked, viewer, options.documents);
    checkMethodOfOperation(request, operation, wantsEvents);
    if (!wantsEvents) {
      await answerOperation(options, { request, response, requestId, viewer, type, operation, wanted });
      return;
    }
    if (wanted.plan || wanted.cost)
      throw badRequest('A plan and a cost are told beside one answer, not in a stream of events.');
    return answerEvents(options, {
      response,
      requestId,
      viewer,
      operation,
      answerOnce: async (context) => (await executeOrRecall(options, { operation, wanted }, context)).answer,
    });
  };
}

interface ReadOperation {
  readonly operation: GraphQLRequest;
  readonly wanted: WantedExtensions;
}

function operationOf(asked: AskedOperation, viewer: Viewer, documents: DocumentSources): ReadOperation {
  const wanted = wantedExtensions(asked.extensions, viewer);
  const { variables, operationName } = asked;
  return { operation: { query: chooseDocument(asked, viewer, documents), variables, operationName }, wanted };
}

/** @throws Refusal 405 to what changes something, or is a subscription and wants no stream, by GET */
function checkMethodOfOperation(
  { method }: IncomingMessage,
  operation: GraphQLRequest,
  wantsEvents: boolean,
): void {
  if (method === 'POST' || !isMoreThanQuery(operation)) return;
  if (!wantsEvents || operationKindOf(operation) === 'mutation')
    throw new Refusal(405, 'BAD_REQUEST', 'Only queries may be sent by GET.', { allow: 'POST' });
}

function answerTypeOf(request: IncomingMessage): AnswerType {
  const type = negotiateAnswerType(request.headers.accept);
  if (type !== null) return type;
  throw new Refusal(
    406,
    'BAD_REQUEST',
    'Answers are application/graphql-response+json or application/json; `Accept` names neither.',
  );
}
