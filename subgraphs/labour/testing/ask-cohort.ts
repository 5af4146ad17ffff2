import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { Answer, TestRoom } from '../../../test/harness/start-room.ts';
import { EVERYBODY } from './cohort-records.ts';
import { NUMBERING } from './start-labour-room.ts';

export interface CohortAsked {
  /** @default everybody */
  readonly of?: readonly number[];
  /** @default the last day of 2019 */
  readonly asOf?: string;
  readonly viewer?: Viewer;
}

/** Asks the room fields of a cohort, as the gateway does. */
export async function askCohort(
  room: TestRoom,
  fields: string,
  { of = EVERYBODY, asOf = '2019-12-31', viewer }: CohortAsked = {},
): Promise<Answer & { readonly cohort: Readonly<Record<string, unknown>> }> {
  const members = writeSet(HouseholdSet.of(of), NUMBERING);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { ${fields} } } }`;
  const variables = { of: [{ __typename: 'Cohort', members, scope: '', asOf }] };
  const answer = await room.ask(query, variables, viewer);
  const [cohort] = (answer.data?._entities ?? []) as Record<string, unknown>[];
  return { ...answer, cohort: cohort ?? {} };
}

/** Which households a narrowing field keeps. */
export async function narrowedTo(
  room: TestRoom,
  field: string,
  asked: CohortAsked = {},
): Promise<readonly number[]> {
  const { cohort, errors } = await askCohort(room, `narrowed: ${field} { members }`, asked);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return membersOf(cohort.narrowed);
}

/** The households of a cohort in an answer. */
export function membersOf(cohort: unknown): readonly number[] {
  return [...readSet((cohort as { readonly members: string }).members, NUMBERING).toArray()];
}
