import { AgencyFailure } from '../agency-failure.ts';
import type { AgencyCall } from '../contract.ts';
import type { RawAgencyError } from '../errors/agency-error.ts';
import { readJson, type TextForm } from '../reading/text-form.ts';
import type { Execution, StepTools } from './execution.ts';
import { isJsonObject, type JsonObject, ownValue } from './json.ts';

export interface AgencyAnswer {
  readonly data: JsonObject | null;
  readonly errors: readonly RawAgencyError[];
}

const NO_ERRORS: readonly RawAgencyError[] = [];

/** The body of an agency's answer, unread. @throws AgencyFailure, whatever goes wrong */
export async function askAgency<Context>(
  call: AgencyCall,
  { callAgency }: StepTools<Context>,
  { context }: Execution<Context>,
): Promise<string | Uint8Array> {
  try {
    return await callAgency(call, context);
  } catch (error) {
    throw asFailure(error, call.agency, 'AGENCY_UNAVAILABLE');
  }
}

/** @param form of the text in the data; errors are always in Unicode @throws AgencyFailure */
export function readAnswer(agency: string, body: string | Uint8Array, form: TextForm): AgencyAnswer {
  try {
    return checkedAnswer(agency, body, form);
  } catch (error) {
    throw asFailure(error, agency, 'AGENCY_BAD_RESPONSE');
  }
}

export function badResponse(agency: string, reason: string): AgencyFailure {
  return new AgencyFailure(agency, 'AGENCY_BAD_RESPONSE', { cause: new Error(reason) });
}

/** @throws AgencyFailure or SyntaxError */
function checkedAnswer(agency: string, body: string | Uint8Array, form: TextForm): AgencyAnswer {
  const answer = readJson(body, form);
  if (!isJsonObject(answer)) throw badResponse(agency, 'the answer is not an object');
  const data = ownValue(answer, 'data') ?? null;
  if (data !== null && !isJsonObject(data)) throw badResponse(agency, 'data is not an object');
  const errors = readErrors(agency, errorsIn(answer, body, form));
  if (data === null && errors.length === 0) throw badResponse(agency, 'neither data nor errors');
  return { data, errors };
}

function errorsIn(answer: JsonObject, body: string | Uint8Array, form: TextForm): unknown {
  const errors = ownValue(answer, 'errors');
  if (form === 'unicode' || errors === undefined || errors === null) return errors;
  const again = readJson(body, 'unicode');
  return isJsonObject(again) ? ownValue(again, 'errors') : errors;
}

function readErrors(agency: string, errors: unknown): readonly RawAgencyError[] {
  if (errors === undefined || errors === null) return NO_ERRORS;
  if (!Array.isArray(errors)) throw badResponse(agency, 'errors is not a list');
  return errors.map((error: unknown) => {
    if (!isJsonObject(error)) throw badResponse(agency, 'an error is not an object');
    const { message, path, extensions } = error;
    return { message: typeof message === 'string' ? message : '', path, extensions };
  });
}

function asFailure(
  error: unknown,
  agency: string,
  code: 'AGENCY_UNAVAILABLE' | 'AGENCY_BAD_RESPONSE',
): AgencyFailure {
  return error instanceof AgencyFailure ? error : new AgencyFailure(agency, code, { cause: error });
}
