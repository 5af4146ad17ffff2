import { decimalsOf, type Figure, percent, type Tally } from './figure.ts';
import type { PublishedPlan } from './published.ts';

/** Explanations of differences by place: the code of the plan's own finding. */
export type Explanations = Readonly<Record<string, string>>;

/** Every baseline of the plan, and every printed share of it whose parts were counted. */
export function compareBaselines(
  plan: PublishedPlan,
  countOf: (code: string) => number | null,
  explanations: Explanations,
): readonly Figure[] {
  return plan.baselines.flatMap(({ code, labelEn, value, shares }): readonly Figure[] => {
    const figure = { plan: plan.code, place: code, label: labelEn, published: value, counted: countOf(code) };
    return [
      { ...figure, finding: explanations[code] },
      ...shares.flatMap(({ percent: printed, ofCode }): readonly Figure[] => {
        const [part, whole] = [countOf(code), countOf(ofCode)];
        if (part === null || whole === null) return [];
        const place = `${code} % of ${ofCode}`;
        const counted = percent(Math.abs(part), whole, decimalsOf(printed));
        return [
          {
            plan: plan.code,
            place,
            label: labelEn,
            published: printed,
            counted,
            finding: explanations[place],
          },
        ];
      }),
    ];
  });
}

/** The columns of a table that say how things stood, row by row and in total. */
export function compareTable(
  plan: PublishedPlan,
  tableCode: string,
  columns: Readonly<Record<string, string>>,
  tally: Tally,
  explanations: Explanations,
): readonly Figure[] {
  const table = plan.tables.find(({ code }) => code === tableCode);
  if (table === undefined) throw new Error(`${plan.code} has no table ${tableCode}`);
  return table.rows.flatMap(({ isTotal, labelPrinted, area, cells }) =>
    cells
      .filter(({ column }) => columns[column] !== undefined)
      .map(({ column, value }): Figure => {
        const counted = columns[column] ?? '';
        const place = `${tableCode} ${column} ${isTotal ? 'total' : (area?.code ?? '?')}`;
        return {
          plan: plan.code,
          place,
          label: labelPrinted,
          published: value,
          counted: tally.of(isTotal ? counted : `${counted}@${area?.code}`),
          finding: explanations[place],
        };
      }),
  );
}
