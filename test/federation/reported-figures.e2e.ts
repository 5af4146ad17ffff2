import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ANALYST, officialOf } from '../harness/viewers.ts';

const REPORT = `mutation ($input: ReportFigureInput!) { reportFigure(input: $input) {
  __typename ... on FigureReported { figure { id value areaCode status } }
  ... on FigureRefused { reason field message messageEn } } }`;
const READ = `{ plan(code: "cam-lo-2019") { targets(code: "ASSOC_VETERANS") {
  reported(areaCode: "TT_CAM_LO", asOf: "2019-12-31") { value replacedBy { value } } } } }`;

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.close());

const figure = (more: object = {}): { input: object } => ({
  input: {
    plan: 'cam-lo-2019',
    target: 'ASSOC_VETERANS',
    areaCode: 'TT_CAM_LO',
    asOf: '2019-11-25',
    value: '3',
    status: 'PROVISIONAL',
    idempotencyKey: randomUUID(),
    ...more,
  },
});

describe('a figure reported through the gateway', () => {
  it('is read by everybody from then on', async () => {
    const answer = await federation.execute(REPORT, figure(), officialOf('468'));
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      reportFigure: {
        __typename: 'FigureReported',
        figure: {
          id: expect.stringMatching(/^rpf_/),
          value: 3,
          areaCode: 'TT_CAM_LO',
          status: 'PROVISIONAL',
        },
      },
    });
    expect((await federation.execute(READ, {}, ANALYST)).data).toEqual({
      plan: { targets: [{ reported: { value: 3, replacedBy: null } }] },
    });
  });

  it('is refused as data: with the field, the reason and what is allowed', async () => {
    const answer = await federation.execute(REPORT, figure({ value: 'khoảng 3' }), officialOf('468'));
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      reportFigure: {
        __typename: 'FigureRefused',
        reason: 'NOT_A_NUMBER',
        field: 'value',
        message: expect.stringContaining('khoảng 3'),
        messageEn: expect.stringContaining('digits'),
      },
    });
  });

  it('is not taken from an official of elsewhere, nor from an analyst', async () => {
    const elsewhere = await federation.execute(REPORT, figure(), officialOf('849'));
    expect(elsewhere.data).toMatchObject({ reportFigure: { reason: 'UNKNOWN_AREA' } });
    const analyst = await federation.execute(REPORT, figure(), ANALYST);
    expect(analyst.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('what the gateway alone writes', () => {
  it.each([
    'mutation { storeIndicator(input: {}) { outcome } }',
    'mutation { trackTarget(input: {}) { outcome } }',
    'mutation { storeSnapshot(input: {}) { outcome } }',
  ])('is no part of the public schema: %s', async (mutation) => {
    const answer = await federation.execute(mutation, {}, officialOf('468'));
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.[0]?.message).toMatch(/Cannot query field/);
  });
});

describe('the reports due of a plan', () => {
  it('come with areas of the register, and counted by state', async () => {
    const answer = await federation.execute(
      `{ plan(code: "hong-ngu-2022") { dueReportCounts(asOf: "2022-12-31") { state count }
           dueReports(asOf: "2022-12-31", state: MISSING) { dueOn area { name } } } }`,
      {},
      ANALYST,
    );
    expect(answer.data).toMatchObject({
      plan: {
        dueReportCounts: expect.arrayContaining([{ state: 'MISSING', count: 2 }]),
        dueReports: [
          { dueOn: '2022-06-10', area: { name: expect.stringContaining('Hồng Ngự') } },
          { dueOn: '2022-11-10' },
        ],
      },
    });
  });
});
