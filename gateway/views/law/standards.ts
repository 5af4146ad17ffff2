import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Indicator, StandardCode } from './codes.ts';

/**
 * How agencies observe the indicators of a standard: the field of `Cohort` to ask, with the standard's thresholds as its
 * arguments. The indicators themselves, what they mean and what the review found are the register's.
 */
export interface StandardView {
  readonly code: StandardCode;
  readonly validFrom: CivilDay;
  readonly validTo: CivilDay;
  /** A household deprived of so many indicators is deprived. */
  readonly cutoff: number;
  readonly observations: readonly Observation[];
}

export interface Observation {
  readonly indicator: Indicator;
  readonly agency: ObservingAgency;
  /** A field of `Cohort` that answers an `ObservedDeprivation`. */
  readonly field: string;
}

export type ObservingAgency = 'register' | 'labour' | 'insurance' | 'education';

/** Oldest first. Source: Decision 59/2015/QĐ-TTg, Article 2 and Circular 17/2016; Decree 07/2021/NĐ-CP, Article 3 and its annex. */
export const STANDARD_VIEWS: readonly StandardView[] = [
  {
    code: 'QD59_2015',
    validFrom: '2016-01-01',
    validTo: '2021-12-31',
    cutoff: 3,
    observations: [
      { indicator: 'HEALTH_INSURANCE', agency: 'insurance', field: 'uninsuredMember(fromAge: 6)' },
      {
        indicator: 'ADULT_EDUCATION',
        agency: 'education',
        field:
          'adultWithoutSchooling(bands: [{ fromAge: 15, bornFrom: "1986-01-01", level: LOWER_SECONDARY }])',
      },
      {
        indicator: 'CHILD_EDUCATION',
        agency: 'education',
        field: 'childOutOfSchool(fromAge: 5, belowAge: 15, atRightLevel: false)',
      },
    ],
  },
  {
    code: 'ND07_2021',
    validFrom: '2022-01-01',
    validTo: '2026-12-31',
    cutoff: 3,
    observations: [
      { indicator: 'EMPLOYMENT', agency: 'labour', field: 'withoutWork' },
      {
        indicator: 'DEPENDENCY',
        agency: 'register',
        field: 'manyDependants(childBelowAge: 16, aboveShare: 0.5)',
      },
      { indicator: 'HEALTH_INSURANCE', agency: 'insurance', field: 'uninsuredMember(fromAge: 6)' },
      {
        indicator: 'ADULT_EDUCATION',
        agency: 'education',
        field:
          'adultWithoutSchooling(bands: [{ fromAge: 16, belowAge: 18, level: LOWER_SECONDARY }, { fromAge: 18, belowAge: 31, level: UPPER_SECONDARY }])',
      },
      {
        indicator: 'CHILD_EDUCATION',
        agency: 'education',
        field: 'childOutOfSchool(fromAge: 3, belowAge: 16, atRightLevel: true)',
      },
    ],
  },
  // Its thresholds are not loaded: the register refuses to tell who is deprived under it.
  { code: 'ND351_2025', validFrom: '2027-01-01', validTo: '2030-12-31', cutoff: 3, observations: [] },
];

/** The standard asked for, or else the one in force on the day. @throws CodedError BAD_USER_INPUT where none is */
export function standardViewOf(day: CivilDay, code?: StandardCode | null): StandardView {
  const found = code
    ? STANDARD_VIEWS.find((standard) => standard.code === code)
    : STANDARD_VIEWS.find(({ validFrom, validTo }) => validFrom <= day && day <= validTo);
  if (found !== undefined) return found;
  throw new CodedError('BAD_USER_INPUT', `No poverty standard is in force on ${day}: name one.`, {
    argument: 'standard',
    given: day,
    allowed: STANDARD_VIEWS.map((standard) => standard.code).join(', '),
  });
}
