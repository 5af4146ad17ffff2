import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { EngineResponse, GraphQLError } from '../../engine/contract.ts';
import { codedErrorOf } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { reviewDayOf } from '../../review-day.ts';
import type { FieldAnswer } from './answer.ts';

/** A field of `Cohort` and what is wanted of it: `class(in: [POOR])` and `{ members }`. */
export interface Wanted {
  readonly field: string;
  readonly selection: string;
}

/** What came back of one cohort, by the text of the field. */
export type FieldAnswers = ReadonlyMap<string, FieldAnswer>;

/** Where the cohorts come from: a root field, and the variables that it takes. */
export interface CohortSource {
  readonly root: string;
  /** Whether the root field answers a list of cohorts, or one. */
  readonly list: boolean;
  readonly variables: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
  readonly asOf: CivilDay;
}

/** What came back of one cohort, with its key. */
export interface AskedCohort {
  readonly key: Readonly<Record<string, unknown>>;
  readonly answers: FieldAnswers;
}

/**
 * Asks every field of all cohorts of the source in one operation, as the viewer: the agencies are asked side by side, each
 * once. What an agency that is silent should have said is UNAVAILABLE, what the viewer may not know is WITHHELD.
 *
 * `$since` in a field stands for the day of the last review, 31 December on or before the cohorts' day.
 * @throws CodedError of what is wrong with a question
 */
export async function askCohortFields(
  context: LocalContext,
  source: CohortSource,
  wanted: readonly Wanted[],
): Promise<readonly AskedCohort[]> {
  const variables = { ...source.variables, ...dayVariables(source.asOf, wanted) };
  const declared = Object.entries(variables).map(([name, { type }]) => `$${name}: ${type}`);
  const fields = wanted.map(({ field, selection }, index) => `f${index}: ${field} ${selection}`);
  const answer = await context.execute(
    `query (${declared.join(', ')}) { cohorts: ${source.root} { members scope asOf ${fields.join(' ')} } }`,
    Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value])),
    'a view of households',
  );
  return source.list ? readRows(answer, wanted) : [readOne(answer, wanted)];
}

function dayVariables(asOf: CivilDay, wanted: readonly Wanted[]): CohortSource['variables'] {
  const uses = wanted.some(({ field }) => field.includes('$since'));
  return uses ? { since: { type: 'Date!', value: reviewDayOf(asOf) } } : {};
}

type Row = Readonly<Record<string, unknown>>;

function readRows(response: EngineResponse, wanted: readonly Wanted[]): AskedCohort[] {
  const rows = rootOf<readonly (Row | null)[]>(response);
  // That an agency is silent is said once, of the field in all rows.
  const faults = faultsByPlace(response.errors ?? [], ([, index, alias]) =>
    typeof index === 'number' ? `${index}/${alias}` : `every/${index}`,
  );
  const faultOf = (index: number, alias: string): GraphQLError | undefined =>
    faults.get(`${index}/${alias}`) ?? faults.get(`every/${alias}`);
  return rows.map((row, index) => readRow(row, wanted, (alias) => faultOf(index, alias)));
}

function readOne(response: EngineResponse, wanted: readonly Wanted[]): AskedCohort {
  const faults = faultsByPlace(response.errors ?? [], ([, alias]) => String(alias));
  return readRow(rootOf<Row>(response), wanted, (alias) => faults.get(alias));
}

/** @throws CodedError of what was wrong where no cohort came back */
function rootOf<Root>({ data, errors = [] }: EngineResponse): Root {
  const root = (data as { cohorts?: Root | null } | null | undefined)?.cohorts;
  if (root !== null && root !== undefined) return root;
  throw errors[0] ? codedErrorOf(errors[0]) : new Error('No cohort came back.');
}

type FaultOf = (alias: string) => GraphQLError | undefined;

function readRow(row: Row | null, wanted: readonly Wanted[], faultOf: FaultOf): AskedCohort {
  if (row === null) throw new Error('A cohort did not come back.');
  const answers = wanted.map(({ field }, at): [string, FieldAnswer] => [
    field,
    answerOf(row[`f${at}`], faultOf(`f${at}`)),
  ]);
  return { key: row, answers: new Map(answers) };
}

// The first fault at or below a field of a cohort is the field's.
function faultsByPlace(
  errors: readonly GraphQLError[],
  placeOf: (path: readonly (string | number)[]) => string,
): ReadonlyMap<string, GraphQLError> {
  const faults = new Map<string, GraphQLError>();
  for (const error of errors) {
    const place = placeOf(error.path ?? []);
    if (!faults.has(place)) faults.set(place, error);
  }
  return faults;
}

/** @throws CodedError where the question itself is wrong */
function answerOf(value: unknown, fault: GraphQLError | undefined): FieldAnswer {
  if (fault === undefined) {
    if (value !== null && value !== undefined) return { status: 'KNOWN', value };
    throw new CodedError('INTERNAL_SERVER_ERROR', 'An agency answered nothing and named no fault.');
  }
  const { code, agency } = fault.extensions;
  if (code.startsWith('AGENCY_') || code === 'INTERNAL_SERVER_ERROR')
    return { status: 'UNAVAILABLE', agency: agency ?? 'unknown' };
  if (code.startsWith('FORBIDDEN')) return { status: 'WITHHELD' };
  throw codedErrorOf(fault);
}
