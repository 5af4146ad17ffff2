import { expect } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { type FederationAnswer, startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR } from '../harness/viewers.ts';

export const SAVE = `mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { __typename
  ... on CohortSaved { savedCohort { name titleVi savedBy frozen { asOf } cohort { count } } }
  ... on CohortRefused { reason message code } } }`;
export const FREEZE = `mutation ($input: FreezeCohortInput!) { freezeCohort(input: $input) { __typename
  ... on CohortFrozen { savedCohort { frozen { asOf frozenBy frozenAt } } } ... on CohortRefused { reason } } }`;
export const DELETE = `mutation ($input: DeleteCohortInput!) { deleteCohort(input: $input) { __typename
  ... on CohortDeleted { name } ... on CohortRefused { reason } } }`;
export const ONE = 'query ($name: String!) { savedCohort(name: $name) { name cohort { count asOf } } }';
export const DAY = '2019-12-31';

/** An office that saves cohorts: an agency of its own, so that test files do not see each other's. */
export interface Office extends AsyncDisposable {
  readonly federation: TestFederation;
  readonly viewer: Viewer;
  ask(query: string, variables?: Record<string, unknown>, who?: Viewer): Promise<FederationAnswer>;
  save(name: string, document: string, more?: object, who?: Viewer): Promise<FederationAnswer>;
  /** The result of a save that answers without errors. */
  refusalOf(name: string, document: string, more?: object): Promise<unknown>;
  /** The innermost first value of a query that is answered without errors. */
  count(query: string, who?: Viewer): Promise<number>;
  close(): Promise<void>;
}

export async function openOffice(agency: string): Promise<Office> {
  const federation = await startFederation();
  const viewer: Viewer = { ...ADMINISTRATOR, agency, subject: 'office' };
  const ask: Office['ask'] = (query, variables = {}, who = viewer) =>
    federation.execute(query, variables, who);
  const save: Office['save'] = (name, document, more = {}, who = viewer) => {
    const texts = { titleVi: 'Nhóm', titleEn: 'Group', idempotencyKey: `${name}-1` };
    return ask(SAVE, { input: { name, document, ...texts, ...more } }, who);
  };
  return {
    federation,
    viewer,
    ask,
    save,
    async refusalOf(name, document, more) {
      const { data, errors } = await save(name, document, more);
      expect(errors).toBeUndefined();
      return data?.saveCohort;
    },
    async count(query, who) {
      const { data, errors } = await ask(query, {}, who);
      expect(errors).toBeUndefined();
      let at: unknown = data;
      while (typeof at === 'object' && at !== null) at = Object.values(at)[0];
      return at as number;
    },
    close: () => federation.close(),
    [Symbol.asyncDispose]: () => federation.close(),
  };
}

export const poor = (within: string): string =>
  `{ households(within: "${within}", asOf: "${DAY}") { class(in: [POOR]) { count } } }`;

export const combined = (field: string, name: string, within = '84'): string =>
  `{ households(within: "${within}", asOf: "${DAY}") { ${field}(with: "${name}") { count } } }`;
