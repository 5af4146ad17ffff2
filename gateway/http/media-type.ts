/** The two media types of a GraphQL answer; the first says by its status whether the operation was run. */
export const GRAPHQL_RESPONSE_TYPE = 'application/graphql-response+json';
export const JSON_TYPE = 'application/json';
export type AnswerType = typeof GRAPHQL_RESPONSE_TYPE | typeof JSON_TYPE;

interface AcceptedType {
  readonly type: string;
  readonly quality: number;
}

/** The media type to answer in, or `null` where the caller accepts none of ours. No or a wild `Accept`: application/json. */
export function negotiateAnswerType(accept: string | undefined): AnswerType | null {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const wanted = acceptedTypes(accept).toSorted((one, other) => other.quality - one.quality);
  for (const { type } of wanted) {
    if (type === GRAPHQL_RESPONSE_TYPE) return GRAPHQL_RESPONSE_TYPE;
    if (type === JSON_TYPE || type === 'application/*' || type === '*/*') return JSON_TYPE;
  }
  return null;
}

/** True for a browser that goes to an address: only those ask for a page by name. */
export function asksForPage(accept: string | undefined): boolean {
  return accept !== undefined && acceptedTypes(accept).some(({ type }) => type === 'text/html');
}

/** True for `application/json` in UTF-8, which is also what no charset means. */
export function isJsonBody(contentType: string | undefined): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return type === JSON_TYPE && utf8;
}

function acceptedTypes(accept: string): readonly AcceptedType[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ type, quality }) => type !== '' && quality > 0);
}
