import { CodedError, type ErrorDetail } from '../../shared/errors/coded-error.ts';
import { isErrorCode } from '../../shared/errors/error-codes.ts';
import type { GraphQLError } from '../engine/contract.ts';
import type { LocalContext } from './local-context.ts';

/**
 * The data of an operation that a room inside the gateway runs as the viewer; what goes wrong in it is the fault of the
 * field that asked.
 * @throws CodedError of the first error
 */
export async function askGraph<Data>(
  context: LocalContext,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  purpose: string,
): Promise<Data> {
  const { data, errors = [] } = await context.execute(document, variables, purpose);
  const [first] = errors;
  if (first !== undefined) throw codedErrorOf(first);
  return data as Data;
}

/** An error that a client may read, as one of this room. */
export function codedErrorOf({ message, extensions }: GraphQLError): Error {
  const { code, agency, argument, given, allowed, dataClass } = extensions;
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR')
    return new Error(`An agency failed: ${message}`);
  // To the client the field is this room's: which agency did not answer is told in words.
  const told = code.startsWith('AGENCY_') ? `${message} (Needed from: ${agency}.)` : message;
  return new CodedError(code, told, plain({ argument, given, allowed, dataClass }));
}

function plain(detail: Readonly<Record<string, unknown>>): ErrorDetail {
  return Object.fromEntries(
    Object.entries(detail).filter(([, value]) => ['string', 'number'].includes(typeof value)),
  );
}
