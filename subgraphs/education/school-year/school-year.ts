import { CodedError } from '../../../shared/errors/coded-error.ts';

/** A school year: lessons from 5 September to 31 May, then holidays until the next one begins. */
export interface SchoolYear {
  /** `2019-2020` */
  readonly code: string;
  /** The calendar year in which it begins. */
  readonly startYear: number;
  readonly firstDay: string;
  /** Last day of lessons. */
  readonly lastDay: string;
}

const FIRST_DAY = '09-05';
const LAST_DAY = '05-31';
const SECOND_TERM = '01-01';

/** @param startYear calendar year in which the school year begins */
export function schoolYearFrom(startYear: number): SchoolYear {
  return {
    code: `${padYear(startYear)}-${padYear(startYear + 1)}`,
    startYear,
    firstDay: `${padYear(startYear)}-${FIRST_DAY}`,
    lastDay: `${padYear(startYear + 1)}-${LAST_DAY}`,
  };
}

/** The school year to which a day belongs; the summer holidays belong to the year that has just ended. */
export function schoolYearOf(day: string): SchoolYear {
  const year = Number(day.slice(0, 4));
  return schoolYearFrom(day.slice(5) >= FIRST_DAY ? year : year - 1);
}

/**
 * The day on which schooling is read: the day itself while there are lessons, the last day of lessons in the holidays,
 * so that nobody counts as out of school because it is July.
 */
export function lessonDayOf(day: string): string {
  const { lastDay } = schoolYearOf(day);
  return day < lastDay ? day : lastDay;
}

/** What of a school year a plan of a calendar year answers for; both days included. */
export interface PlanPart {
  readonly schoolYear: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The schooling for which the plan of a calendar year answers: the second term of the school year before, and the
 * school year that begins in it. The second term is taken to begin on 1 January.
 */
export function planPartsOf(year: number): readonly [PlanPart, PlanPart] {
  const former = schoolYearFrom(year - 1);
  const present = schoolYearFrom(year);
  return [
    { schoolYear: former.code, from: `${padYear(year)}-${SECOND_TERM}`, to: former.lastDay },
    { schoolYear: present.code, from: present.firstDay, to: present.lastDay },
  ];
}

/** @returns `null` where the text is not two years that follow each other, such as `2019-2020` */
export function findSchoolYear(code: string): SchoolYear | null {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(code) ?? [];
  if (first === undefined || Number(second) !== Number(first) + 1) return null;
  return schoolYearFrom(Number(first));
}

/**
 * @param argument name of the argument that holds the code
 * @throws CodedError BAD_USER_INPUT
 */
export function readSchoolYear(code: string, argument: string): SchoolYear {
  const year = findSchoolYear(code);
  if (year !== null) return year;
  const given = code.slice(0, 40);
  throw new CodedError('BAD_USER_INPUT', `${argument}: ${JSON.stringify(given)} is not a school year.`, {
    argument,
    given,
    allowed: 'two years that follow each other, such as 2019-2020',
  });
}

function padYear(year: number): string {
  return String(year).padStart(4, '0');
}
