import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { ANALYST } from '../../test/harness/viewers.ts';
import { ofPerson, people } from './testing/labour-records.ts';
import { startLabourRoom } from './testing/start-labour-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom();
});
afterAll(() => room.close());

/** The same field asked for the day, all before and all after it: only the first holds what happened on the day. */
const around = (
  field: string,
  of: { readonly on: string; before: string; after: string },
  pick: string,
): string =>
  `on: ${field}(from: "${of.on}", to: "${of.on}") { ${pick} } until: ${field}(to: "${of.on}") { ${pick} }
   since: ${field}(from: "${of.on}") { ${pick} } before: ${field}(to: "${of.before}") { ${pick} }
   after: ${field}(from: "${of.after}") { ${pick} }`;

describe('a period of what happened to a person holds its first and its last day', () => {
  it.each([
    ['skillTests', 2, 'testedOn', { before: '2019-06-11', on: '2019-06-12', after: '2019-06-13' }],
    ['counsellings', 1, 'happenedOn', { before: '2019-03-19', on: '2019-03-20', after: '2019-03-21' }],
    [
      'unemploymentClaims',
      2,
      'registeredOn',
      { before: '2020-04-01', on: '2020-04-02', after: '2020-04-03' },
    ],
    ['emergencySupports', 2, 'listedOn', { before: '2020-05-03', on: '2020-05-04', after: '2020-05-05' }],
    ['trainings', 1, 'enrolledOn', { before: '2019-01-09', on: '2019-01-10', after: '2019-01-11' }],
  ])('%s', async (field, no, pick, days) => {
    const answer = await room.ask(ofPerson(around(field, days, pick)), { of: people(no) });
    const found = [{ [pick]: days.on }];
    expect(answer).toEqual({
      data: { _entities: [{ on: found, until: found, since: found, before: [], after: [] }] },
    });
  });

  it.each([
    ['placements', 1, 'startedOn', ['2017-02-01', '2019-04-15']],
    ['contractAbroadSteps', 3, 'happenedOn', ['2019-03-20', '2019-11-02']],
  ])('%s, of which there are two', async (field, no, pick, [early = '', late = '']) => {
    const answer = await room.ask(
      ofPerson(`first: ${field}(from: "${early}", to: "${early}") { ${pick} }
        both: ${field}(from: "${early}", to: "${late}") { ${pick} }
        last: ${field}(from: "${late}", to: "${late}") { ${pick} }`),
      { of: people(no) },
    );
    const [first, last] = [{ [pick]: early }, { [pick]: late }];
    expect(answer.data).toEqual({ _entities: [{ first: [first], both: [last, first], last: [last] }] });
  });
});

describe('lists of the labour office', () => {
  interface Page {
    readonly edges: readonly { readonly node: Record<string, unknown> }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }

  /** All rows of a list, read one a page. */
  async function readByOne(field: string, pick: string): Promise<readonly unknown[]> {
    const query = `query ($after: String) { page: ${field}(first: 1, after: $after) { edges { node { ${pick} } } pageInfo { hasNextPage endCursor } } }`;
    const found: unknown[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages += 1) {
      const answer = await room.ask(query, { after }, ANALYST);
      const page = answer.data?.page as Page;
      found.push(...page.edges.map(({ node }) => node[pick]));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    return found;
  }

  it('are read page by page without a gap or a repetition, rows of one day too', async () => {
    expect(await readByOne('jobExchangeSessions', 'code')).toEqual(['PGD-0', 'PGD-1', 'PGD-2']);
    expect(await readByOne('trainingCourses', 'code')).toEqual(['LOP-1', 'LOP-2']);
    const enterprises = await readByOne('foreignWorkerReports', 'enterprise');
    expect([...enterprises].sort()).toEqual(['Công ty gỗ MDF', 'Điện gió Cam Lộ']);
  });

  it('sessions are those of the period, both days included', async () => {
    const count = (period: string): string =>
      `jobExchangeSessions(${period}) { totalCount edges { cursor } }`;
    const { data } = await room.ask(`{ day: ${count('from: "2019-09-10", to: "2019-09-10"')}
      before: ${count('to: "2019-03-19"')} between: ${count('from: "2019-03-21", to: "2019-09-09"')}
      after: ${count('from: "2019-09-11"')} }`);
    const none = { totalCount: 0, edges: [] };
    expect(data).toEqual({
      day: { totalCount: 1, edges: [{ cursor: expect.any(String) }] },
      before: none,
      between: none,
      after: none,
    });
  });

  it('courses touch a period with their first or their last day', async () => {
    const list = (period: string): string =>
      `trainingCourses(${period}) { totalCount edges { node { code } } }`;
    const { data } = await room.ask(`{ first: ${list('from: "2018-01-01", to: "2019-01-10"')}
      before: ${list('to: "2019-01-09"')} last: ${list('from: "2019-10-31"')} after: ${list('from: "2019-11-01"')} }`);
    const only = (code: string): unknown => ({ totalCount: 1, edges: [{ node: { code } }] });
    const none = { totalCount: 0, edges: [] };
    expect(data).toEqual({ first: only('LOP-1'), before: none, last: only('LOP-2'), after: none });
  });
});
