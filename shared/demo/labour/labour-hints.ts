import { groupBy, type RegisterIndex } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import type { Worker } from './workers.ts';

/** People of whom the register's review or a need list says something that the labour office should know too. */
export interface LabourHints {
  readonly withoutJob: ReadonlySet<number>;
  readonly untrained: ReadonlySet<number>;
  readonly wantsTraining: ReadonlySet<number>;
  readonly wantsJob: ReadonlySet<number>;
  readonly wantsAbroad: ReadonlySet<number>;
}

type Draft = { [Key in keyof LabourHints]: Set<number> };

/** Of the households that the review calls short of work the labour office knows of so many. */
const EMPLOYMENT_AGREES = 0.85;

export function labourHints(index: RegisterIndex, random: Random, workers: readonly Worker[]): LabourHints {
  const hints: Draft = {
    withoutJob: new Set(),
    untrained: new Set(),
    wantsTraining: new Set(index.needPersons('VOCATIONAL_TRAINING')),
    wantsJob: new Set(index.needPersons('JOB_CONNECTION')),
    wantsAbroad: new Set(),
  };
  for (const no of hints.wantsTraining) hints.untrained.add(no);
  for (const no of hints.wantsJob) hints.withoutJob.add(no);
  for (const household of groupBy(workers, (worker) => worker.householdNo).values()) {
    addHouseholdHints(random, hints, household);
  }
  return hints;
}

function addHouseholdHints(random: Random, hints: Draft, household: readonly Worker[]): void {
  const review = household[0]?.review ?? null;
  if (review === null) return;
  const seeker = likeliest(household, 20, 45);
  const learner = likeliest(household, 17, 35);
  if (review.causes.includes('LABOUR_WITHOUT_JOB')) hints.withoutJob.add(seeker);
  if (review.causes.includes('NO_SKILL'))
    for (const worker of household) hints.untrained.add(worker.person.no);
  if (review.wishes.includes('JOB_INTRODUCTION')) {
    hints.wantsJob.add(seeker);
    hints.withoutJob.add(seeker);
  }
  if (review.wishes.includes('VOCATIONAL_TRAINING')) {
    hints.wantsTraining.add(learner);
    hints.untrained.add(learner);
  }
  if (review.wishes.includes('LABOUR_EXPORT')) hints.wantsAbroad.add(learner);
  const employment = review.deprivations.find((row) => row.indicator === 'EMPLOYMENT');
  if (employment !== undefined && random.chance(EMPLOYMENT_AGREES)) {
    hints.withoutJob.add(employment.personNo ?? seeker);
  }
}

/** The member nearest to the band of ages; the household is never empty. */
function likeliest(household: readonly Worker[], from: number, to: number): number {
  const distance = ({ age }: Worker): number => Math.max(0, from - age, age - to);
  const best = [...household].sort((left, right) => distance(left) - distance(right))[0];
  if (best === undefined) throw new Error('A household without workers has no seeker.');
  return best.person.no;
}
