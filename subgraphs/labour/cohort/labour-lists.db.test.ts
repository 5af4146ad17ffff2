import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { askCohort, type CohortAsked } from '../testing/ask-cohort.ts';
import { COHORT_RECORDS, cohortCrosswalk } from '../testing/cohort-records.ts';
import { startLabourRoom } from '../testing/start-labour-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startLabourRoom(COHORT_RECORDS, cohortCrosswalk);
});
afterAll(() => room.close());

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly no: number } }[];
}

const PAGE = '{ totalCount pageInfo { hasNextPage endCursor } edges { node { no } cursor } }';

async function pageOf(field: string, asked?: CohortAsked): Promise<Page> {
  const { cohort, errors } = await askCohort(room, `page: ${field} ${PAGE}`, asked);
  expect(errors).toBeUndefined();
  return cohort.page as Page;
}

const nosOf = ({ edges }: Page): readonly number[] => edges.map(({ node }) => node.no);
const codesOf = ({ errors }: Answer): unknown => errors?.map(({ extensions }) => extensions.code);

/** All pages of a list, one after the other. */
async function allPages(field: string, first: number, asked?: CohortAsked): Promise<readonly number[][]> {
  const pages: number[][] = [];
  let after: string | null = null;
  do {
    const given: string = after === null ? '' : `, after: "${after}"`;
    const page: Page = await pageOf(
      `${field.replace(')', '')}, first: ${first}${given})`.replace('(, ', '('),
      asked,
    );
    pages.push([...nosOf(page)]);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

describe('lists of persons of a cohort', () => {
  it('are the members without a job, household by household, in pages', async () => {
    const all = await pageOf('membersWithoutJob(first: 100)');
    expect(all).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: false } });
    expect(nosOf(all)).toEqual([5, 8, 9, 20, 21, 22, 23, 24, 25]);
    // A page may end within household 60.
    expect(await allPages('membersWithoutJob()', 2)).toEqual([[5, 8], [9, 20], [21, 22], [23, 24], [25]]);
  });

  it.each([
    ['all', 'wantingTraining', [1, 2, 5, 8]],
    ['in no course this year', 'wantingTraining(enrolled: false)', [2, 8]],
    ['in a course this year', 'wantingTraining(enrolled: true)', [1, 5]],
  ])('are those who want training: %s', async (_, field, expected) => {
    const page = await pageOf(field, { asOf: '2019-04-14' });
    expect([nosOf(page), page.totalCount]).toEqual([expected, expected.length]);
  });

  it('are those who departed, where they live on the day', async () => {
    expect(nosOf(await pageOf('departedAbroad'))).toEqual([3]);
    expect(nosOf(await pageOf('departedAbroad', { of: [10] }))).toEqual([]);
    expect(nosOf(await pageOf('departedAbroad(to: "2019-11-01")'))).toEqual([]);
    expect(
      nosOf(
        await pageOf('departedAbroad(from: "2019-11-02", to: "2019-11-02")', {
          of: [10],
          asOf: '2019-06-30',
        }),
      ),
    ).toEqual([3]);
  });

  it('go on only in the list that they began in', async () => {
    const { pageInfo } = await pageOf('wantingTraining(first: 1, enrolled: false)');
    for (const field of ['wantingTraining', 'membersWithoutJob'])
      expect(codesOf(await askCohort(room, `${field}(after: "${pageInfo.endCursor}") ${PAGE}`))).toEqual([
        'CURSOR_OF_OTHER_LIST',
      ]);
  });

  it('are logged with whom they told of, and closed to those who may not see persons', async () => {
    const { database } = room.subgraph;
    await pageOf('membersWithoutJob(first: 2)');
    const [last] = await database.query(
      'select field, household_nos, person_nos from audit.read order by seq desc limit 1',
    );
    expect(last).toEqual({ field: 'membersWithoutJob', household_nos: [40, 60], person_nos: [5, 8] });
    const official = { ...ADMINISTRATOR, roles: ['household.read'] as const };
    for (const viewer of [ANALYST, official]) {
      const answer = await askCohort(
        room,
        `membersWithoutJob ${PAGE} wantingTraining ${PAGE} departedAbroad ${PAGE}`,
        { viewer },
      );
      expect(answer.cohort).toEqual({ membersWithoutJob: null, wantingTraining: null, departedAbroad: null });
      expect(codesOf(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
  });
});

describe('households ordered by members without a job', () => {
  it('come with most first, then by number, those with none last', async () => {
    const of = [10, 30, 40, 50, 60, 201, 207];
    expect(await allPages('pageByMembersWithoutJob()', 3, { of })).toEqual([
      [60, 40, 201],
      [10, 30, 50],
      [207],
    ]);
    expect(await pageOf('pageByMembersWithoutJob', { of })).toMatchObject({ totalCount: 7 });
  });

  it('are closed to an analyst and to whom the class is closed', async () => {
    const refused = async (viewer: CohortAsked['viewer']): Promise<unknown> =>
      codesOf(await askCohort(room, `pageByMembersWithoutJob ${PAGE}`, viewer && { viewer }));
    expect(await refused(ANALYST)).toEqual(['FORBIDDEN']);
    expect(await refused({ ...ADMINISTRATOR, dataClasses: ['none'] })).toEqual(['FORBIDDEN_DATA_CLASS']);
  });
});
