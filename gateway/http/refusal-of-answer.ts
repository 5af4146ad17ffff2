import { type ErrorCode, isErrorCode } from '../../shared/errors/error-codes.ts';
import type { EngineResponse } from '../engine/contract.ts';
import { Refusal } from './refusal.ts';

/** What went wrong decides the status; a fault of ours or of an agency is not the client's. */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNKNOWN_PLAN: 404,
  FORBIDDEN: 403,
  FORBIDDEN_DATA_CLASS: 403,
  AGENCY_UNAVAILABLE: 503,
  AGENCY_CIRCUIT_OPEN: 503,
  AGENCY_TIMEOUT: 504,
  AGENCY_BAD_RESPONSE: 502,
};

/** An answer of the graph without the data that a file needs, as a refusal with the code of its first error. */
export function refusalOfAnswer({ errors = [] }: EngineResponse): Refusal {
  const [first] = errors;
  const code = first?.extensions.code;
  if (first === undefined || !isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR')
    return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal error.');
  return new Refusal(STATUSES[code] ?? 400, code, first.message);
}
