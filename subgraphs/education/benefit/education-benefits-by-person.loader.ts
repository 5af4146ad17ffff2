import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { type FactQuery, factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import type { BenefitWindow } from './read-benefit-window.ts';

export interface EducationBenefitRow {
  readonly personNo: number;
  readonly id: string;
  readonly schoolYear: string;
  readonly kind: string;
  readonly decisionNo: string | null;
  readonly amount: bigint | null;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Benefits of the window, latest first, of persons by number. */
export function educationBenefitsByPerson(
  context: RoomContext,
  window: BenefitWindow,
  first: number,
): DataLoader<number, readonly EducationBenefitRow[]> {
  return factsByPerson(context, {
    name: `benefits-${window.kind}`,
    table: 'education_benefit',
    columns: `f.id, f.school_year as "schoolYear", f.kind, f.decision_no as "decisionNo", f.amount,
      f.valid_from as "validFrom", f.valid_to as "validTo"`,
    ...conditionOf(window),
    order: 'f.valid_from desc, f.kind, f.id',
    first,
  });
}

function conditionOf(window: BenefitWindow): Pick<FactQuery, 'condition' | 'values'> {
  switch (window.kind) {
    case 'DAY':
      return { condition: 'f.valid_from <= $3::date and f.valid_to >= $3::date', values: [window.day] };
    case 'SCHOOL_YEAR':
      return { condition: 'f.school_year = $3', values: [window.schoolYear.code] };
    case 'PLAN_YEAR': {
      const [former, present] = window.parts;
      return {
        condition: `f.school_year = $3 and f.valid_from <= $5::date and f.valid_to >= $4::date or f.school_year = $6`,
        values: [former.schoolYear, former.from, former.to, present.schoolYear],
      };
    }
  }
}
