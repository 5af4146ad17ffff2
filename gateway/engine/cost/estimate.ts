import type { Variables } from '../operation/coerce-variables.ts';

/** A number, or one that depends on the variables of a request. Numbers are put together at compile. */
export type Estimate = number | ((variables: Variables) => number);

export function sum(parts: readonly Estimate[]): Estimate {
  let fixed = 0;
  const varying = parts.filter((part) => {
    if (typeof part !== 'number') return true;
    fixed += part;
    return false;
  });
  if (varying.length === 0) return fixed;
  return (variables) => varying.reduce<number>((total, part) => total + evaluate(part, variables), fixed);
}

export function product(one: Estimate, other: Estimate): Estimate {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  if (one === 0 || other === 0) return 0;
  return (variables) => evaluate(one, variables) * evaluate(other, variables);
}

export function largest(parts: readonly Estimate[]): Estimate {
  if (parts.every((part) => typeof part === 'number')) return Math.max(0, ...parts);
  return (variables) => Math.max(0, ...parts.map((part) => evaluate(part, variables)));
}

export function evaluate(estimate: Estimate, variables: Variables): number {
  return typeof estimate === 'number' ? estimate : estimate(variables);
}
