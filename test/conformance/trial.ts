import { HouseholdSet } from '../../shared/cohort/household-set.ts';
import type { SetText } from '../../shared/cohort/wire.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { ArgumentTexts, CohortFields } from './cohort-fields.ts';
import type { AgencyAnswer, SignedClient } from './signed-client.ts';
import type { SubgraphSdl } from './subgraph-sdl.ts';

export interface Finding {
  readonly rule: string;
  readonly ok: boolean;
  /** What was seen where it is not as the protocol says. */
  readonly detail: string;
}

export interface ConformanceOptions {
  readonly client: SignedClient;
  readonly agency: string;
  readonly numbering: string;
  /** Household numbers to try with: some that the agency has facts of, if it can be arranged. */
  readonly numbers: readonly number[];
  readonly asOf: string;
  /** Arguments that cannot be guessed, by field of Cohort. */
  readonly given: Readonly<Record<string, ArgumentTexts>>;
  /** Whole numbers that do not add up over households, as `sponsorship.organisations`. */
  readonly notAdditive: readonly string[];
}

/** What every check works with. */
export interface Trial extends ConformanceOptions {
  readonly sdl: SubgraphSdl;
  readonly fields: CohortFields;
  report(rule: string, faults: readonly string[]): void;
  /** Asks the same selection of several cohorts in one request. */
  askCohorts(selection: string, cohorts: readonly CohortText[], viewer?: Viewer): Promise<AgencyAnswer>;
  write(set: HouseholdSet): SetText;
  read(text: unknown): HouseholdSet;
}

export interface CohortText {
  readonly members: string;
  readonly scope: string;
  readonly asOf: string;
}

export const OFFICIAL: Viewer = {
  subject: 'conformance',
  agency: 'conformance',
  roles: ['household.read', 'person.read', 'statistics.read'],
  jurisdiction: 'NATIONWIDE',
  purpose: 'Conformance check of a subgraph',
  dataClasses: ['none', 'basic', 'sensitive', 'bank_secret', 'child'],
};

/** The entities of an answer, in the order asked. */
export function entitiesOf(answer: AgencyAnswer): readonly (Readonly<Record<string, unknown>> | null)[] {
  const entities = answer.data?._entities;
  return Array.isArray(entities) ? entities : [];
}

export function codesOf(answer: AgencyAnswer): readonly string[] {
  return (answer.errors ?? []).map(({ extensions }) => String(extensions?.code ?? 'none'));
}

export function setOf(numbers: readonly number[]): HouseholdSet {
  return HouseholdSet.of(numbers);
}
