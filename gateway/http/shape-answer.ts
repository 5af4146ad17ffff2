import { errorExtensions } from '../../shared/errors/coded-error.ts';
import { isErrorCode } from '../../shared/errors/error-codes.ts';
import type { AgencySilence } from '../agency/agency-silence.ts';
import type { EngineJsonResponse, EngineOutcome, GraphQLError } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import { type AnswerType, GRAPHQL_RESPONSE_TYPE } from './media-type.ts';

/** An agency whose fields are missing from this answer, and since when it does not answer (ISO instant). */
export interface SilentAgency {
  readonly agency: string;
  readonly status: string;
  readonly since: string;
}

/** GraphQL over HTTP: only `application/graphql-response+json` tells by its status that nothing was run. */
export function statusOf(answer: EngineOutcome, type: AnswerType): number {
  return answer.kind === 'request-error' && type === GRAPHQL_RESPONSE_TYPE ? 400 : 200;
}

/**
 * The response body in UTF-8; `data` goes in as it was written, and is absent where nothing was run.
 * @param further extensions that the request asked for
 */
export function bodyOf(
  answer: EngineJsonResponse,
  requestId: string,
  silent: readonly SilentAgency[],
  further: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const { dataJson, errors = [] } = answer;
  const agencies = silent.length === 0 ? undefined : silent;
  const extensions = JSON.stringify({ requestId, agencies, ...further });
  const before = errors.length === 0 ? '{' : `{"errors":${JSON.stringify(errors.map(withRemedy))},`;
  if (dataJson === undefined) return Buffer.from(`${before}"extensions":${extensions}}`);
  return joined(`${before}"data":`, dataJson, `,"extensions":${extensions}}`);
}

function joined(head: string, middle: Uint8Array, tail: string): Uint8Array {
  const middleAt = Buffer.byteLength(head);
  const tailAt = middleAt + middle.length;
  const bytes = Buffer.allocUnsafe(tailAt + Buffer.byteLength(tail));
  bytes.write(head, 0);
  bytes.set(middle, middleAt);
  bytes.write(tail, tailAt);
  return bytes;
}

// The engine knows GraphQL, not our registry; what an agency says about its own error goes first.
function withRemedy(error: GraphQLError): GraphQLError {
  const { code } = error.extensions;
  return isErrorCode(code)
    ? { ...error, extensions: { ...errorExtensions(code), ...error.extensions } }
    : error;
}

export function silentAgencies(answer: EngineOutcome, silence: AgencySilence): readonly SilentAgency[] {
  return answer.silentAgencies.map(({ agency, code }) => {
    const reported = statusOfCode(code);
    // The engine finds bodies that passed the client's sieve and still are not answers.
    const { status, sinceMs } = silence.find(agency) ?? silence.failed(agency, reported);
    return { agency, status, since: new Date(sinceMs).toISOString() };
  });
}

function statusOfCode(code: string): 'UNAVAILABLE' | 'TIMEOUT' | 'BAD_RESPONSE' {
  switch (code) {
    case 'AGENCY_TIMEOUT':
      return 'TIMEOUT';
    case 'AGENCY_BAD_RESPONSE':
      return 'BAD_RESPONSE';
    default:
      return 'UNAVAILABLE';
  }
}

/** What an agency fails to answer to a room inside the gateway is missing from this answer, too. */
export function withSilentInside(
  answer: EngineJsonResponse,
  { inner }: OperationContext,
): EngineJsonResponse {
  const { silentAgencies } = inner;
  if (silentAgencies.length === 0) return answer;
  const known = new Set(answer.silentAgencies.map(({ agency }) => agency));
  const inside = silentAgencies.filter(({ agency }) => !known.has(agency));
  return inside.length === 0 ? answer : { ...answer, silentAgencies: [...answer.silentAgencies, ...inside] };
}
