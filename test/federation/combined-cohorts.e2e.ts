import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { FederationAnswer } from '../harness/start-federation.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../harness/viewers.ts';
import { combined, DAY, DELETE, FREEZE, type Office, ONE, openOffice, poor } from './saved-cohort-office.ts';

const AGENCY = 'combined-cohorts-e2e';
const OFFICE: Viewer = { ...ADMINISTRATOR, agency: AGENCY, subject: 'office' };
const CAM_THANH: Viewer = { ...officialOf('19612'), agency: AGENCY };

let office: Office;
beforeAll(async () => {
  office = await openOffice('combined-cohorts-e2e');
});
afterAll(() => office.close());

const ask: Office['ask'] = (...given) => office.ask(...given);
const save: Office['save'] = (...given) => office.save(...given);
const refusalOf: Office['refusalOf'] = (...given) => office.refusalOf(...given);
const count: Office['count'] = (...given) => office.count(...given);

describe('combining with a saved cohort', () => {
  it('unites, intersects and subtracts', async () => {
    await save('poor-849', poor('849'));
    const all = await count(`{ households(within: "849", asOf: "${DAY}") { count } }`);
    const poorOnes = await count(poor('849'));
    expect(await count(combined('intersection', 'poor-849', '849'))).toBe(poorOnes);
    expect(await count(combined('except', 'poor-849', '849'))).toBe(all - poorOnes);
    expect(await count(combined('union', 'poor-849', '849'))).toBe(all);
    const elsewhere = await count(`{ households(within: "19612", asOf: "${DAY}") { count } }`);
    expect(await count(combined('union', 'poor-849', '19612'))).toBe(elsewhere + poorOnes);
  });

  it('goes on like any cohort, inside breakdowns too', async () => {
    await save('poor-849', poor('849'));
    const query = `{ households(within: "849", asOf: "${DAY}") { areas { cohort { intersection(with: "poor-849") { count } } } } }`;
    const { data, errors } = await ask(query, {});
    expect(errors).toBeUndefined();
    const { areas } = (
      data as unknown as { households: { areas: { cohort: { intersection: { count: number } } }[] } }
    ).households;
    expect(areas.length).toBeGreaterThan(10);
    const sum = areas.reduce((total, { cohort }) => total + cohort.intersection.count, 0);
    expect(sum).toBe(await count(poor('849')));
  });

  it('of another day is refused', async () => {
    await save('poor-849', poor('849'));
    const query =
      '{ households(within: "849", asOf: "2018-12-31") { count union(with: "poor-849") { count } } }';
    const { data, errors } = await ask(query, {});
    expect(data).toMatchObject({ households: { count: expect.any(Number), union: null } });
    expect(errors).toMatchObject([
      { path: ['households', 'union'], extensions: { code: 'COHORT_OF_OTHER_DATE', given: DAY } },
    ]);
  });

  it('may refer to others that are saved, but never to itself', async () => {
    const remove = (name: string): Promise<unknown> =>
      ask(DELETE, { input: { name, idempotencyKey: `${name}-delete` } });
    await save('ring-a', poor('849'));
    expect((await save('ring-b', combined('union', 'ring-a'))).data).toMatchObject({
      saveCohort: { __typename: 'CohortSaved' },
    });
    await remove('ring-a');
    expect(await refusalOf('ring-a', combined('union', 'ring-b'), { idempotencyKey: 'ring' })).toMatchObject({
      reason: 'CANNOT_BE_ASKED',
      code: 'COHORT_REFERS_TO_ITSELF',
    });
    expect(
      await refusalOf('ring-a', '{ savedCohort(name: "ring-a") { cohort { count } } }', {
        idempotencyKey: 'r2',
      }),
    ).toMatchObject({ reason: 'CANNOT_BE_ASKED', code: 'COHORT_REFERS_TO_ITSELF' });
  });

  it('whose query no longer fits the schema says so', async () => {
    await save('old', poor('849'));
    const register = office.federation.subgraphs.find(({ name }) => name === 'register');
    await register?.database.query(
      "update saved.cohort set document = '{ households { gone { count } } }' where agency = $1 and name = 'old'",
      [OFFICE.agency],
    );
    const { errors } = await ask(combined('union', 'old'));
    expect(errors).toMatchObject([{ extensions: { code: 'SAVED_COHORT_OUT_OF_DATE' } }]);
  });
});

describe('a frozen cohort', () => {
  const freeze = (name: string, who: Viewer): Promise<FederationAnswer> =>
    ask(FREEZE, { input: { name, idempotencyKey: `${name}-freeze` } }, who);

  it('keeps its members and says who froze them and when', async () => {
    await save('kept', poor('849'));
    expect((await freeze('kept', OFFICE)).data).toEqual({
      freezeCohort: {
        __typename: 'CohortFrozen',
        savedCohort: {
          frozen: { asOf: DAY, frozenBy: 'office', frozenAt: expect.stringMatching(/^\d{4}-.*Z$/) },
        },
      },
    });
    expect((await freeze('nothing', OFFICE)).data).toMatchObject({ freezeCohort: { reason: 'UNKNOWN' } });
    expect(await count(combined('intersection', 'kept', '849'))).toBe(await count(poor('849')));
  });

  it('is cut to the jurisdiction of whoever uses it', async () => {
    await save('kept-all', `{ households(asOf: "${DAY}") { class(in: [POOR]) { count } } }`);
    await freeze('kept-all', OFFICE);
    const query = '{ savedCohort(name: "kept-all") { cohort { count } } }';
    expect(await count(query, CAM_THANH)).toBe(await count(poor('19612')));
    expect(await count(query, OFFICE)).toBe(
      await count(`{ households(asOf: "${DAY}") { class(in: [POOR]) { count } } }`),
    );
  });

  it('is closed to who may not ask what its members were chosen by', async () => {
    await save('kept-secret', poor('849'));
    await freeze('kept-secret', OFFICE);
    const plain: Viewer = { ...OFFICE, dataClasses: ['none'] };
    const { data, errors } = await ask(ONE, { name: 'kept-secret' }, plain);
    expect(data).toEqual({ savedCohort: { name: 'kept-secret', cohort: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'basic' } }]);
  });

  it('is not made by viewers of statistics, who keep to the rule of small cells', async () => {
    await save('statistics', poor('849'));
    const analyst: Viewer = { ...ANALYST, agency: OFFICE.agency };
    expect((await freeze('statistics', analyst)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await count('{ savedCohort(name: "statistics") { cohort { count } } }', analyst)).toBe(
      await count(poor('849')),
    );
  });
});
