/** The two media types of a GraphQL answer; the first says by its status whether the operation was run. */
export const GRAPHQL_RESPONSE_TYPE = 'application/graphql-response+json';
export const JSON_TYPE = 'application/json';
export type AnswerType = typeof GRAPHQL_RESPONSE_TYPE | typeof JSON_TYPE;

interface MediaRange {
  readonly type: string;
  /** 0 (never) to 1. */
  readonly quality: number;
}

const WILD_TYPES: readonly string[] = ['application/*', '*/*'];

/**
 * The media type to answer in, or `null` where the caller accepts none of ours. No or a wild `Accept`: application/json,
 * unless the caller excludes it by `q=0`.
 */
export function negotiateAnswerType(accept: string | undefined): AnswerType | null {
  // What programs send.
  if (accept === undefined || accept === JSON_TYPE || accept === '*/*') return JSON_TYPE;
  if (accept.trim() === '') return JSON_TYPE;
  const named = mediaRanges(accept);
  const ours = [JSON_TYPE, GRAPHQL_RESPONSE_TYPE] as const;
  const open = ours.filter((type) => !named.some((range) => range.type === type && range.quality === 0));
  const wanted = named
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { type } of wanted) {
    const answer = open.find((candidate) => candidate === type || WILD_TYPES.includes(type));
    if (answer !== undefined) return answer;
  }
  return null;
}

/** True for a browser that goes to an address: only those ask for a page by name. */
export function asksForPage(accept: string | undefined): boolean {
  return (
    accept !== undefined &&
    mediaRanges(accept).some(({ type, quality }) => type === 'text/html' && quality > 0)
  );
}

/** True for `application/json` in UTF-8, which is also what no charset means. */
export function isJsonBody(contentType: string | undefined): boolean {
  if (contentType === JSON_TYPE) return true;
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  return type === JSON_TYPE && utf8;
}

function mediaRanges(accept: string): readonly MediaRange[] {
  return accept
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ type, quality }) => type !== '' && !Number.isNaN(quality));
}
