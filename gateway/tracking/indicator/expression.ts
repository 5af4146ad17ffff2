/** A factor: a whole number, or where a number stands in the answer. */
export type Factor = number | readonly string[];

/** A signed product. */
export interface Term {
  readonly sign: 1 | -1;
  readonly factors: readonly Factor[];
}

/** Signed sum of products of numbers and paths: `9 - merit.areas.length`, `then.count * now.total - now.count * then.total`. */
export type Expression = readonly Term[];

const FACTOR = String.raw`(?:\d+|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)`;
const TERM = new RegExp(String.raw`^\s*([+-])?\s*(${FACTOR}(?:\s*\*\s*${FACTOR})*)`);

/** The expression, or null where the text is none. */
export function parseExpression(text: string): Expression | null {
  const terms: Term[] = [];
  let rest = text;
  while (rest.trim() !== '') {
    const found = TERM.exec(rest);
    if (found === null) return null;
    const [whole, sign, product = ''] = found;
    if (terms.length > 0 && sign === undefined) return null;
    terms.push({ sign: sign === '-' ? -1 : 1, factors: product.split('*').map(readFactor) });
    rest = rest.slice(whole.length);
  }
  return terms.length === 0 ? null : terms;
}

function readFactor(text: string): Factor {
  const trimmed = text.trim();
  return /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed.split('.');
}

/** The paths that an expression reads. */
export function pathsOf(expression: Expression): readonly (readonly string[])[] {
  return expression.flatMap(({ factors }) => factors.filter((factor) => typeof factor !== 'number'));
}

/** Length of a list, at the end of a path. */
export const LENGTH = 'length';

/** What stands at a path: a number, or null where it is not known. Money comes as digits. */
export type ReadPath = (path: readonly string[]) => number | null;

/** The sum; null where any of its numbers is not known. */
export function evaluate(expression: Expression, read: ReadPath): number | null {
  let sum = 0;
  for (const { sign, factors } of expression) {
    let product = sign as number;
    for (const factor of factors) {
      const number = typeof factor === 'number' ? factor : read(factor);
      if (number === null) return null;
      product *= number;
    }
    sum += product;
  }
  return sum;
}
