import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  validate,
} from 'graphql';
import type { IndicatorRow } from '../progress/target-row.ts';
import { LENGTH, parseExpression, pathsOf } from './expression.ts';

/** What is wrong with an indicator, and in which part of it. */
export interface IndicatorFault {
  readonly part: 'code' | 'fragment' | 'numerator' | 'denominator' | 'gap';
  /** Names the field, and the nearest one where there is one. */
  readonly message: string;
}

export type IndicatorText = Pick<IndicatorRow, 'code' | 'fragment' | 'numerator' | 'denominator' | 'gap'>;

const CODE = /^[A-Z][A-Z0-9_]{2,59}$/;
const LONGEST_FRAGMENT = 4_000;
const ON = 'AreaCohort';
const VARIABLES = ['asOf', 'from', 'baselineOn'];
const NUMBERS = new Set(['Int', 'Float', 'Vnd']);

/**
 * Why the indicator cannot be evaluated over the graph; empty where it can.
 * @param schema what clients may ask
 */
export function checkIndicator(schema: GraphQLSchema, indicator: IndicatorText): readonly IndicatorFault[] {
  if (!CODE.test(indicator.code))
    return [{ part: 'code', message: 'A code is 3 to 60 capital letters, digits and underscores.' }];
  const fragment = readFragment(indicator.fragment);
  if (typeof fragment === 'string') return [{ part: 'fragment', message: fragment }];
  const invalid = validateFragment(schema, fragment);
  if (invalid.length > 0) return invalid.map((message) => ({ part: 'fragment', message }));
  return [
    ...checkExpression(schema, fragment, 'numerator', indicator.numerator),
    ...(indicator.denominator === null
      ? []
      : checkExpression(schema, fragment, 'denominator', indicator.denominator)),
    ...(indicator.gap === null ? [] : checkGap(schema, fragment, indicator.gap)),
  ];
}

/** The fragment, or what is wrong with the text. */
function readFragment(text: string): FragmentDefinitionNode | string {
  if (text.length > LONGEST_FRAGMENT) return `A fragment has at most ${LONGEST_FRAGMENT} characters.`;
  const document = parseQuietly(text);
  if (typeof document === 'string') return document;
  const [fragment, ...others] = document.definitions;
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || others.length > 0)
    return `The text must be one fragment: fragment Name on ${ON} { … }.`;
  if (fragment.typeCondition.name.value !== ON) return `The fragment must be on ${ON}.`;
  const nested = foreignSelection(fragment);
  return nested ?? fragment;
}

function parseQuietly(text: string): DocumentNode | string {
  try {
    return parse(text, { noLocation: true, maxTokens: 1_000 });
  } catch (error) {
    return error instanceof GraphQLError ? error.message : 'The fragment is no GraphQL.';
  }
}

/** What composing cannot merge. */
function foreignSelection(fragment: FragmentDefinitionNode): string | null {
  const text = JSON.stringify(fragment.selectionSet);
  if (text.includes(`"${Kind.FRAGMENT_SPREAD}"`) || text.includes(`"${Kind.INLINE_FRAGMENT}"`))
    return 'A fragment holds fields only, no other fragments.';
  return text.includes(`"${Kind.DIRECTIVE}"`) ? 'A fragment holds fields only, no directives.' : null;
}

function validateFragment(schema: GraphQLSchema, fragment: FragmentDefinitionNode): readonly string[] {
  const name = fragment.name.value;
  const used = VARIABLES.filter((variable) => JSON.stringify(fragment).includes(`"value":"${variable}"`));
  const declared = ['code', 'areaOn', ...used].map(
    (variable) => `$${variable}: ${variable === 'code' ? 'String!' : 'Date!'}`,
  );
  const operation = parse(
    `query (${declared.join(', ')}) { area(code: $code, asOf: $areaOn) { cohort { ...${name} } } }`,
    { noLocation: true },
  );
  return validate(schema, { ...operation, definitions: [...operation.definitions, fragment] })
    .map(({ message }) => message)
    .filter((message) => !/^Variable "\$(asOf|from|baselineOn)" is never used/.test(message));
}

function checkExpression(
  schema: GraphQLSchema,
  fragment: FragmentDefinitionNode,
  part: 'numerator' | 'denominator',
  text: string,
): readonly IndicatorFault[] {
  const expression = parseExpression(text);
  if (expression === null)
    return [{ part, message: `${text} is no sum of paths and whole numbers, such as poor.class.count - 3.` }];
  return pathsOf(expression).flatMap((path) => {
    const isLength = path.at(-1) === LENGTH;
    const type = typeAt(schema, fragment, isLength ? path.slice(0, -1) : path);
    if (typeof type === 'string') return [{ part, message: type }];
    return isNumber(type, isLength)
      ? []
      : [{ part, message: `${path.join('.')} leads to ${type}, which is no number.` }];
  });
}

function isNumber(type: GraphQLOutputType, isLength: boolean): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isLength) return isListType(bare);
  return !isListType(bare) && NUMBERS.has(getNamedType(bare).name);
}

function checkGap(
  schema: GraphQLSchema,
  fragment: FragmentDefinitionNode,
  text: string,
): readonly IndicatorFault[] {
  const type = typeAt(schema, fragment, text.split('.'));
  if (typeof type === 'string') return [{ part: 'gap', message: type }];
  const bare = isNonNullType(type) ? type.ofType : type;
  if (!isListType(bare) && getNamedType(bare).name === 'Cohort') return [];
  return [{ part: 'gap', message: `${text} leads to ${type}, not to a Cohort.` }];
}

/** Type of what the fragment has at a path of its response keys, or what is wrong with the path. */
function typeAt(
  schema: GraphQLSchema,
  fragment: FragmentDefinitionNode,
  path: readonly string[],
): GraphQLOutputType | string {
  let selections = fragment.selectionSet.selections;
  let type: GraphQLOutputType | undefined = schema.getType(ON) as GraphQLOutputType | undefined;
  for (const [at, step] of path.entries()) {
    const keys = selections.flatMap((field) => (field.kind === Kind.FIELD ? [field] : []));
    const field = keys.find(({ name, alias }) => (alias ?? name).value === step);
    const owner: unknown = type && getNamedType(type);
    if (field === undefined || !isObjectType(owner)) {
      const known = keys.map(({ name, alias }) => (alias ?? name).value).join(', ') || 'nothing';
      return `The fragment has no ${path.slice(0, at + 1).join('.')}; there it has ${known}.`;
    }
    if (at < path.length - 1 && type !== undefined && isListOf(owner.getFields()[field.name.value]?.type))
      return `${path.slice(0, at + 1).join('.')} is a list: only its ${LENGTH} is a number.`;
    type = owner.getFields()[field.name.value]?.type;
    selections = field.selectionSet?.selections ?? [];
  }
  return type ?? `The fragment has no ${path.join('.')}.`;
}

function isListOf(type: GraphQLOutputType | undefined): boolean {
  return type !== undefined && isListType(isNonNullType(type) ? type.ofType : type);
}
