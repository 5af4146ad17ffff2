import { mistypedRows } from '../agencies/mistyped-numbers.ts';
import { PLAN_REGIONS } from '../agencies/plan-regions.ts';
import { indexOf, type RegisterIndex } from '../agencies/register-index.ts';
import { completedAge, covers } from '../calendar.ts';
import { selectOutOfSchool } from '../education/select-out-of-school.ts';
import { selectStudents } from '../education/select-students.ts';
import type { Random } from '../random.ts';
import type { HealthCardRecord, InsuranceRecords, LabourRecords, RegisterRecords } from '../world.ts';
import { difficultCommunes, type GroupFacts } from './choose-group.ts';
import { issueBatches } from './issue-batches.ts';
import { bhxhNumberOf, issueCards } from './issue-cards.ts';
import { unemploymentPayments } from './unemployment-payments.ts';

/** Above every person's number, so that a card under a mistyped number has an insurance number of its own. */
const MISTYPED_FROM = 2_000_000;

/**
 * The health cards of everybody in the five places, for the year before each plan and the plan's year, and the
 * unemployment benefit paid for the labour office's claims.
 */
export function generateInsurance(
  register: RegisterRecords,
  labour: LabourRecords,
  random: Random,
): InsuranceRecords {
  const index = indexOf(register);
  const facts = groupFacts(index, labour);
  const issued = PLAN_REGIONS.map((region) => ({
    region,
    cards: issueCards(index, random.fork(region.id), region, facts),
  }));
  const cards = issued.flatMap((region) => region.cards.map(({ card }) => card));
  const batches = issued.flatMap(({ region, cards: own }) =>
    issueBatches(random.fork(`batches ${region.id}`), own, region.id === 'HONG_NGU'),
  );
  return {
    cards: [...cards, ...mistypedCards(index, random.fork('mistyped'), cards)],
    batches,
    unemploymentPayments: unemploymentPayments(random.fork('payments'), labour.unemploymentClaims),
  };
}

function mistypedCards(
  index: RegisterIndex,
  random: Random,
  cards: readonly HealthCardRecord[],
): HealthCardRecord[] {
  return mistypedRows(random, cards, index.citizenNumbers).map((card, order) => ({
    ...card,
    bhxhNumber: bhxhNumberOf(MISTYPED_FROM + order),
  }));
}

function groupFacts(index: RegisterIndex, labour: LabourRecords): GroupFacts {
  const baselineDays = new Set(PLAN_REGIONS.map((region) => region.baselineDay));
  const contracts = labour.profiles.filter((row) => row.hasContract && baselineDays.has(row.asOf));
  const employees = new Set(contracts.map((row) => row.citizenNumber));
  const absences = new Map(selectOutOfSchool(index).map((child) => [child.person.no, child]));
  const students = new Set(
    PLAN_REGIONS.flatMap(({ id }) => selectStudents(index, id).map((student) => student.person.no)),
  );
  return {
    employees,
    difficult: difficultCommunes(index.records),
    pupils: (person, day) => {
      const age = completedAge(person.birthDate, day);
      if (students.has(person.no)) return age < 23;
      const absence = absences.get(person.no);
      const away = absence !== undefined && covers(absence.since, absence.returnedOn, day);
      return age >= 6 && age < 18 && !away;
    },
  };
}
