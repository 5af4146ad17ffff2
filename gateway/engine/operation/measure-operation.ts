import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { RequestError } from '../errors/request-error.ts';
import type { CheckedOperation } from './check-document.ts';
import type { ChainLimit, Limits } from './limits.ts';

/** The size of a selection with each fragment counted where it is spread; may be Infinity. */
interface Measure {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly topFields: number;
  /** Links of the longest chain. */
  readonly links: number;
}

const NOTHING: Measure = { depth: 0, fields: 0, aliases: 0, topFields: 0, links: 0 };

/**
 * @throws RequestError OPERATION_TOO_DEEP, TOO_MANY_ALIASES, TOO_MANY_ROOT_FIELDS, OPERATION_TOO_LARGE, or the code of
 * the chain's limit
 */
export function assertWithinLimits(
  schema: GraphQLSchema,
  { operation, fragments }: CheckedOperation,
  limits: Limits,
): void {
  const root = schema.getRootType(operation.operation) ?? undefined;
  const ruler = new Ruler(schema, fragments, limits.chain);
  const { depth, fields, aliases, topFields, links } = ruler.measure(operation.selectionSet, root);
  if (limits.chain !== null)
    assertAtMost(links, limits.chain.max, limits.chain.code, 'narrowings nested in each other');
  assertAtMost(depth, limits.maxDepth, 'OPERATION_TOO_DEEP', 'levels of fields');
  assertAtMost(topFields, limits.maxRootFields, 'TOO_MANY_ROOT_FIELDS', 'root fields');
  assertAtMost(
    aliases,
    limits.maxAliases,
    'TOO_MANY_ALIASES',
    'aliases, counted wherever a fragment is used',
  );
  assertAtMost(
    fields,
    limits.maxFields,
    'OPERATION_TOO_LARGE',
    'fields, counted wherever a fragment is used',
  );
}

function assertAtMost(given: number, allowed: number, code: string, what: string): void {
  if (given > allowed)
    throw RequestError.of(code, `The operation has more than ${allowed} ${what}.`, { allowed });
}

/** Measures each fragment once, however often it is spread: exponential documents cost no more than others. */
class Ruler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #chain: ChainLimit | null;
  readonly #measured = new Map<string, Measure>();

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    chain: ChainLimit | null,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#chain = chain;
  }

  measure(selectionSet: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    return selectionSet.selections
      .map((selection) => this.#measureSelection(selection, parent))
      .reduce(
        (sum, one) => ({
          depth: Math.max(sum.depth, one.depth),
          fields: sum.fields + one.fields,
          aliases: sum.aliases + one.aliases,
          topFields: sum.topFields + one.topFields,
          links: Math.max(sum.links, one.links),
        }),
        NOTHING,
      );
  }

  #measureSelection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Measure {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#measureField(selection, parent);
      case Kind.INLINE_FRAGMENT:
        return this.measure(
          selection.selectionSet,
          this.#narrowed(selection.typeCondition?.name.value, parent),
        );
      case Kind.FRAGMENT_SPREAD:
        return this.#measureFragment(selection.name.value);
    }
  }

  #measureField({ name, alias, selectionSet }: FieldNode, parent: GraphQLNamedType | undefined): Measure {
    const isIntrospection = name.value === '__schema' || name.value === '__type';
    const field = parent && 'getFields' in parent ? parent.getFields()[name.value] : undefined;
    const type = field && getNamedType(field.type);
    const below = selectionSet === undefined || isIntrospection ? NOTHING : this.measure(selectionSet, type);
    const isRenamed = alias !== undefined && alias.value !== name.value;
    const isLink =
      this.#chain !== null && parent?.name === this.#chain.type && type?.name === this.#chain.type;
    return {
      depth: below.depth + (isLink ? 0 : 1),
      fields: below.fields + 1,
      aliases: below.aliases + (isRenamed ? 1 : 0),
      topFields: 1,
      links: below.links + (isLink ? 1 : 0),
    };
  }

  #measureFragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const measured =
      fragment === undefined
        ? NOTHING
        : this.measure(fragment.selectionSet, this.#narrowed(fragment.typeCondition.name.value, undefined));
    this.#measured.set(name, measured);
    return measured;
  }

  #narrowed(
    condition: string | undefined,
    parent: GraphQLNamedType | undefined,
  ): GraphQLNamedType | undefined {
    return condition === undefined ? parent : this.#schema.getType(condition);
  }
}
