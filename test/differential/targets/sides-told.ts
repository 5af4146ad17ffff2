/** What one side of the comparison says of an indicator. */
export interface SidesTold {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const written = (told: SidesTold | null | undefined): string =>
  told ? `${String(told.numerator)} of ${String(told.denominator)}` : 'nothing';

/** A line where the two do not say the same, else none. */
export function differenceOf(
  where: string,
  federated: SidesTold | null | undefined,
  sql: SidesTold | undefined,
): readonly string[] {
  const [one, other] = [written(federated), written(sql)];
  return one === other ? [] : [`${where}: federated ${one}, one SQL ${other}`];
}
