import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentCosts } from './argument-costs.ts';
import type { CostDirectives } from './cost-directives.ts';
import { type Estimate, largest, product, sum } from './estimate.ts';
import { type FieldSizes, listSizes } from './list-sizes.ts';

export interface EstimateContext {
  readonly schema: GraphQLSchema;
  readonly directives: CostDirectives;
  /** Of lists of which nothing says how long they are. */
  readonly assumedListSize: number;
}

const MUTATION = 10;
const NO_SIZES: ReadonlyMap<string, Estimate> = new Map();

/**
 * What an operation may cost at most, before anything is asked: the static estimate of the cost directives'
 * specification (IBM), with Apollo Router's defaults. An object weighs 1, a leaf 0, a mutation 10 besides; a list
 * counts as often as it may be long; of the types that an object may be of, the dearest counts.
 * @param selectionSet in the planner's plain form: each field once, fragments only for types that exclude each other
 * @throws RequestError where a list that must be bounded is not
 */
export function estimateOperation(
  { operation }: OperationDefinitionNode,
  root: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
  context: EstimateContext,
): Estimate {
  const base = operation === 'mutation' ? MUTATION : 0;
  return sum([base, selectionsCost(root, selectionSet, NO_SIZES, context)]);
}

function selectionsCost(
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  sizes: ReadonlyMap<string, Estimate>,
  context: EstimateContext,
): Estimate {
  const always: Estimate[] = [];
  const either: Estimate[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) always.push(fieldCost(type, selection, sizes, context));
    if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
    const narrower = context.schema.getType(selection.typeCondition?.name.value ?? type.name);
    if (isCompositeType(narrower))
      either.push(selectionsCost(narrower, selection.selectionSet, sizes, context));
  }
  return sum([...always, largest(either)]);
}

function fieldCost(
  parent: GraphQLCompositeType,
  node: FieldNode,
  sizes: ReadonlyMap<string, Estimate>,
  context: EstimateContext,
): Estimate {
  const name = node.name.value;
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  if (field === undefined) return 0;
  const coordinate = `${parent.name}.${name}`;
  const own = listSizes(coordinate, field, node, context);
  const type = getNamedType(field.type);
  const below =
    isCompositeType(type) && node.selectionSet !== undefined
      ? selectionsCost(type, node.selectionSet, own.ofFieldsBelow, context)
      : 0;
  const weight = context.directives.weightOf(coordinate) ?? weightOfType(type.name, context);
  const instances = instancesOf(field.type, sizes.get(name) ?? own.ofField, context);
  return sum([argumentCosts(coordinate, field, node, context), product(instances, sum([weight, below]))]);
}

/** How many values the field has: of a list of lists, the size is that of the outer one. */
function instancesOf(
  type: GraphQLOutputType,
  size: FieldSizes['ofField'],
  context: EstimateContext,
): Estimate {
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return 1;
  return product(size ?? context.assumedListSize, instancesOf(nullable.ofType, null, context));
}

function weightOfType(typeName: string, { schema, directives }: EstimateContext): number {
  const type = schema.getType(typeName);
  const own = directives.weightOf(typeName);
  if (own !== undefined || !isCompositeType(type)) return own ?? 0;
  if (!isAbstractType(type)) return 1;
  return Math.max(1, ...schema.getPossibleTypes(type).map(({ name }) => directives.weightOf(name) ?? 1));
}

export type OutputField = GraphQLField<unknown, unknown>;
