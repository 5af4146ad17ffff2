import { type DirectiveNode, Kind, visit } from 'graphql';
import type { CheckedOperation } from './check-document.ts';

/** The values of the variables that `@skip` and `@include` hang on. An operation is compiled for each combination. */
export type Flags = ReadonlyMap<string, boolean>;

/** The variables of the operation that decide what is included, in a fixed order. */
export function flagNames({ operation, fragments }: CheckedOperation): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()])
    visit(node, {
      enter: (inner) => {
        const value = inner.kind === Kind.DIRECTIVE ? conditionOf(inner) : undefined;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  return [...names].sort();
}

/** @param coerced variables by name */
export function flagsOf(names: readonly string[], coerced: Readonly<Record<string, unknown>>): Flags {
  return new Map(names.map((name) => [name, coerced[name] === true]));
}

export function isIncluded(directives: readonly DirectiveNode[] | undefined, flags: Flags): boolean {
  return (directives ?? []).every((directive) => {
    const value = conditionOf(directive);
    if (value === undefined) return true;
    const isTrue =
      value.kind === Kind.VARIABLE ? flags.get(value.name.value) : 'value' in value && value.value;
    return (isTrue === true) === (directive.name.value === 'include');
  });
}

function conditionOf({ name, arguments: values }: DirectiveNode) {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  return values?.find((argument) => argument.name.value === 'if')?.value;
}
