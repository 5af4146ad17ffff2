import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { collectFields } from '../completion/collect-fields.ts';
import type { CompletionContext } from '../completion/compile-completion.ts';

/** A field of an object as the client sees it. */
export interface ShownField {
  readonly responseKey: string;
  readonly dataKey: string;
  readonly fieldName: string;
  /** `typename`: the name of the object's type; `withheld`: the viewer may not read it; `own`: out of introspection. */
  readonly kind: 'data' | 'typename' | 'withheld' | 'own';
  /** Null for `typename` and `own`. */
  readonly type: GraphQLOutputType | null;
  readonly below: readonly SelectionSetNode[];
}

/** The fields of an object of this type, in the order of the answer. */
export function shownFields(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: CompletionContext,
): readonly ShownField[] {
  return [...collectFields(type, selectionSets, context)].flatMap(([responseKey, group]): ShownField[] => {
    const [first] = group;
    if (first === undefined) return [];
    const fieldName = first.name.value;
    const common = { responseKey, fieldName, dataKey: context.keys.of(first) };
    if (fieldName === '__typename')
      return [{ ...common, dataKey: '__typename', kind: 'typename', type: null, below: [] }];
    if (fieldName === SchemaMetaFieldDef.name || fieldName === TypeMetaFieldDef.name)
      return [{ ...common, kind: 'own', type: null, below: [] }];
    const field = 'getFields' in type ? type.getFields()[fieldName] : undefined;
    if (field === undefined) return [];
    const kind = group.some((node) => context.forbidden.has(node)) ? 'withheld' : 'data';
    const below = group.flatMap(({ selectionSet }) => selectionSet ?? []);
    return [{ ...common, kind, type: field.type, below }];
  });
}
