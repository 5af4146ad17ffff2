import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { bothConditions, type Conditions, conditionsOf } from '../operation/conditions.ts';

/** A selection set that counts only under conditions. */
export interface ConditionalSelection {
  readonly selectionSet: SelectionSetNode;
  readonly conditions: Conditions;
}

export interface ConditionalField {
  readonly field: FieldNode;
  readonly conditions: Conditions;
}

/** The fields of a type by response key, in the order of the answer: the specification's CollectFields, for any variables. */
export function collectFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: GraphQLCompositeType,
  selections: readonly ConditionalSelection[],
): ReadonlyMap<string, readonly ConditionalField[]> {
  const collected = new Map<string, ConditionalField[]>();
  const collect = ({ selectionSet, conditions: outer }: ConditionalSelection): void => {
    for (const selection of selectionSet.selections) {
      const own = conditionsOf(selection.directives);
      if (own === null) continue;
      const conditions = bothConditions(outer, own);
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const fields = collected.get(key);
        if (fields === undefined) collected.set(key, [{ field: selection, conditions }]);
        else fields.push({ field: selection, conditions });
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner === undefined || !applies(schema, inner.typeCondition?.name.value, type)) continue;
      collect({ selectionSet: inner.selectionSet, conditions });
    }
  };
  for (const selection of selections) collect(selection);
  return collected;
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  if (!isAbstractType(conditionType) || 'getTypes' in type) return false;
  return schema.isSubType(conditionType, type);
}
