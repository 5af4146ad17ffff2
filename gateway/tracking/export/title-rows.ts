import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { PlanAnswer } from './progress-answer.ts';
import { type Cell, writtenDay } from './sheet.ts';

/** What stands above every table: whose it is, of which document, and of which day. */
export function titleRows(plan: PlanAnswer, asOf: CivilDay, subject: string): readonly (readonly Cell[])[] {
  return [
    [{ text: plan.issuerVi, style: 'strong' }],
    [{ text: titleOf(plan), style: 'title' }],
    [{ text: plan.numberPrinted }],
    [{ text: subject, style: 'title' }],
    [{ text: `Tính đến ngày ${writtenDay(asOf)}` }],
    [],
  ];
}

// Some titles say the kind of document themselves.
function titleOf({ typeVi, titleVi }: PlanAnswer): string {
  return titleVi.startsWith(typeVi) ? titleVi : `${typeVi} ${titleVi}`;
}
