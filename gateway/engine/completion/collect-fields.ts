import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Flags, isIncluded } from '../operation/conditions.ts';

export interface CollectContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly flags: Flags;
}

/** The fields of a type by response key, in the order of the answer: the specification's CollectFields. */
export function collectFields(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: CollectContext,
): ReadonlyMap<string, readonly FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection.directives, context.flags)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const fields = collected.get(key);
        if (fields === undefined) collected.set(key, [selection]);
        else fields.push(selection);
        continue;
      }
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
      if (inner !== undefined && applies(context.schema, inner.typeCondition?.name.value, type))
        collect(inner.selectionSet);
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return collected;
}

/** Whether the answer depends on which type an object of this abstract type is. */
export function needsConcreteType(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: CollectContext,
): boolean {
  return selectionSets.some(({ selections }) =>
    selections.some((selection) => {
      if (!isIncluded(selection.directives, context.flags)) return false;
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
      if (inner === undefined) return false;
      const isForAll = applies(context.schema, inner.typeCondition?.name.value, type);
      return !isForAll || needsConcreteType(type, [inner.selectionSet], context);
    }),
  );
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  if (!isAbstractType(conditionType) || isUnionType(type)) return false;
  return schema.isSubType(conditionType, type);
}
