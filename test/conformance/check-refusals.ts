import { LONGEST_SET_TEXT } from '../../shared/cohort/wire.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { tagsOf } from './subgraph-sdl.ts';
import { type CohortText, codesOf, entitiesOf, OFFICIAL, setOf, type Trial } from './trial.ts';

const STATISTICS: Viewer = { ...OFFICIAL, roles: ['statistics.read'], dataClasses: ['none'] };

/** What must be refused, and how. */
export async function checkRefusals(trial: Trial): Promise<void> {
  await checkMalformed(trial);
  await checkClasses(trial);
  await checkStatistics(trial);
}

async function checkMalformed(trial: Trial): Promise<void> {
  const good: CohortText = { members: trial.write(setOf(trial.numbers)), scope: '', asOf: trial.asOf };
  const bad: Readonly<Record<string, readonly [CohortText, string]>> = {
    'a text that is no set': [{ ...good, members: 'nonsense' }, 'MALFORMED_COHORT'],
    'a cut bitmap': [{ ...good, members: good.members.slice(0, -8) }, 'MALFORMED_COHORT'],
    'bytes behind the bitmap': [{ ...good, members: `${trial.numbering}.OjAAAAAAAAAA` }, 'MALFORMED_COHORT'],
    'another numbering': [
      { ...good, members: good.members.replace(/^[^.]*/, 'OTHER') },
      'COHORT_OF_OTHER_NUMBERING',
    ],
    'too long a text': [
      { ...good, members: `${trial.numbering}.${'A'.repeat(LONGEST_SET_TEXT)}` },
      'COHORT_TOO_LARGE',
    ],
  };
  for (const [what, [cohort, code]] of Object.entries(bad)) {
    const answer = await trial.askCohorts('asOf', [good, cohort]);
    const [first, second] = entitiesOf(answer);
    const faults: string[] = [];
    if (first?.asOf !== trial.asOf) faults.push('the good cohort beside it was not answered');
    if (second) faults.push('it was answered');
    if (!codesOf(answer).includes(code)) faults.push(`its code was ${codesOf(answer).join() || 'none'}`);
    if (answer.text.includes(cohort.members.slice(0, 200)) && what !== 'a text that is no set')
      faults.push('the answer repeats the set');
    trial.report(`refuses ${what} with ${code}, and only that cohort`, faults);
  }
}

/** Viewers who may see households but not the class learn nothing of the class through cohorts. */
async function checkClasses(trial: Trial): Promise<void> {
  const official: Viewer = { ...OFFICIAL, dataClasses: ['none'] };
  const cohort: CohortText = { members: trial.write(setOf(trial.numbers)), scope: '', asOf: trial.asOf };
  const { narrowings, breakdowns, measures, observed } = trial.fields;
  const guarded = [...narrowings, ...breakdowns, ...measures, ...observed].filter(({ definition }) =>
    tagsOf(definition).some((tag) => tag.startsWith('aggregate_') && tag !== 'aggregate_none'),
  );
  const faults: string[] = [];
  for (const { name, required, definition } of guarded) {
    const inner =
      definition.type.kind === 'NamedType' && trial.sdl.objects.has(definition.type.name.value)
        ? ' { __typename }'
        : '';
    const isObjectList = definition.type.kind !== 'NamedType' ? ' { __typename }' : inner;
    const call = `${name}${required.length === 0 ? '' : `(${required.join(', ')})`}${isObjectList}`;
    const answer = await trial.askCohorts(call, [cohort], official);
    if (entitiesOf(answer)[0]?.[name] || !codesOf(answer).includes('FORBIDDEN_DATA_CLASS')) faults.push(name);
  }
  trial.report(`guards ${guarded.length} fields by data class (FORBIDDEN_DATA_CLASS)`, faults);
}

/** Viewers of statistics get no households, and no figure of a few. */
async function checkStatistics(trial: Trial): Promise<void> {
  const few: CohortText = {
    members: trial.write(setOf(trial.numbers.slice(0, 3))),
    scope: '',
    asOf: trial.asOf,
  };
  const pages: string[] = [];
  for (const { name, required } of trial.fields.pages) {
    const call = `${name}${required.length === 0 ? '' : `(${required.join(', ')})`} { totalCount }`;
    const answer = await trial.askCohorts(call, [few], STATISTICS);
    if (entitiesOf(answer)[0]?.[name] || !codesOf(answer).includes('FORBIDDEN')) pages.push(name);
  }
  trial.report(
    `shows none of its ${trial.fields.pages.length} lists to viewers of statistics (FORBIDDEN)`,
    pages,
  );
}
