import type { ComputedAnswer, RowAnswer } from './progress-answer.ts';
import type { Figure } from './table-figures.ts';
import { whyEmpty } from './why-empty.ts';

/** Why cells of a row are empty, figure by figure, or once where one reason has emptied all; null where none is. */
export function rowNote(
  figures: readonly Figure[],
  computedOf: (figure: Figure) => ComputedAnswer | null,
): string | null {
  const targets = figures.filter(({ target }) => target !== null);
  const empty = targets.flatMap((figure) => {
    const reason = whyEmpty({
      computed: computedOf(figure),
      tracking: figure.target?.target?.tracking ?? null,
      begun: figure.begun,
    });
    return reason === null ? [] : [{ label: nameOf(figure, figures), reason }];
  });
  const byReason = Map.groupBy(empty, ({ reason }) => reason);
  const notes = Array.from(byReason, ([reason, places]) =>
    places.length === targets.length && places.length > 1
      ? reason
      : `${places.map(({ label }) => label).join(', ')}: ${reason}`,
  );
  return notes.join('. ') || null;
}

/** Which printed totals are not what the rows make; null where all are. */
export function unmatchedNote(total: RowAnswer, figures: readonly Figure[]): string | null {
  const differing = figures.filter(({ column }) => {
    const cell = total.cells.find(({ column: key }) => key === column.key);
    return cell !== undefined && cell.recomputed !== null && cell.recomputed !== cell.value;
  });
  const labels = differing.map((figure) => nameOf(figure, figures));
  return labels.length === 0 ? null : `Khác tổng in trong văn bản: ${labels.join(', ')}`;
}

/** A column by its label; several bear the same, and are told apart by the number above them. */
function nameOf({ column: { labelVi, printedNo } }: Figure, figures: readonly Figure[]): string {
  const namesakes = figures.filter(({ column }) => column.labelVi === labelVi);
  return namesakes.length === 1 || printedNo === null ? labelVi : `${labelVi} (cột ${printedNo})`;
}
