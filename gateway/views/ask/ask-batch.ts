import DataLoader from 'dataloader';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { askCohortFields, type CohortSource, type FieldAnswers, type Wanted } from './cohort-fields.ts';

export interface CohortQuestion {
  readonly cohort: CohortKey;
  readonly wanted: readonly Wanted[];
}

/** Every field that any view of the same cohort wants, asked at once; cohorts of the same day and wants go together. */
export function cohortLoader(context: LocalContext): DataLoader<CohortQuestion, FieldAnswers> {
  return new DataLoader((questions) => answerAll(context, questions), { cache: false });
}

interface Gathered {
  readonly cohort: CohortKey;
  readonly wanted: Map<string, Wanted>;
}

async function answerAll(
  context: LocalContext,
  questions: readonly CohortQuestion[],
): Promise<(FieldAnswers | Error)[]> {
  const gathered = new Map<string, Gathered>();
  for (const { cohort, wanted } of questions) addWanted(gathered, keyOf(cohort), cohort, wanted);
  const groups = Map.groupBy(gathered.values(), groupOf);
  const answers = new Map<string, FieldAnswers | Error>();
  await Promise.all(
    Array.from(groups.values(), async (group) => {
      const given = await answerGroup(context, group);
      group.forEach(({ cohort }, index) => {
        answers.set(
          keyOf(cohort),
          given instanceof Error ? given : (given[index] ?? new Error('A cohort is missing.')),
        );
      });
    }),
  );
  return questions.map(
    ({ cohort }) => answers.get(keyOf(cohort)) ?? new Error('A cohort was not asked about.'),
  );
}

function addWanted(
  gathered: Map<string, Gathered>,
  key: string,
  cohort: CohortKey,
  wanted: readonly Wanted[],
): void {
  const known = gathered.get(key) ?? { cohort, wanted: new Map<string, Wanted>() };
  for (const one of wanted) known.wanted.set(one.field, one);
  gathered.set(key, known);
}

// The text of the set is written once for each set and shared: comparing two is comparing two pointers, mostly.
function keyOf({ members, asOf }: CohortKey): string {
  return `${asOf} ${members}`;
}

function groupOf({ cohort, wanted }: Gathered): string {
  return `${cohort.asOf} ${[...wanted.keys()].toSorted().join('\n')}`;
}

async function answerGroup(
  context: LocalContext,
  group: readonly Gathered[],
): Promise<FieldAnswers[] | Error> {
  const [first] = group;
  if (first === undefined) return [];
  try {
    const asked = await askCohortFields(context, sourceOf(group, first.cohort.asOf), [
      ...first.wanted.values(),
    ]);
    return asked.map(({ answers }) => answers);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function sourceOf(group: readonly Gathered[], asOf: CivilDay): CohortSource {
  const members = group.map(({ cohort }) => cohort.members);
  return {
    root: 'cohortsOf(members: $members, asOf: $asOf)',
    list: true,
    variables: {
      members: { type: '[HouseholdSet!]!', value: members },
      asOf: { type: 'Date!', value: asOf },
    },
    asOf,
  };
}
