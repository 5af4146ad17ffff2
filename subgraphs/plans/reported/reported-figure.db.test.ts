import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST, officialOf } from '../../../test/harness/viewers.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';
import { figure, type ReportAnswer, report, reportError } from '../testing/report.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

const CAM_THANH = officialOf('19612');
const CAM_LO = officialOf('468');

async function target<Shape>(code: string, selection: string): Promise<Shape> {
  const answer = await room.ask(
    `{ plan(code: "cam-lo-2019") { targets(code: "${code}") { ${selection} } } }`,
  );
  const [found] = dataOf<{ plan: { targets: Shape[] } }>(answer).plan.targets;
  if (found === undefined) throw new Error(`The plan has no target ${code}.`);
  return found;
}

async function rows(): Promise<number | undefined> {
  const [row] = await room.subgraph.database.query<{ n: number }>(
    'select count(*)::int as n from tracking.reported_figure',
  );
  return row?.n;
}

describe('a reported figure', () => {
  it('is kept as sent, for the area of the target, with who reported it', async () => {
    const answer = await report(room, figure({ value: '612', note: 'Tổng hợp từ các xã' }), CAM_LO);
    expect(answer).toEqual({
      __typename: 'FigureReported',
      figure: {
        id: expect.stringMatching(/^rpf_[0-9a-f]{16}$/),
        value: 612,
        printed: '612',
        unit: 'PERSON',
        areaCode: 'CAM_LO',
        asOf: '2019-06-25',
        status: 'PROVISIONAL',
        revision: 1,
        reportedBy: 'test-official-468',
        agency: 'register',
        note: 'Tổng hợp từ các xã',
      },
    });
  });

  it('is for today or before, also for the day itself', async () => {
    expect((await report(room, figure({ asOf: '2019-06-30' }))).__typename).toBe('FigureReported');
    expect(await report(room, figure({ asOf: '2019-07-01' }))).toMatchObject({
      reason: 'FUTURE_DATE',
      field: 'asOf',
    });
  });

  it('is kept once when the same request comes twice, also at once; another under its key is refused', async () => {
    const input = figure({ target: 'VOCATIONAL_TRAINING', idempotencyKey: 'same' });
    const [first, second] = await Promise.all([report(room, input), report(room, input)]);
    expect(first?.__typename).toBe('FigureReported');
    expect(second).toEqual(first);
    expect(await report(room, input)).toEqual(first);
    expect(
      (await target<{ reportHistory: object }>('VOCATIONAL_TRAINING', 'reportHistory { totalCount }'))
        .reportHistory,
    ).toEqual({ totalCount: 1 });
    expect(await report(room, { ...input, value: '601' })).toMatchObject({
      reason: 'KEY_OF_OTHER_REQUEST',
      field: 'idempotencyKey',
    });
    // Keys are each official's own.
    expect((await report(room, { ...input, value: '601' }, CAM_LO)).figure?.revision).toBe(2);
  });

  it('answers the same request as before also after a final figure', async () => {
    const early = figure({ target: 'CERTIFICATE_TEST', idempotencyKey: 'early' });
    const first = await report(room, early);
    await report(room, figure({ target: 'CERTIFICATE_TEST', status: 'FINAL' }));
    expect(await report(room, early)).toEqual(first);
  });
});

describe('revisions of a figure', () => {
  it('are all kept when officials report at once, and the later rules', async () => {
    const values = Array.from({ length: 12 }, (_, at) => String(100 + at));
    const answers = await Promise.all(
      values.map((value) => report(room, figure({ target: 'ASSOC_WOMEN', value }))),
    );
    const revisions = answers.map((answer) => answer.figure?.revision ?? 0);
    expect(revisions.toSorted((one, other) => one - other)).toEqual(values.map((_, at) => at + 1));
    const last = answers[revisions.indexOf(12)];
    const { reported } = await target<{ reported: object }>(
      'ASSOC_WOMEN',
      'reported(asOf: "2019-06-30") { value revision replacedBy { revision } }',
    );
    expect(reported).toEqual({ value: last?.figure?.value, revision: 12, replacedBy: null });
  });

  it('never put a provisional figure over a final one; a final one corrects a final one', async () => {
    const of = (status: string, value: string): Promise<ReportAnswer> =>
      report(room, figure({ target: 'ASSOC_YOUTH', status, value }));
    expect((await of('PROVISIONAL', '5')).figure?.revision).toBe(1);
    expect((await of('FINAL', '6')).figure?.revision).toBe(2);
    const before = await rows();
    expect(await of('PROVISIONAL', '7')).toMatchObject({ reason: 'FINAL_ALREADY', field: 'status' });
    expect(await rows()).toBe(before);
    expect((await of('FINAL', '8')).figure?.revision).toBe(3);
    const other = figure({ target: 'ASSOC_YOUTH', asOf: '2019-06-26' });
    expect((await report(room, other)).figure?.revision).toBe(1);
  });

  it('never put a provisional figure over a final one that comes at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        report(room, figure({ target: 'ASSOC_FARMERS', status: at === 5 ? 'FINAL' : 'PROVISIONAL' })),
      ),
    );
    const { reported } = await target<{ reported: { status: string; revision: number } }>(
      'ASSOC_FARMERS',
      'reported { status revision }',
    );
    expect(reported.status).toBe('FINAL');
    const refusals = answers.filter(({ reason }) => reason === 'FINAL_ALREADY');
    expect(reported.revision).toBe(10 - refusals.length);
  });

  it('rule by the latest day not after the one asked about, for each area by itself', async () => {
    const code = 'POOR_HOUSEHOLDS_REDUCED';
    for (const [asOf, value] of [
      ['2019-03-31', '10'],
      ['2019-05-31', '30'],
      ['2019-04-30', '20'],
      ['2019-04-30', '21'],
    ])
      await report(room, figure({ target: code, asOf, value }));
    await report(
      room,
      figure({ target: code, asOf: '2019-05-01', areaCode: 'CAM_THANH_HUYEN', value: '-2' }),
    );
    const on = await target<Record<string, { value: number } | null>>(
      code,
      `before: reported(asOf: "2019-03-30") { value } march: reported(asOf: "2019-03-31") { value }
       may: reported(asOf: "2019-05-30") { value revision } today: reported { value }
       part: reported(areaCode: "CAM_THANH_HUYEN") { value } other: reported(areaCode: "CAM_AN") { value }`,
    );
    expect(on).toEqual({
      before: null,
      march: { value: 10 },
      may: { value: 21, revision: 2 },
      today: { value: 30 },
      part: { value: -2 },
      other: null,
    });
  });

  it('are listed for all areas a page at a time, the newest first, with what replaced them', async () => {
    interface History {
      readonly reportHistory: {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly edges: readonly { readonly node: object }[];
      };
    }
    const page = (after: string): Promise<History> =>
      target<History>(
        'POOR_HOUSEHOLDS_REDUCED',
        `reportHistory(first: 2${after}) { totalCount pageInfo { hasNextPage endCursor }
           edges { node { value areaCode replacedBy { value } } } }`,
      );
    const first = (await page('')).reportHistory;
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([5, true]);
    expect(first.edges.map(({ node }) => node)).toEqual([
      { value: -2, areaCode: 'CAM_THANH_HUYEN', replacedBy: null },
      { value: 21, areaCode: 'CAM_LO', replacedBy: null },
    ]);
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).reportHistory;
    expect(second.edges.map(({ node }) => node)).toEqual([
      { value: 20, areaCode: 'CAM_LO', replacedBy: { value: 21 } },
      { value: 30, areaCode: 'CAM_LO', replacedBy: null },
    ]);
  });

  it('cost one statement for all targets of a plan', async () => {
    const statements = await room.statementsOf(() =>
      room.ask('{ plan(code: "cam-lo-2019") { targets { reported { value } tracking { kind } } } }'),
    );
    expect(statements).toHaveLength(4);
  });
});

describe('a figure is refused', () => {
  it.each([
    ['of an unknown plan', { plan: 'none' }, 'UNKNOWN_PLAN', 'plan'],
    ['of an unknown target', { target: 'NONE' }, 'UNKNOWN_TARGET', 'target'],
    ['of an unknown area', { areaCode: 'NOWHERE' }, 'UNKNOWN_AREA', 'areaCode'],
    ['of the area above the plan', { areaCode: 'QUANG_TRI' }, 'UNKNOWN_AREA', 'areaCode'],
    ['of text instead of a number', { value: 'nhiều' }, 'NOT_A_NUMBER', 'value'],
    ['that can be read in two ways', { value: '1.297' }, 'AMBIGUOUS_NUMBER', 'value'],
    ['of half a person', { value: '1.5' }, 'NOT_WHOLE', 'value'],
    ['of fewer than none', { value: '-1' }, 'NEGATIVE', 'value'],
    ['above all', { target: 'POOR_NEAR_POOR_HELPED', value: '100.5' }, 'ABOVE_HUNDRED', 'value'],
    [
      'of a qualitative target',
      { plan: 'cao-thuong-2024', target: 'HOUSING_SUPPORT' },
      'NO_NUMBER_EXPECTED',
      'value',
    ],
    ['in another unit', { unit: 'HOUSEHOLD' }, 'OTHER_UNIT', 'unit'],
    ['of tomorrow', { asOf: '2019-07-01' }, 'FUTURE_DATE', 'asOf'],
    ['without a key', { idempotencyKey: ' ' }, 'BAD_KEY', 'idempotencyKey'],
    ['with a long key', { idempotencyKey: 'k'.repeat(201) }, 'BAD_KEY', 'idempotencyKey'],
    ['with a character that no text holds', { note: 'a\u0000' }, 'BAD_TEXT', 'note'],
    ['of a plan with such a character', { plan: '\u0000' }, 'BAD_TEXT', 'plan'],
    ['with a long note', { note: 'n'.repeat(2_001) }, 'NOTE_TOO_LONG', 'note'],
  ])('%s', async (_, more, reason, field) => {
    const before = await rows();
    const answer = await report(room, figure(more));
    expect(answer).toMatchObject({ __typename: 'FigureRefused', reason, field });
    expect(answer.message).not.toBe('');
    expect(answer.messageEn).not.toBe(answer.message);
    expect(await rows()).toBe(before);
  });

  it('of an area outside the jurisdiction, just as one that there is not', async () => {
    const forArea = (areaCode: string | null): Promise<ReportAnswer> =>
      report(room, figure({ areaCode }), CAM_THANH);
    expect((await forArea('CAM_THANH_HUYEN')).__typename).toBe('FigureReported');
    const [outside, unknown] = [await forArea('CAM_THANH_NGANG'), await forArea('CAM_NOWHERE_XXX')];
    expect(outside).toEqual(
      JSON.parse(JSON.stringify(unknown).replaceAll('CAM_NOWHERE_XXX', 'CAM_THANH_NGANG')),
    );
    expect(outside.reason).toBe('UNKNOWN_AREA');
    expect((await forArea(null)).reason).toBe('UNKNOWN_AREA');
  });

  it('of a district whose code is that of another time', async () => {
    const later = { ...CAM_LO, jurisdiction: [{ code: '468', validFrom: '2025-07-01' }] };
    expect((await report(room, figure({}), later)).reason).toBe('UNKNOWN_AREA');
  });

  it('of who may not read households, and with a day that does not exist', async () => {
    expect(await reportError(room, figure({}), ANALYST)).toBe('FORBIDDEN');
    expect(await reportError(room, figure({ asOf: '2019-02-30' }), ADMINISTRATOR)).toBe('IMPOSSIBLE_DATE');
  });

  it('and its note is not for viewers without personal data', async () => {
    const answer = await room.ask(
      '{ plan(code: "cam-lo-2019") { targets(code: "JOBS_CREATED") { reported { value note } } } }',
      {},
      ANALYST,
    );
    expect(answer.data).toMatchObject({ plan: { targets: [{ reported: { value: 600, note: null } }] } });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN_DATA_CLASS');
  });
});
