import type { PlanRegion } from '../agencies/plan-regions.ts';
import { isAliveOn, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays, completedAge } from '../calendar.ts';
import { selectStudents, yearOfStudy } from '../education/select-students.ts';
import type { AbroadPath } from '../labour/contracts-abroad.ts';
import type { Random } from '../random.ts';
import type { CivilDay, PersonRecord } from '../world.ts';
import { borrowerOf, type LoanRequest } from './loan-requests.ts';
import { dayBetween } from './production-requests.ts';
import type { Programme } from './programme-terms.ts';

/** Invented shares of those entitled who borrow in the plan's year. */
const LENT = {
  waterDeprived: 0.09,
  others: 0.012,
  decision33: 0.74,
  outside33: 0.11,
  studentPoor: 0.52,
  student: 0.16,
};
/** A student in need who asked and waits for the decision, or is refused. */
const STUDENT_WITHOUT_LOAN = 0.08;
/** The programme under which the register records houses of Decision 33/2015. */
const DECISION_33 = 'QD33_2015';
const EXPORT_LENT = { poor: 0.7, others: 0.2 };

/** Loans for works and houses that the review or the provincial lists call for. */
export function worksRequests(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  householdNo: number,
): LoanRequest[] {
  const { planYear } = region;
  const review = index.review(householdNo, planYear - 1);
  const lacks = (indicator: string): boolean =>
    review?.deprivations.some((row) => row.indicator === indicator) ?? false;
  const wet = lacks('WATER') || lacks('SANITATION') || lacks('TOILET');
  const requests: (LoanRequest | null)[] = [];
  const ask = (programme: Programme, from: CivilDay): void => {
    requests.push(
      lentRequest(index, random, {
        householdNo,
        programme,
        day: dayBetween(random, from, `${planYear}-12-18`),
      }),
    );
  };
  if (random.chance(wet ? LENT.waterDeprived : LENT.others))
    ask('CLEAN_WATER_SANITATION', `${planYear}-02-01`);
  const house = index.supportsOf(householdNo).find((event) => event.programme === DECISION_33);
  if (house !== undefined) {
    if (random.chance(LENT.decision33))
      requests.push(houseLoan(index, random, householdNo, house.happenedOn));
  } else if (index.needHouseholds('HOUSING_LOAN').has(householdNo) && random.chance(LENT.outside33)) {
    ask('HOUSING_OUTSIDE_D33', '2020-05-25');
  }
  return requests.filter((request) => request !== null);
}

/** Lent some weeks before the house is recorded. */
function houseLoan(
  index: RegisterIndex,
  random: Random,
  householdNo: number,
  recordedOn: CivilDay,
): LoanRequest | null {
  const day = addDays(recordedOn, -random.integer(20, 70));
  return lentRequest(index, random, { householdNo, programme: 'HOUSING_D33', day });
}

/** Loans of the plan's school year, the household borrowing for the student. */
export function studentRequests(index: RegisterIndex, random: Random, region: PlanRegion): LoanRequest[] {
  const { id, planYear } = region;
  const requests = selectStudents(index, id).map((student) => {
    if (yearOfStudy(student, planYear) === null) return null;
    const poor = student.householdClass === 'POOR' || student.householdClass === 'NEAR_POOR';
    const day = dayBetween(random, `${planYear}-09-15`, `${planYear}-12-10`);
    const chance = random.next();
    const lent = poor ? LENT.studentPoor : LENT.student;
    if (chance >= lent + STUDENT_WITHOUT_LOAN || !isAliveOn(student.person, day)) return null;
    const request = lentRequest(index, random, {
      householdNo: student.householdNo,
      programme: 'STUDENT',
      day,
      beneficiary: student.person,
    });
    if (request === null || chance < lent) return request;
    return refused(request, chance < lent + STUDENT_WITHOUT_LOAN / 2);
  });
  return requests.filter((request) => request !== null);
}

function refused(request: LoanRequest, ineligible: boolean): LoanRequest {
  const decision = ineligible
    ? ({ eligibility: 'INELIGIBLE', reason: 'Trường chưa xác nhận' } as const)
    : ({ eligibility: 'UNDECIDED', decidedOn: null } as const);
  const application = request.application === null ? null : { ...request.application, ...decision };
  return { ...request, disbursedOn: null, application };
}

/** Loans to people who leave under contract, some weeks before they go. */
export function exportRequests(
  index: RegisterIndex,
  random: Random,
  paths: readonly AbroadPath[],
): LoanRequest[] {
  const requests = paths.map(({ worker, steps }) => {
    const departure = steps.find((step) => step.step === 'DEPARTED');
    const poor = worker.householdClass !== 'NON_POOR' && worker.householdClass !== 'AVERAGE_LIVING';
    if (departure === undefined || !random.chance(poor ? EXPORT_LENT.poor : EXPORT_LENT.others)) return null;
    const day = addDays(departure.happenedOn, -random.integer(8, 30));
    const { householdNo, person } = worker;
    return lentRequest(index, random, { householdNo, programme: 'LABOUR_EXPORT', day, beneficiary: person });
  });
  return requests.filter((request) => request !== null);
}

interface Lent {
  readonly householdNo: number;
  readonly programme: Programme;
  readonly day: CivilDay;
  readonly beneficiary?: PersonRecord | null;
}

function lentRequest(
  index: RegisterIndex,
  random: Random,
  { householdNo, programme, day, beneficiary = null }: Lent,
): LoanRequest | null {
  const grown =
    beneficiary !== null && programme === 'LABOUR_EXPORT' && completedAge(beneficiary.birthDate, day) >= 18;
  const borrower = grown ? beneficiary : borrowerOf(index, householdNo, day);
  const appliedOn = addDays(day, -random.integer(15, 45));
  if (borrower === null || index.areaOn(householdNo, appliedOn) === null) return null;
  const decidedOn = addDays(day, -random.integer(1, 10));
  return {
    householdNo,
    borrower,
    beneficiary,
    programme,
    disbursedOn: day,
    application: { appliedOn, eligibility: 'ELIGIBLE', decidedOn, reason: null },
    relends: false,
  };
}
