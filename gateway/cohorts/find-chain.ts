import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const COHORT = 'Cohort';

/** The one way in a document from the query to a cohort. */
export interface CohortChain {
  readonly operation: OperationDefinitionNode;
  /** From the root to the innermost cohort. */
  readonly fields: readonly FieldNode[];
}

/** Why a document stands for no one cohort. */
export type ChainFault =
  | 'NOT_ONE_QUERY'
  | 'NO_COHORT'
  | 'SEVERAL_COHORTS'
  | 'LIST_OF_COHORTS'
  | 'CONDITIONAL';

interface Found {
  readonly fields: readonly FieldNode[];
  readonly throughList: boolean;
  readonly conditional: boolean;
}

/**
 * The chain of fields that leads to the innermost cohort of a document that is valid for the schema. Other fields are
 * passed over, so that a query may be saved as it was tried out.
 */
export function findChain(schema: GraphQLSchema, document: DocumentNode): CohortChain | ChainFault {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const root = schema.getQueryType();
  if (operation === undefined || operations.length > 1 || operation.operation !== 'query' || !root)
    return 'NOT_ONE_QUERY';
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const [chain, another] = new ChainFinder(schema, fragments).below(operation.selectionSet, root);
  if (chain === undefined) return 'NO_COHORT';
  if (another !== undefined) return 'SEVERAL_COHORTS';
  if (chain.throughList) return 'LIST_OF_COHORTS';
  return chain.conditional ? 'CONDITIONAL' : { operation, fields: chain.fields };
}

class ChainFinder {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  below({ selections }: SelectionSetNode, parent: GraphQLCompositeType): readonly Found[] {
    return selections.flatMap((selection) =>
      this.#in(selection, parent).map((found) => ({
        ...found,
        conditional: found.conditional || (selection.directives ?? []).length > 0,
      })),
    );
  }

  #in(selection: SelectionNode, parent: GraphQLCompositeType): readonly Found[] {
    if (selection.kind === Kind.FIELD) return this.#through(selection, parent);
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
    if (fragment === undefined) return [];
    const type = this.#schema.getType(fragment.typeCondition?.name.value ?? parent.name);
    return isCompositeType(type) ? this.below(fragment.selectionSet, type) : [];
  }

  #through(field: FieldNode, parent: GraphQLCompositeType): readonly Found[] {
    const type = 'getFields' in parent ? parent.getFields()[field.name.value]?.type : undefined;
    const named = type && getNamedType(type);
    if (type === undefined || field.selectionSet === undefined || !isCompositeType(named)) return [];
    const isList = isListType(getNullableType(type));
    const inner = this.below(field.selectionSet, named);
    const ending: readonly Found[] =
      named.name === COHORT ? [{ fields: [], throughList: false, conditional: false }] : [];
    return (inner.length > 0 ? inner : ending).map((found) => ({
      fields: [field, ...found.fields],
      throughList: found.throughList || isList,
      conditional: found.conditional,
    }));
  }
}
