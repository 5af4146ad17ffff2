import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A field at the top of what a fetch asks for. */
export interface FetchedField {
  /** The type in whose fragment it stands; null at the root. */
  readonly typeName: string | null;
  readonly fieldName: string;
  /** Its key in the gathered data, after the fetch's output rewrites. */
  readonly key: string;
}

/** The root fields of a fetch by their response key: each with the fields right below it. */
export interface FetchedOperation {
  readonly roots: readonly FetchedField[];
  /** Of the entities asked for under this response key. */
  entityFields(responseKey: string): readonly FetchedField[];
}

/** @param renamed response key in the agency's answer → key in the gathered data */
export function readFetchedFields(operationText: string, renamed: (key: string) => string): FetchedOperation {
  const { definitions } = parse(operationText, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const read = (selectionSet: SelectionSetNode | undefined, typeName: string | null): FetchedField[] =>
    (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        const fieldName = selection.name.value;
        if (fieldName === '__typename') return [];
        return [{ typeName, fieldName, key: renamed(selection.alias?.value ?? fieldName) }];
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return read(inner?.selectionSet, inner?.typeCondition?.name.value ?? typeName);
    });
  return {
    roots: read(operation?.selectionSet, null),
    entityFields: (responseKey) => {
      const field = operation?.selectionSet.selections.find(
        (selection) =>
          selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === responseKey,
      );
      return field?.kind === Kind.FIELD ? read(field.selectionSet, null) : [];
    },
  };
}
