import { CodedError } from '../../shared/errors/coded-error.ts';
import { askGraph } from '../local/ask-graph.ts';
import type { LocalContext } from '../local/local-context.ts';

/** A saved cohort as the register keeps it. */
export interface StoredCohort {
  readonly name: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly document: string;
  /** JSON object. */
  readonly variables: string;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly frozenMembers: string | null;
  readonly frozenAsOf: string | null;
  readonly frozenBy: string | null;
  readonly frozenAt: string | null;
}

export interface StoreChange {
  readonly outcome:
    | 'DONE'
    | 'NAME_TAKEN'
    | 'TOO_MANY'
    | 'UNKNOWN'
    | 'ALREADY_FROZEN'
    | 'KEY_OF_OTHER_REQUEST';
  readonly stored: StoredCohort | null;
}

const FIELDS =
  'name titleVi titleEn document variables savedBy savedAt frozenMembers frozenAsOf frozenBy frozenAt';
const PURPOSE = 'what the register keeps of saved cohorts';

/** A saved cohort of the viewer's agency, or `null`. */
export async function findStored(context: LocalContext, name: string): Promise<StoredCohort | null> {
  const document = `query ($name: String!) { storedCohort(name: $name) { ${FIELDS} } }`;
  const data = await askGraph<{ storedCohort: StoredCohort | null }>(context, document, { name }, PURPOSE);
  return data.storedCohort;
}

/** @throws CodedError UNKNOWN_SAVED_COHORT */
export async function getStored(context: LocalContext, name: string): Promise<StoredCohort> {
  const stored = await findStored(context, name);
  if (stored !== null) return stored;
  throw new CodedError(
    'UNKNOWN_SAVED_COHORT',
    `No cohort is saved as ${JSON.stringify(name.slice(0, 60))}.`,
    {
      given: name.slice(0, 60),
    },
  );
}

/** Those of the viewer's agency whose names follow `after`, in the order of names, and how many there are of all. */
export async function listStored(
  context: LocalContext,
  after: string,
  limit: number,
): Promise<{ readonly rows: readonly StoredCohort[]; readonly totalCount: number }> {
  const document = `query ($after: String!, $limit: Int!) {
    storedCohortCount storedCohorts(after: $after, limit: $limit) { ${FIELDS} } }`;
  const data = await askGraph<{ storedCohortCount: number; storedCohorts: readonly StoredCohort[] }>(
    context,
    document,
    { after, limit },
    PURPOSE,
  );
  return { rows: data.storedCohorts, totalCount: data.storedCohortCount };
}

/** Has the register make a change: `storeCohort` with its `StoreCohortInput`, and so on. */
export async function changeStored(
  context: LocalContext,
  field: 'storeCohort' | 'freezeStoredCohort' | 'deleteStoredCohort',
  input: Readonly<Record<string, unknown>>,
): Promise<StoreChange> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { outcome stored { ${FIELDS} } } }`;
  const data = await askGraph<Record<string, StoreChange>>(context, document, { input }, PURPOSE);
  const change = data[field];
  if (change === undefined) throw new Error(`The register answered nothing to ${field}.`);
  return change;
}
