import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { DueReportState } from '../codes/tracking-codes.ts';
import type { ReportTerm } from './expand-duty.ts';

/** A figure as it came: the civil day it tells of, and that on which it was reported. */
export interface ArrivedFigure {
  readonly asOf: CivilDay;
  readonly reportedOn: CivilDay;
}

export interface ReportState<Figure> {
  readonly state: DueReportState;
  /** The first figure that answers the report; null where none did. */
  readonly figure: Figure | null;
}

/**
 * Whether a report came: by a figure of any target of the plan that tells of a day of the report's period.
 * @param figures of the area, in the order in which they came, reported on `asOf` at the latest
 * @param asOf the day itself is not yet late
 */
export function reportState<Figure extends ArrivedFigure>(
  { figuresFrom, to, dueOn }: Pick<ReportTerm, 'figuresFrom' | 'to' | 'dueOn'>,
  figures: readonly Figure[],
  asOf: CivilDay,
): ReportState<Figure> {
  const figure = figures.find((one) => one.asOf >= figuresFrom && one.asOf <= to) ?? null;
  if (figure !== null) return { state: figure.reportedOn <= dueOn ? 'RECEIVED' : 'LATE', figure };
  return { state: asOf > dueOn ? 'MISSING' : 'DUE', figure };
}
