import { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { checkObserved } from './check-observed.ts';
import type { CohortField } from './cohort-fields.ts';
import { scalarPathsOf, valueAt } from './measure-paths.ts';
import { namedType } from './subgraph-sdl.ts';
import { type CohortText, codesOf, entitiesOf, setOf, type Trial } from './trial.ts';

/** What narrowing, breaking down and measuring mean, tried on sets of households. */
export async function checkBehaviour(trial: Trial): Promise<void> {
  for (const field of trial.fields.narrowings) await checkNarrowing(trial, field);
  for (const field of trial.fields.breakdowns) await checkBreakdown(trial, field);
  for (const field of trial.fields.measures) await checkMeasure(trial, field);
  for (const field of trial.fields.observed) await checkObserved(trial, field);
}

interface Samples {
  readonly whole: HouseholdSet;
  readonly left: HouseholdSet;
  readonly right: HouseholdSet;
}

function samplesOf({ numbers }: Trial): Samples {
  return {
    whole: setOf(numbers),
    left: setOf(numbers.filter((_no, at) => at % 2 === 0)),
    right: setOf(numbers.filter((_no, at) => at % 2 === 1)),
  };
}

function cohortOf(trial: Trial, set: HouseholdSet, scope?: HouseholdSet): CohortText {
  return {
    members: trial.write(set),
    scope: scope === undefined ? '' : trial.write(scope),
    asOf: trial.asOf,
  };
}

const KEY = 'members scope asOf';

async function checkNarrowing(trial: Trial, field: CohortField): Promise<void> {
  const { whole, left } = samplesOf(trial);
  const call = (is: boolean): string =>
    `${field.name}(${[...field.required, `is: ${is}`].join(', ')}) { ${KEY} }`;
  const cohorts = [cohortOf(trial, whole), cohortOf(trial, left, whole), cohortOf(trial, HouseholdSet.EMPTY)];
  const answer = await trial.askCohorts(`yes: ${call(true)} no: ${call(false)}`, cohorts);
  const entities = entitiesOf(answer);
  const faults =
    entities.length === 3 && codesOf(answer).length === 0
      ? narrowingFaults(trial, entities, whole, left)
      : [`answered with ${codesOf(answer).join() || 'nothing'}`];
  trial.report(
    `narrowing ${field.name}: parts the cohort household by household, keeps scope and day`,
    faults,
  );
}

function narrowingFaults(
  trial: Trial,
  entities: readonly (Readonly<Record<string, unknown>> | null)[],
  whole: HouseholdSet,
  left: HouseholdSet,
): string[] {
  const [yesWhole, yesLeft, yesEmpty] = entities.map((entity) => membersOf(trial, entity?.yes));
  const [noWhole, noLeft] = entities.map((entity) => membersOf(trial, entity?.no));
  if (!yesWhole || !yesLeft || !yesEmpty || !noWhole || !noLeft) return ['a cohort has no readable members'];
  const faults: string[] = [];
  if (yesWhole.andSize(noWhole) > 0 || !yesWhole.or(noWhole).equals(whole))
    faults.push('true and false do not part the cohort');
  if (!yesWhole.and(left).equals(yesLeft) || !noWhole.and(left).equals(noLeft))
    faults.push('a household counts differently in another cohort');
  if (!yesEmpty.isEmpty) faults.push('an empty cohort grew');
  return [...faults, ...scopeFaults(trial, entities, whole)];
}

function membersOf(trial: Trial, cohort: unknown): HouseholdSet | null {
  try {
    return trial.read((cohort as CohortText | null)?.members);
  } catch {
    return null;
  }
}

function scopeFaults(
  trial: Trial,
  entities: readonly (Readonly<Record<string, unknown>> | null)[],
  whole: HouseholdSet,
): string[] {
  const faults: string[] = [];
  for (const at of [0, 1]) {
    const { members, scope, asOf } = (entities[at]?.yes ?? {}) as CohortText;
    // The empty text stands for the members themselves.
    if (!trial.read(scope === '' ? members : scope).equals(whole))
      faults.push('the scope is not the one given');
    if (asOf !== trial.asOf) faults.push(`the day became ${asOf}`);
  }
  return faults;
}

async function checkBreakdown(trial: Trial, field: CohortField): Promise<void> {
  const { whole, left } = samplesOf(trial);
  const call = `${field.name}${textOf(field.required)} { cohort { ${KEY} } }`;
  const answer = await trial.askCohorts(call, [cohortOf(trial, whole), cohortOf(trial, left, whole)]);
  const [ofWhole, ofLeft] = entitiesOf(answer).map(
    (entity) => entity?.[field.name] as Bucket[] | null | undefined,
  );
  const faults =
    ofWhole && ofLeft
      ? [...bucketFaults(trial, ofWhole, whole), ...bucketFaults(trial, ofLeft, left)]
      : [`answered with ${codesOf(answer).join() || 'nothing'}`];
  if (ofWhole && ofLeft && faults.length === 0) {
    const inBuckets = unionOf(trial, ofWhole).and(left);
    if (!inBuckets.equals(unionOf(trial, ofLeft)))
      faults.push('a household is in a bucket of one cohort and in none of another');
  }
  trial.report(
    `breakdown ${field.name}: buckets lie within the cohort and start chains of their own`,
    faults,
  );
}

function bucketFaults(trial: Trial, buckets: readonly Bucket[], among: HouseholdSet): string[] {
  return buckets.flatMap(({ cohort }) => {
    const members = membersOf(trial, cohort);
    if (members === null) return ['a bucket has no readable members'];
    const faults: string[] = [];
    if (members.isEmpty) faults.push('an empty bucket is listed');
    if (members.andSize(among) !== members.size)
      faults.push('a bucket holds households that the cohort lacks');
    if (cohort.scope !== '' && cohort.scope !== cohort.members)
      faults.push('a bucket does not start a chain of its own');
    return faults;
  });
}

function unionOf(trial: Trial, buckets: readonly Bucket[]): HouseholdSet {
  return buckets.reduce(
    (all, { cohort }) => all.or(membersOf(trial, cohort) ?? HouseholdSet.EMPTY),
    HouseholdSet.EMPTY,
  );
}

interface Bucket {
  readonly cohort: CohortText;
}

async function checkMeasure(trial: Trial, field: CohortField): Promise<void> {
  const { whole, left, right } = samplesOf(trial);
  const { selection, additive } = scalarPathsOf(trial.sdl, field);
  const faults: string[] = [];
  const sets = [whole, left, right, HouseholdSet.EMPTY];
  const answer = await trial.askCohorts(
    selection,
    sets.map((set) => cohortOf(trial, set)),
  );
  const entities = entitiesOf(answer);
  if (entities.length !== 4 || codesOf(answer).length > 0)
    faults.push(`answered with ${codesOf(answer).join() || 'nothing'}`);
  else
    for (const path of additive.filter((each) => !trial.notAdditive.includes(each.join('.')))) {
      const [all, one, other, none] = entities.map((entity) => valueAt(entity, path));
      if (all === null || one === null || other === null)
        faults.push(`${path.join('.')} is null without an error`);
      else if (all !== (one ?? 0n) + (other ?? 0n))
        faults.push(`${path.join('.')} of two halves is not that of the whole`);
      if (none !== 0n) faults.push(`${path.join('.')} of no households is not 0`);
    }
  const type = namedType(field.definition.type);
  trial.report(`measure ${field.name} (${type}): of an empty cohort 0, of two halves the whole`, faults);
}

function textOf(required: readonly string[]): string {
  return required.length === 0 ? '' : `(${required.join(', ')})`;
}
