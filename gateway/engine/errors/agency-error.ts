import type { GraphQLError } from '../contract.ts';
import { codeOf, publicExtensions } from './public-extensions.ts';

/** An entry of `errors` in an agency's answer, as it came. */
export interface RawAgencyError {
  readonly message: string;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

const MASKED_MESSAGE = 'Internal error at an agency';
// What an agency says of our own request (its text, our representations) is between it and us.
const ABOUT_OUR_REQUEST = /^(GRAPHQL_|OPERATION_RESOLUTION_FAILURE$|PERSISTED_QUERY_|BAD_REQUEST$)/;
const UNCODED = 'INTERNAL_SERVER_ERROR';

/**
 * What a client may read of an agency's error: the message only where the agency gave it a code, that is, meant it
 * to be read.
 * @param isOurInput whether the agency was given values that no client typed: keys of entities
 */
export function publicAgencyError(
  agency: string,
  { message, path, extensions }: RawAgencyError,
  isOurInput: boolean,
): Pick<GraphQLError, 'message' | 'extensions'> {
  const code = codeOf(extensions) ?? UNCODED;
  const isAboutOurInput = code === 'BAD_USER_INPUT' && isOurInput && !Array.isArray(path);
  if (code === UNCODED || isAboutOurInput || ABOUT_OUR_REQUEST.test(code)) {
    const { requestId } = publicExtensions(extensions);
    const shown = requestId === undefined ? { code: UNCODED, agency } : { code: UNCODED, agency, requestId };
    return { message: MASKED_MESSAGE, extensions: shown };
  }
  return { message, extensions: { ...publicExtensions(extensions), code, agency } };
}

/** The path of an error, if it is one. */
export function pathOf({ path }: RawAgencyError): readonly (string | number)[] | null {
  if (!Array.isArray(path) || path.length === 0) return null;
  return path.every((segment) => typeof segment === 'string' || Number.isInteger(segment)) ? path : null;
}
