import { parse } from 'graphql';
import { CodedError } from '../../shared/errors/coded-error.ts';
import { askGraph } from '../local/ask-graph.ts';
import type { LocalContext } from '../local/local-context.ts';
import { type Cohort, keptAmong, startOf } from './cohort.type.ts';
import { type ChainFault, type CohortChain, findChain } from './find-chain.ts';
import { getStored, type StoredCohort } from './stored-cohorts.ts';
import { writeChain } from './write-chain.ts';

type Variables = Readonly<Record<string, unknown>>;

/** The cohort saved under this name, for this viewer, once in an operation. @throws as runSaved, UNKNOWN_SAVED_COHORT */
export async function savedCohortNamed(context: LocalContext, name: string): Promise<Cohort> {
  assertNotInside(context, name);
  return context.once(`saved cohort ${name}`, async () => runSaved(context, await getStored(context, name)));
}

/**
 * The cohort that the saved query gives to this viewer; where its members were frozen, those of them who are in the
 * viewer's jurisdiction.
 *
 * A frozen cohort is asked anew, too, and the answer thrown away: its members tell what they were chosen by, so only who
 * may ask the query may see them.
 * @throws CodedError SAVED_COHORT_OUT_OF_DATE, COHORT_REFERS_TO_ITSELF, COHORT_OF_OTHER_NUMBERING, or what the query gives
 */
export async function runSaved(context: LocalContext, stored: StoredCohort): Promise<Cohort> {
  const variables = JSON.parse(stored.variables) as Variables;
  const [fault] = await context.check(stored.document, variables);
  if (fault !== undefined) throw outOfDate(stored.name, fault.message);
  const chain = findChain(context.publicSchema, parse(stored.document));
  if (typeof chain === 'string') throw outOfDate(stored.name, CHAIN_FAULTS[chain]);
  const asked = await runChain(context, stored.name, chain, variables);
  if (stored.frozenMembers === null || stored.frozenAsOf === null) return asked;
  return keptAmong(stored.frozenMembers, await jurisdictionOn(context, stored.frozenAsOf), stored.frozenAsOf);
}

/** @throws CodedError COHORT_REFERS_TO_ITSELF, or what the query gives */
export async function runChain(
  context: LocalContext,
  name: string,
  chain: CohortChain,
  variables: Variables,
): Promise<Cohort> {
  assertNotInside(context, name);
  const { text, variables: used, path } = writeChain(chain, variables);
  const data = await askGraph<unknown>(context, text, used, purposeOf(name));
  const cohort = path.reduce<unknown>((at, field) => (at as Record<string, unknown> | null)?.[field], data);
  if (cohort === null || cohort === undefined)
    throw new CodedError('SAVED_COHORT_OUT_OF_DATE', `The saved cohort ${name} leads to nothing.`);
  return startOf(cohort as Variables);
}

function purposeOf(name: string): string {
  return `the saved cohort ${name}`;
}

/** @throws CodedError COHORT_REFERS_TO_ITSELF where the cohort is asked for to make the cohort */
export function assertNotInside({ trail }: LocalContext, name: string): void {
  if (trail.includes(purposeOf(name)))
    throw new CodedError('COHORT_REFERS_TO_ITSELF', `The saved cohort ${name} uses itself.`);
}

async function jurisdictionOn(context: LocalContext, asOf: string): Promise<Cohort> {
  const document = 'query ($asOf: Date!) { households(asOf: $asOf) { members asOf } }';
  const { households } = await askGraph<{ households: Variables }>(
    context,
    document,
    { asOf },
    'the households of the jurisdiction',
  );
  return startOf(households);
}

/** What is wrong with a document, in words. */
export const CHAIN_FAULTS: Readonly<Record<ChainFault, string>> = {
  NOT_ONE_QUERY: 'the document must hold one query and nothing else',
  NO_COHORT: 'the query must lead to a cohort, for example { households { … } }',
  SEVERAL_COHORTS: 'the query must lead to one cohort only, by one chain of fields',
  LIST_OF_COHORTS: 'the cohort must not stand in a list, as that of a breakdown does',
  CONDITIONAL: 'nothing on the way to the cohort may carry a directive',
};

function outOfDate(name: string, why: string): CodedError {
  return new CodedError(
    'SAVED_COHORT_OUT_OF_DATE',
    `The query of the saved cohort ${name} no longer fits: ${why}`,
  );
}
