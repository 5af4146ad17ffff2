import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

interface Page {
  readonly edges: readonly { readonly node: { readonly code: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function plans(args: string): Promise<Page> {
  const call = args === '' ? 'plans' : `plans(${args})`;
  const answer = await room.ask(
    `{ ${call} { edges { node { code } } pageInfo { hasNextPage endCursor } totalCount } }`,
  );
  return dataOf<{ plans: Page }>(answer).plans;
}

const codes = (page: Page): readonly string[] => page.edges.map(({ node }) => node.code);

describe('the list of plans', () => {
  const IN_ORDER = ['cam-lo-2019', 'tra-cu-2020', 'tra-vinh-2020-covid', 'hong-ngu-2022', 'cao-thuong-2024'];

  it('goes by the periods of the plans', async () => {
    expect(codes(await plans(''))).toEqual(IN_ORDER);
  });

  it('comes in pages that join without a gap or a repetition', async () => {
    const first = await plans('first: 2');
    const second = await plans(`first: 2, after: "${first.pageInfo.endCursor}"`);
    const third = await plans(`first: 2, after: "${second.pageInfo.endCursor}"`);
    expect([first, second, third].flatMap(codes)).toEqual(IN_ORDER);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(third.totalCount).toBe(5);
  });

  it('is narrowed by the area that a plan is for', async () => {
    expect(codes(await plans('area: "84"'))).toEqual(['tra-vinh-2020-covid']);
    expect(codes(await plans('area: "999"'))).toEqual([]);
  });

  it.each([
    [2018, []],
    [2019, ['cam-lo-2019']],
    [2020, ['tra-cu-2020', 'tra-vinh-2020-covid']],
    [2021, ['tra-vinh-2020-covid']],
    [2024, ['tra-vinh-2020-covid', 'cao-thuong-2024']],
  ])('is narrowed by the year %d: a period without an end goes on', async (year, expected) => {
    const page = await plans(`year: ${year}`);
    expect([codes(page), page.totalCount]).toEqual([expected, expected.length]);
  });
});

describe('the list of organisations', () => {
  it('goes plan by plan, in pages', async () => {
    const answer = await room.ask(
      '{ organisations(first: 1) { totalCount edges { node { code plan { code } room } } } one: organisations(plan: "tra-cu-2020") { totalCount } }',
    );
    expect(answer).toEqual({
      data: {
        organisations: {
          totalCount: 110,
          edges: [{ node: { code: 'DISTRICT_PC', plan: { code: 'cam-lo-2019' }, room: 'PLANS' } }],
        },
        one: { totalCount: 27 },
      },
    });
  });

  it('pages across plans without a gap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const answer = await room.ask(
        'query ($after: String) { organisations(first: 50, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = answer.data?.organisations as {
        edges: { node: { id: string } }[];
        pageInfo: Page['pageInfo'];
      };
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([110, 110]);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['plan(code: "tra-cu-2030") { code }', 'UNKNOWN_PLAN', { argument: 'code', given: 'tra-cu-2030' }],
    ['organisations(plan: "x") { totalCount }', 'UNKNOWN_PLAN', { argument: 'plan', given: 'x' }],
    ['plans(first: 0) { totalCount }', 'PAGE_TOO_LARGE', { argument: 'first', given: 0 }],
    ['plans(first: 100000) { totalCount }', 'PAGE_TOO_LARGE', { argument: 'first', allowed: '1 to 100' }],
    ['plans(after: "???") { totalCount }', 'MALFORMED_CURSOR', { argument: 'after' }],
    ['organisations(after: "WzFd") { totalCount }', 'MALFORMED_CURSOR', { argument: 'after' }],
    ['plans(year: 20200) { totalCount }', 'BAD_USER_INPUT', { argument: 'year', allowed: '1976 to 2100' }],
    [
      'plan(code: "cam-lo-2019") { areaTargets(first: 101) { totalCount } }',
      'PAGE_TOO_LARGE',
      { argument: 'first' },
    ],
    [
      'plan(code: "cam-lo-2019") { areaTargets(after: "WyJhIl0") { totalCount } }',
      'MALFORMED_CURSOR',
      { argument: 'after' },
    ],
  ])('%s gets its code and a remedy', async (field, code, detail) => {
    const answer = await room.ask(`{ ${field} }`);
    expect(answer.errors).toMatchObject([{ extensions: { code, remedy: expect.any(String), ...detail } }]);
    expect(JSON.stringify(answer)).not.toContain('select');
  });
});
