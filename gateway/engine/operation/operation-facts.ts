import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { CheckedOperation } from './check-document.ts';

/** Every field that a checked operation selects, as `Type.field`, whatever its `@skip` and `@include` say. */
export function selectedFields(
  schema: GraphQLSchema,
  { operation, fragments }: CheckedOperation,
): ReadonlySet<string> {
  const fields = new Set<string>();
  const types = new TypeInfo(schema);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  visit(
    document,
    visitWithTypeInfo(types, {
      enter: (node) => {
        const parent = types.getParentType();
        if (node.kind === Kind.FIELD && parent && !node.name.value.startsWith('__'))
          fields.add(`${parent.name}.${node.name.value}`);
      },
    }),
  );
  return fields;
}
