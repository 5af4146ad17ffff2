import { parse } from 'graphql';
import { CodedError } from '../../shared/errors/coded-error.ts';
import { requireRight } from '../../shared/viewer/require-right.ts';
import type { LocalContext } from '../local/local-context.ts';
import { findChain } from './find-chain.ts';
import { CHAIN_FAULTS, runChain, runSaved } from './run-saved-cohort.ts';
import {
  CohortDeleted,
  CohortFrozen,
  CohortRefusalReason,
  CohortRefused,
  CohortSaved,
  type DeleteCohortInput,
  type FreezeCohortInput,
  type SaveCohortInput,
  savedCohortOf,
} from './saved-cohort.type.ts';
import { changeStored, findStored, type StoreChange } from './stored-cohorts.ts';

const NAME = /^[a-z0-9][a-z0-9-]{0,59}$/;
const LONGEST_TITLE = 200;
const LONGEST_KEY = 100;
const LONGEST_DOCUMENT = 10_000;

/**
 * Saves a query that leads to one cohort and that its author can ask now.
 * @throws CodedError BAD_USER_INPUT
 */
export async function saveCohort(
  context: LocalContext,
  input: SaveCohortInput,
): Promise<CohortSaved | CohortRefused> {
  const { name, titleVi, titleEn, document, idempotencyKey } = input;
  const variables = readVariables(input.variables);
  assertName(name);
  assertLength('titleVi', titleVi, LONGEST_TITLE);
  assertLength('titleEn', titleEn, LONGEST_TITLE);
  assertLength('document', document, LONGEST_DOCUMENT);
  assertLength('idempotencyKey', idempotencyKey, LONGEST_KEY);
  const refused = await refusalOf(context, name, document, variables);
  if (refused !== null) return refused;
  const change = await changeStored(context, 'storeCohort', {
    name,
    titleVi,
    titleEn,
    document,
    variables: JSON.stringify(variables),
    idempotencyKey,
  });
  return changed(change, (savedCohort) => Object.assign(new CohortSaved(), { savedCohort }));
}

/**
 * Keeps the members that the saved cohort has for this viewer now, on the day that its query is of.
 * @throws CodedError FORBIDDEN to viewers without household rights, BAD_USER_INPUT
 */
export async function freezeCohort(
  context: LocalContext,
  { name, idempotencyKey }: FreezeCohortInput,
): Promise<CohortFrozen | CohortRefused> {
  requireRight(context.viewer, 'household.read');
  assertName(name);
  assertLength('idempotencyKey', idempotencyKey, LONGEST_KEY);
  const stored = await findStored(context, name);
  if (stored === null) return refusal(CohortRefusalReason.UNKNOWN, MESSAGES.UNKNOWN);
  const { members, asOf } = await runSaved(context, stored);
  const change = await changeStored(context, 'freezeStoredCohort', { name, members, asOf, idempotencyKey });
  return changed(change, (savedCohort) => Object.assign(new CohortFrozen(), { savedCohort }));
}

/** @throws CodedError BAD_USER_INPUT */
export async function deleteCohort(
  context: LocalContext,
  { name, idempotencyKey }: DeleteCohortInput,
): Promise<CohortDeleted | CohortRefused> {
  assertName(name);
  assertLength('idempotencyKey', idempotencyKey, LONGEST_KEY);
  const { outcome } = await changeStored(context, 'deleteStoredCohort', { name, idempotencyKey });
  if (outcome === 'DONE') return Object.assign(new CohortDeleted(), { name });
  return refusal(CohortRefusalReason[outcome], MESSAGES[outcome]);
}

type Variables = Readonly<Record<string, unknown>>;

async function refusalOf(
  context: LocalContext,
  name: string,
  document: string,
  variables: Variables,
): Promise<CohortRefused | null> {
  const [fault] = await context.check(document, variables);
  if (fault !== undefined)
    return refusal(CohortRefusalReason.NOT_VALID, fault.message, fault.extensions.code);
  const chain = findChain(context.publicSchema, parse(document));
  if (typeof chain === 'string')
    return refusal(CohortRefusalReason.NOT_ONE_COHORT, sentence(CHAIN_FAULTS[chain]));
  try {
    await runChain(context, name, chain, variables);
    return null;
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return refusal(CohortRefusalReason.CANNOT_BE_ASKED, error.message, error.code);
  }
}

function changed<Done>(
  { outcome, stored }: StoreChange,
  done: (savedCohort: ReturnType<typeof savedCohortOf> | null) => Done,
): Done | CohortRefused {
  if (outcome === 'DONE') return done(stored && savedCohortOf(stored));
  return refusal(CohortRefusalReason[outcome], MESSAGES[outcome]);
}

const MESSAGES: Readonly<Record<Exclude<StoreChange['outcome'], 'DONE'>, string>> = {
  NAME_TAKEN: 'Your agency has a saved cohort of this name.',
  TOO_MANY: 'Your agency has saved as many cohorts as it may.',
  UNKNOWN: 'Your agency has no saved cohort of this name.',
  ALREADY_FROZEN: 'The members of this saved cohort are kept already; save it under another name.',
  KEY_OF_OTHER_REQUEST: 'The idempotency key belongs to another request.',
};

function refusal(reason: CohortRefusalReason, message: string, code?: string): CohortRefused {
  return Object.assign(new CohortRefused(), { reason, message, code });
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function assertName(name: string): void {
  if (!NAME.test(name))
    throw badInput('name', 'lower-case letters, digits and hyphens, 1 to 60', name.slice(0, 60));
}

function assertLength(argument: string, text: string, longest: number): void {
  if (text.trim() === '' || text.length > longest)
    throw badInput(argument, `1 to ${longest} characters`, text.slice(0, 60));
}

function readVariables(text: string): Variables {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Variables;
  } catch {
    // Told below.
  }
  throw badInput('variables', 'a JSON object', text.slice(0, 60));
}

function badInput(argument: string, allowed: string, given: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${argument}: allowed is ${allowed}.`, {
    argument,
    allowed,
    given,
  });
}
