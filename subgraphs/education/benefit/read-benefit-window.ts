import { CodedError } from '../../../shared/errors/coded-error.ts';
import { type PlanPart, planPartsOf, readSchoolYear, type SchoolYear } from '../school-year/school-year.ts';

/** Which benefits are meant: those in force on a day, those of a school year, or those a plan's year answers for. */
export type BenefitWindow =
  | { readonly kind: 'DAY'; readonly day: string }
  | { readonly kind: 'SCHOOL_YEAR'; readonly schoolYear: SchoolYear }
  | { readonly kind: 'PLAN_YEAR'; readonly parts: readonly [PlanPart, PlanPart] };

export interface BenefitArguments {
  readonly schoolYear?: string | null;
  readonly planYear?: number | null;
  readonly asOf?: string | null;
}

const FIRST_PLAN_YEAR = 1950;
const LAST_PLAN_YEAR = 2999;

/**
 * Reads what of benefits is asked; without any argument those in force today.
 * @throws CodedError BAD_USER_INPUT when more than one is given or one cannot be used
 */
export function readBenefitWindow(given: BenefitArguments, today: string): BenefitWindow {
  const { schoolYear, planYear, asOf } = given;
  const named = Object.entries({ schoolYear, planYear, asOf }).filter(([, value]) => value != null);
  if (named.length > 1) {
    throw new CodedError('BAD_USER_INPUT', 'Give one of schoolYear, planYear and asOf, not several.', {
      argument: named.map(([name]) => name).join(', '),
      allowed: 'one of schoolYear, planYear, asOf',
    });
  }
  if (schoolYear != null)
    return { kind: 'SCHOOL_YEAR', schoolYear: readSchoolYear(schoolYear, 'schoolYear') };
  if (planYear != null) return { kind: 'PLAN_YEAR', parts: planPartsOf(readPlanYear(planYear)) };
  return { kind: 'DAY', day: asOf ?? today };
}

function readPlanYear(year: number): number {
  if (year >= FIRST_PLAN_YEAR && year <= LAST_PLAN_YEAR) return year;
  throw new CodedError(
    'BAD_USER_INPUT',
    `planYear: ${year} is outside ${FIRST_PLAN_YEAR} to ${LAST_PLAN_YEAR}.`,
    {
      argument: 'planYear',
      given: year,
      allowed: `${FIRST_PLAN_YEAR} to ${LAST_PLAN_YEAR}`,
    },
  );
}
