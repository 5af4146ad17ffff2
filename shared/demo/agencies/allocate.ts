/**
 * Splits a whole number by weights with the largest remainders: the parts always sum to `total`.
 * Equal remainders go to the earlier key. All weights 0: everything goes to nobody, the answer is zeros.
 */
export function allocate<K>(total: number, weights: ReadonlyMap<K, number>): Map<K, number> {
  const sum = [...weights.values()].reduce((left, right) => left + right, 0);
  if (sum <= 0) return new Map([...weights.keys()].map((key) => [key, 0]));
  const parts = [...weights].map(([key, weight], order) => {
    const exact = (total * weight) / sum;
    return { key, order, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const missing = total - parts.reduce((left, part) => left + part.whole, 0);
  const byRest = [...parts].sort((left, right) => right.rest - left.rest || left.order - right.order);
  const lucky = new Set(byRest.slice(0, missing).map((part) => part.key));
  return new Map(parts.map((part) => [part.key, part.whole + (lucky.has(part.key) ? 1 : 0)]));
}
