import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { SkillTestType } from './skill-test.type.ts';

export type SkillTestRow = SkillTestType & PersonFact;

/** Rows of the range, latest first. */
export function skillTestsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly SkillTestRow[]> {
  return factsByPerson(context, {
    name: 'skillTests',
    table: 'skill_test',
    columns: 'f.id, f.tested_on as "testedOn", f.occupation, f.passed, f.certificate_no as "certificateNo"',
    condition:
      '($3::date is null or f.tested_on >= $3::date) and ($4::date is null or f.tested_on <= $4::date)',
    values: [from, to],
    order: 'f.tested_on desc, f.id',
    first,
  });
}
