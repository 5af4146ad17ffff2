import { errorExtensions } from '../../shared/errors/coded-error.ts';
import { isErrorCode } from '../../shared/errors/error-codes.ts';
import type { AgencySilence } from '../agency/agency-silence.ts';
import type { EngineJsonResponse, EngineOutcome, GraphQLError } from '../engine/contract.ts';
import { Utf8Text } from '../engine/utf8-text.ts';
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
 * The response body; `data` goes in as it was written, and is absent where nothing was run.
 * @param further extensions that the request asked for
 */
export function bodyOf(
  answer: EngineJsonResponse,
  requestId: string,
  silent: readonly SilentAgency[],
  further: Readonly<Record<string, unknown>> = {},
): Utf8Text {
  const { dataJson, errors = [] } = answer;
  const agencies = silent.length === 0 ? undefined : silent;
  const extensions = JSON.stringify({ requestId, agencies, ...further });
  const before = errors.length === 0 ? '{' : `{"errors":${JSON.stringify(errors.map(withRemedy))},`;
  const after = Utf8Text.of(`"extensions":${extensions}}`).latin1;
  const data = dataJson === undefined ? '' : `"data":${dataJson.latin1},`;
  return new Utf8Text(Utf8Text.of(before).latin1 + data + after);
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
