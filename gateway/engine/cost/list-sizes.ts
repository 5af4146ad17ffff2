import { type FieldNode, GraphQLInt, getNullableType, isListType } from 'graphql';
import { RequestError } from '../errors/request-error.ts';
import { argumentValue } from './argument-costs.ts';
import { type Estimate, largest } from './estimate.ts';
import type { EstimateContext, OutputField } from './estimate-operation.ts';

/** How long the lists at a field may be. */
export interface FieldSizes {
  /** Of the field itself; null where nothing says so. */
  readonly ofField: Estimate | null;
  /** Of fields right below, by name. */
  readonly ofFieldsBelow: ReadonlyMap<string, Estimate>;
}

// Where no `@listSize` stands, pages are taken for what they are called: `first` rows, of connections in these fields.
const PAGE_ARGUMENT = 'first';
const PAGE_FIELDS: readonly string[] = ['edges', 'nodes'];
const NOTHING: FieldSizes = { ofField: null, ofFieldsBelow: new Map() };

export function listSizes(
  coordinate: string,
  field: OutputField,
  node: FieldNode,
  context: EstimateContext,
): FieldSizes {
  const directive = context.directives.listSizeOf(coordinate);
  if (directive === undefined) return sizesOfPage(field, node, context);
  const { slicingArguments, sizedFields, assumedSize, requiresOneSlicingArgument } = directive;
  const given = slicingArguments.flatMap((name) => sliceOf(field, node, name) ?? []);
  const otherwise = assumedSize ?? context.assumedListSize;
  const size = slicingArguments.length === 0 ? otherwise : sliceSize(given, otherwise);
  const checked =
    requiresOneSlicingArgument && slicingArguments.length > 0
      ? requireOne(coordinate, slicingArguments, given, size)
      : size;
  if (sizedFields.length === 0) return { ofField: checked, ofFieldsBelow: NOTHING.ofFieldsBelow };
  return { ofField: null, ofFieldsBelow: new Map(sizedFields.map((name) => [name, checked])) };
}

function sizesOfPage(field: OutputField, node: FieldNode, { assumedListSize }: EstimateContext): FieldSizes {
  const argument = field.args.find(({ name }) => name === PAGE_ARGUMENT);
  if (argument === undefined || getNullableType(argument.type) !== GraphQLInt) return NOTHING;
  const slice = sliceOf(field, node, PAGE_ARGUMENT);
  if (slice === null) return NOTHING;
  const size = sliceSize([slice], assumedListSize);
  return isListType(getNullableType(field.type))
    ? { ofField: size, ofFieldsBelow: NOTHING.ofFieldsBelow }
    : { ofField: null, ofFieldsBelow: new Map(PAGE_FIELDS.map((name) => [name, size])) };
}

/** NaN stands for an argument that is not given or null. Null: the field has no such argument. */
function sliceOf(field: OutputField, node: FieldNode, name: string): Estimate | null {
  const argument = field.args.find((one) => one.name === name);
  if (argument === undefined) return null;
  const value = argumentValue(argument, node);
  const numberOf = (given: unknown): number => (typeof given === 'number' ? Math.max(0, given) : Number.NaN);
  return value.isFixed ? numberOf(value.read({})) : (variables) => numberOf(value.read(variables));
}

const known = (sizes: readonly number[]): readonly number[] => sizes.filter((size) => !Number.isNaN(size));

function sliceSize(slices: readonly Estimate[], otherwise: number): Estimate {
  const fixed = slices.filter((slice) => typeof slice === 'number');
  if (fixed.length === slices.length) {
    const given = known(fixed);
    return given.length === 0 ? otherwise : largest(given);
  }
  return (variables) => {
    const given = known(slices.map((slice) => (typeof slice === 'number' ? slice : slice(variables))));
    return given.length === 0 ? otherwise : Math.max(...given);
  };
}

/** @throws RequestError at compile, or with the variables, where not exactly one is given */
function requireOne(
  coordinate: string,
  names: readonly string[],
  slices: readonly Estimate[],
  size: Estimate,
): Estimate {
  const check = (count: number): void => {
    if (count !== 1)
      throw RequestError.of(
        'BAD_USER_INPUT',
        `${coordinate} needs exactly one of the arguments ${names.join(', ')}; ${count} are given.`,
        { argument: names.join(', ') },
      );
  };
  if (slices.every((slice) => typeof slice === 'number')) {
    check(known(slices).length);
    return size;
  }
  return (variables) => {
    check(known(slices.map((slice) => (typeof slice === 'number' ? slice : slice(variables)))).length);
    return typeof size === 'number' ? size : size(variables);
  };
}
