import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { FieldAnswer } from '../ask/answer.ts';

/** Why what was needed is not there, as an error of the field that needed it. */
export function refuse(answer: FieldAnswer | undefined): CodedError {
  if (answer?.status === 'UNAVAILABLE')
    return new CodedError('AGENCY_UNAVAILABLE', `Needed from: ${answer.agency}, which does not answer.`);
  return new CodedError('FORBIDDEN_DATA_CLASS', 'What this needs is of a data class you may not read.');
}

/** What stands at the end of a path of fields; undefined where it breaks off. */
export function atPath(row: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, field) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[field],
    row,
  );
}
