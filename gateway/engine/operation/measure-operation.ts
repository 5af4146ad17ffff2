import { type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { RequestError } from '../errors/request-error.ts';
import type { CheckedOperation } from './check-document.ts';
import type { Limits } from './limits.ts';

/** The size of a selection with each fragment counted where it is spread; may be Infinity. */
interface Measure {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly topFields: number;
}

const NOTHING: Measure = { depth: 0, fields: 0, aliases: 0, topFields: 0 };

/** @throws RequestError OPERATION_TOO_DEEP, TOO_MANY_ALIASES, TOO_MANY_ROOT_FIELDS, OPERATION_TOO_LARGE */
export function assertWithinLimits({ operation, fragments }: CheckedOperation, limits: Limits): void {
  const { depth, fields, aliases, topFields } = new Ruler(fragments).measure(operation.selectionSet);
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
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();

  constructor(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#fragments = fragments;
  }

  measure(selectionSet: SelectionSetNode): Measure {
    return selectionSet.selections
      .map((selection) => this.#measureSelection(selection))
      .reduce(
        (sum, one) => ({
          depth: Math.max(sum.depth, one.depth),
          fields: sum.fields + one.fields,
          aliases: sum.aliases + one.aliases,
          topFields: sum.topFields + one.topFields,
        }),
        NOTHING,
      );
  }

  #measureSelection(selection: SelectionNode): Measure {
    switch (selection.kind) {
      case Kind.FIELD: {
        const name = selection.name.value;
        const isIntrospection = name === '__schema' || name === '__type';
        const below =
          selection.selectionSet === undefined || isIntrospection
            ? NOTHING
            : this.measure(selection.selectionSet);
        const isRenamed = selection.alias !== undefined && selection.alias.value !== name;
        return {
          depth: below.depth + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (isRenamed ? 1 : 0),
          topFields: 1,
        };
      }
      case Kind.INLINE_FRAGMENT:
        return this.measure(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return this.#measureFragment(selection.name.value);
    }
  }

  #measureFragment(name: string): Measure {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const measured = fragment === undefined ? NOTHING : this.measure(fragment.selectionSet);
    this.#measured.set(name, measured);
    return measured;
  }
}
