import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Variables } from '../operation/coerce-variables.ts';
import { type Estimate, sum } from './estimate.ts';
import type { EstimateContext, OutputField } from './estimate-operation.ts';

export interface ArgumentValue {
  /** Whether it is the same whatever the variables are. */
  readonly isFixed: boolean;
  /** Undefined where it is not given and has no default. */
  read(variables: Variables): unknown;
}

/** The value of an argument where the field is asked for; its default where it is left out. */
export function argumentValue(argument: GraphQLArgument, { arguments: given }: FieldNode): ArgumentValue {
  const node = given?.find(({ name }) => name.value === argument.name)?.value;
  const { defaultValue } = argument;
  if (node === undefined) return { isFixed: true, read: () => defaultValue };
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return {
      isFixed: false,
      read: (variables) => (Object.hasOwn(variables, name) ? variables[name] : defaultValue),
    };
  }
  if (hasVariable(node))
    return { isFixed: false, read: (variables) => valueFromASTUntyped(node, { ...variables }) };
  const value = valueFromASTUntyped(node);
  return { isFixed: true, read: () => value };
}

function hasVariable(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(hasVariable);
    case Kind.OBJECT:
      return node.fields.some(({ value }) => hasVariable(value));
    default:
      return false;
  }
}

/** What the arguments of a field weigh: their own weight where they are given, and 1 for each input object. */
export function argumentCosts(
  coordinate: string,
  field: OutputField,
  node: FieldNode,
  context: EstimateContext,
): Estimate {
  const costs = field.args
    .filter(({ name }) => node.arguments?.some((given) => given.name.value === name))
    .flatMap((argument) => {
      const weight = context.directives.weightOf(`${coordinate}(${argument.name}:)`) ?? 0;
      if (weight === 0 && !holdsObject(argument.type)) return [];
      const value = argumentValue(argument, node);
      const cost = (variables: Variables): number => {
        const given = value.read(variables);
        return given === undefined || given === null ? 0 : weight + valueCost(argument.type, given, context);
      };
      return [value.isFixed ? cost({}) : cost];
    });
  return sum(costs);
}

function holdsObject(type: GraphQLInputType): boolean {
  const nullable = getNullableType(type);
  return isListType(nullable) ? holdsObject(nullable.ofType) : isInputObjectType(nullable);
}

function valueCost(type: GraphQLInputType, value: unknown, context: EstimateContext): number {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return 0;
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce<number>((total, item) => total + valueCost(nullable.ofType, item, context), 0);
  }
  if (!isInputObjectType(nullable) || typeof value !== 'object') return 0;
  const fields = nullable.getFields();
  let cost = context.directives.weightOf(nullable.name) ?? 1;
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name];
    if (field === undefined || inner === undefined || inner === null) continue;
    cost += context.directives.weightOf(`${nullable.name}.${name}`) ?? 0;
    cost += valueCost(field.type, inner, context);
  }
  return cost;
}
