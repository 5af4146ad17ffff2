import DataLoader from 'dataloader';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { anyCohort } from '../cohort.type.ts';
import { askCohortFields, type CohortSource, type FieldAnswers, type Wanted } from './cohort-fields.ts';

export interface HouseholdQuestion {
  readonly no: number;
  readonly asOf: CivilDay;
  readonly wanted: readonly Wanted[];
}

/** What is known of all households asked about in the same tick, of which one's own is a number in the sets. */
export interface HouseholdAnswer {
  /** Those that exist on the day in the viewer's jurisdiction. */
  readonly households: CohortKey;
  readonly answers: FieldAnswers;
}

/**
 * A household is asked about as one number in a cohort: the views of fifty households, or of one, cost the same calls.
 * The register cuts that cohort to the viewer's jurisdiction.
 */
export function householdLoader(context: LocalContext): DataLoader<HouseholdQuestion, HouseholdAnswer> {
  return new DataLoader((questions) => answerAll(context, questions), { cache: false });
}

async function answerAll(
  context: LocalContext,
  questions: readonly HouseholdQuestion[],
): Promise<(HouseholdAnswer | Error)[]> {
  const days = Map.groupBy(questions, ({ asOf }) => asOf);
  const answers = new Map<CivilDay, HouseholdAnswer | Error>();
  await Promise.all(
    Array.from(days, async ([asOf, ofDay]) => {
      answers.set(asOf, await answerDay(context, asOf, ofDay));
    }),
  );
  return questions.map(({ asOf }) => answers.get(asOf) ?? new Error('A household was not asked about.'));
}

async function answerDay(
  context: LocalContext,
  asOf: CivilDay,
  questions: readonly HouseholdQuestion[],
): Promise<HouseholdAnswer | Error> {
  const wanted = new Map(questions.flatMap((question) => question.wanted).map((one) => [one.field, one]));
  const nos = [...new Set(questions.map(({ no }) => no))].toSorted((one, other) => one - other);
  try {
    const [asked] = await askCohortFields(context, sourceOf(nos, asOf), [...wanted.values()]);
    if (asked === undefined) return new Error('No cohort came back.');
    return { households: anyCohort(asked.key), answers: asked.answers };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function sourceOf(nos: readonly number[], asOf: CivilDay): CohortSource {
  return {
    root: 'householdsNumbered(nos: $nos, asOf: $asOf)',
    list: false,
    variables: { nos: { type: '[Int!]!', value: nos }, asOf: { type: 'Date!', value: asOf } },
    asOf,
  };
}
