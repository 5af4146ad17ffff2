import type DataLoader from 'dataloader';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import { readSet } from '../../../shared/cohort/wire.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { LocalContext } from '../../local/local-context.ts';
import type { Answer, FieldAnswer } from './answer.ts';
import { type CohortQuestion, cohortLoader } from './ask-batch.ts';
import type { FieldAnswers, Wanted } from './cohort-fields.ts';
import { type HouseholdAnswer, type HouseholdQuestion, householdLoader } from './household-batch.ts';

interface Loaders {
  readonly cohorts: DataLoader<CohortQuestion, FieldAnswers>;
  readonly households: DataLoader<HouseholdQuestion, HouseholdAnswer>;
}

const loaders = new WeakMap<LocalContext, Loaders>();

// The loaders of a request live as long as its context.
function loadersOf(context: LocalContext): Loaders {
  const known = loaders.get(context);
  if (known !== undefined) return known;
  const made = { cohorts: cohortLoader(context), households: householdLoader(context) };
  loaders.set(context, made);
  return made;
}

/** What agencies answer to fields of a cohort, by the text of the field; all that is asked in one tick goes out together. */
export function askCohort(
  context: LocalContext,
  cohort: CohortKey,
  wanted: readonly Wanted[],
): Promise<FieldAnswers> {
  return loadersOf(context).cohorts.load({ cohort, wanted });
}

/** The same for a household: the answers are sets in which it is one number, if it exists on the day. */
export function askHousehold(context: LocalContext, question: HouseholdQuestion): Promise<HouseholdAnswer> {
  return loadersOf(context).households.load(question);
}

/** Narrowing fields, as what is wanted of a cohort. */
export function narrowings(fields: readonly string[]): readonly Wanted[] {
  return fields.map((field) => ({ field, selection: '{ members }' }));
}

/** What came back for narrowing fields, as sets of the cohort's numbering. */
export function setsOf(answers: FieldAnswers, fields: readonly string[], numbering: string): Sets {
  return new Map(fields.map((field) => [field, setOf(answers.get(field), numbering)]));
}

/** Sets by the text of the field that keeps them. */
export type Sets = ReadonlyMap<string, Answer>;

function setOf(answer: FieldAnswer | undefined, numbering: string): Answer {
  if (answer === undefined) throw new Error('A field was not asked for.');
  if (answer.status !== 'KNOWN') return answer;
  const { members } = answer.value as { readonly members: string };
  return { status: 'KNOWN', set: readSet(members, numbering) };
}

/** The households of the cohort that each narrowing field keeps, by the text of the field. */
export async function askSets(
  context: LocalContext,
  cohort: CohortKey,
  fields: readonly string[],
): Promise<Sets> {
  return setsOf(await askCohort(context, cohort, narrowings(fields)), fields, cohort.numbering);
}

/** What the same fields say of one household. */
export interface HouseholdSets {
  /** False where the household does not exist on the day, or not in the viewer's jurisdiction. */
  readonly exists: boolean;
  readonly sets: Sets;
}

/** The sets of narrowing fields in which the household with the number is, or is not. */
export async function askHouseholdSets(
  context: LocalContext,
  { no, asOf }: { readonly no: number; readonly asOf: CivilDay },
  fields: readonly string[],
): Promise<HouseholdSets> {
  const { households, answers } = await askHousehold(context, { no, asOf, wanted: narrowings(fields) });
  return { exists: households.set.has(no), sets: setsOf(answers, fields, households.numbering) };
}
