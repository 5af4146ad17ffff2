type OracleName = 'apollo' | 'hive' | 'hive-rust';

/**
 * A kind of operation that another gateway answers otherwise than the specification wants. What decides is one server
 * with the same data (graphql-js), which the engine answers like.
 */
export interface KnownOracleDifference {
  readonly name: string;
  readonly oracles: readonly OracleName[];
  readonly reason: string;
  /** Found in the text of the difference. */
  readonly mark: RegExp;
  /** And all of these in the operation. @default none */
  readonly needs?: readonly RegExp[];
  /** Only there. @default every world */
  readonly world?: string;
  /** A small operation that shows it. */
  readonly example: string;
}

const ANY_DATA = /^(data|refused|an error|no error|failed: (?!.*does not answer))/;
const TWICE = /\b(\w+)\b(?=.*\b\1\b)/s;

/** Never found, because operations are rewritten before another gateway gets them (`judge-oracle.ts`); read them. */
export const REWRITTEN_FOR_ORACLES = [
  'An alias `__proto__` is written into the prototype of all objects by Hive’s runtime: every later answer of its ' +
    'process is wrong. Apollo Gateway loses the field.',
  'An alias `__typename` is taken for the name of the object’s type by all three: `{ household(id: "h4") { ' +
    '__typename: class } }` is refused or null.',
] as const;

export const KNOWN_ORACLE_DIFFERENCES: readonly KnownOracleDifference[] = [
  {
    name: 'alias-named-like-a-key',
    oracles: ['apollo', 'hive', 'hive-rust'],
    reason:
      'A field under an alias that is the name of a key or of a field that another agency requires is sent to that ' +
      'agency instead of the key.',
    mark: ANY_DATA,
    needs: [/(?<!\$)\b(id|no|name|income|class)\s*:\s*[A-Za-z_]/],
    example: '{ depot(id: "d1") { id: __typename capacity } }',
  },
  {
    name: 'interface-object',
    oracles: ['apollo', 'hive', 'hive-rust'],
    reason:
      'Where an agency knows an interface only as one type (@interfaceObject), fields of one of its types are lost, ' +
      'left out or asked of objects of another type, and nulls are not carried upwards.',
    mark: ANY_DATA,
    needs: [/\b(best|reviews|about|reviewed|basket|stars|blurb|price|shelves)\b/],
    world: 'media',
    example: '{ titled { ... on Book { __typename shelves } } }',
  },
  {
    name: 'interface-object-for-seconds',
    oracles: ['apollo'],
    reason:
      'Two lists of such an interface with a type each: it is busy for seconds (7 on an idle machine) until an array is ' +
      'too long; on a busy one that is longer than it is waited for.',
    mark: /^failed: .*does not answer/,
    needs: [/\b(basket|shelf|reviewed|titled|about)\b/],
    world: 'media',
    example: '{ shelf { ... on Author { reviewed { stars } __typename } } basket { ... on Film { blurb } } }',
  },
  {
    name: 'beside-skipped-requires',
    oracles: ['apollo'],
    reason:
      'A field of an agency beside one of its @requires fields that is skipped, reached by an interface or a union, is ' +
      'null.',
    mark: /^(data.*: null instead of|an error)/,
    needs: [/\b(fits|freight|rating|greeting|blurb)\b/, /@(skip|include)/],
    example: '{ search(by: {}) { ... on Product { fits @include(if: false) warranty } } }',
  },
  {
    name: 'type-below-interface-beside-directive',
    oracles: ['apollo'],
    reason:
      'A fragment of an object’s type within one of its interface, beside a field with @skip or @include, is lost.',
    mark: /^data.*: nothing instead of/,
    needs: [/\bon (Node|Titled|Labelled|Media|Asset|Party|Hit|Item)\b/, /@(skip|include)/],
    example:
      '{ households { ... on Node { id @skip(if: false) ...F } } } fragment F on Household { members { savings } }',
  },
  {
    name: 'empty-below-conditional',
    oracles: ['apollo'],
    reason:
      'A field that a variable of @skip or @include lets in, all of whose selections are left out, is null instead of ' +
      'an object without fields.',
    mark: /^data.*: null instead of .*\{\}/,
    needs: [/@(skip|include)\(if: \$/],
    example:
      'query ($yes: Boolean = true) { search @include(if: $yes) { ... @include(if: false) { __typename } } }',
  },
  {
    name: 'field-also-skipped',
    oracles: ['hive', 'hive-rust'],
    reason: 'A field that is written twice, once with @skip or @include that leaves it out, is null or lost.',
    mark: /^data/,
    needs: [/@(skip|include)/],
    example: '{ makers { country { code @skip(if: true) code } } }',
  },
  {
    name: 'no-answer',
    oracles: ['hive'],
    reason:
      'An operation that writes a field twice, once skipped, may never be answered: nothing is busy, nothing ends.',
    mark: /^failed: .*does not answer/,
    needs: [/@(skip|include)/],
    example: '{ programmes { loans { purpose @skip(if: true) purpose } } }',
  },
  {
    name: 'alias-constructor',
    oracles: ['hive'],
    reason: 'A field under the alias `constructor` is null: it is taken for the constructor of the object.',
    mark: /^data/,
    needs: [/\bconstructor\s*:/],
    example: '{ households { constructor: loans { purpose } } }',
  },
  {
    name: 'inaccessible-enum-value',
    oracles: ['hive', 'hive-rust'],
    reason:
      'A value of an enum that clients may not know becomes null without an error (the specification wants one).',
    mark: /^no error: Enum /,
    example: '{ households { class } }',
  },
  {
    name: 'planner-of-ours-unaided',
    oracles: ['hive-rust'],
    reason:
      'The same native planner as ours, without what our engine does before and around it; see known-differences.ts.',
    mark: /^refused: Failed to plan query/,
    example: '{ labelled { ... on Product { stock { product { freight } } } } }',
  },
  {
    name: 'nothing-to-ask',
    oracles: ['hive-rust'],
    reason: 'An operation of which @skip and @include leave nothing has no answer.',
    mark: /^refused: undefined/,
    needs: [/@(skip|include)/],
    example: 'query ($no: Boolean = false) { amount(of: "12") @include(if: $no) }',
  },
  {
    name: 'null-not-carried-upwards',
    oracles: ['hive-rust'],
    reason:
      'A null where none may be does not null what is around it, or nulls everything and leaves `data` out.',
    mark: /^refused: Cannot return null|instead of null|^no error: (Cannot return null|Abstract type)/,
    example: '{ required(empty: true) }',
  },
  {
    name: 'field-written-twice',
    oracles: ['hive-rust'],
    reason: 'The selections of a field that is written twice are not merged: the second is lost.',
    mark: /^data|^an error|^refused: Cannot (use|read)|^refused: The agency refused/,
    needs: [TWICE],
    example: '{ grid { members { greeting } members { household { debt } } } }',
  },
];

/** The known difference that this one is a case of; null where it is a new one. */
export function findKnownOracleDifference(
  place: { readonly oracle: string; readonly world: string },
  difference: string,
  query: string,
): KnownOracleDifference | null {
  const isCase = ({ oracles, mark, needs = [], world = place.world }: KnownOracleDifference): boolean =>
    oracles.some((name) => name === place.oracle) &&
    world === place.world &&
    mark.test(difference) &&
    needs.every((need) => need.test(query));
  return KNOWN_ORACLE_DIFFERENCES.find(isCase) ?? null;
}
