import { type DirectiveNode, Kind } from 'graphql';

/** `@skip` and `@include` that hang on a variable: the variable must have this value. All must hold. */
export interface VariableCondition {
  readonly variable: string;
  readonly expected: boolean;
}

export type Conditions = readonly VariableCondition[];

/** Coerced variables of the operation. */
export type Variables = Readonly<Record<string, unknown>>;

export const ALWAYS: Conditions = [];

/** What must hold for the selection to be included; null where a literal leaves it out for good. */
export function conditionsOf(directives: readonly DirectiveNode[] | undefined): Conditions | null {
  if (directives === undefined || directives.length === 0) return ALWAYS;
  const conditions: VariableCondition[] = [];
  for (const { name, arguments: values } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const expected = name.value === 'include';
    const value = values?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return null;
  }
  return conditions;
}

export function bothConditions(one: Conditions, other: Conditions): Conditions {
  if (one.length === 0) return other;
  return other.length === 0 ? one : [...one, ...other];
}

export function holds(conditions: Conditions, variables: Variables): boolean {
  return conditions.every(({ variable, expected }) => (variables[variable] === true) === expected);
}
