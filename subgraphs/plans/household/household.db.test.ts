import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

async function households(
  selection: string,
  nos: readonly number[],
  viewer: Viewer = ADMINISTRATOR,
): Promise<Awaited<ReturnType<TestRoom['ask']>>> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { ${selection} } } }`;
  return room.ask(query, { of: nos.map((no) => ({ __typename: 'Household', no })) }, viewer);
}

describe('the helpers of a household', () => {
  it('are those of the day, today unless another day is asked for', async () => {
    expect(await households('helpers { kind association helperName year from to }', [7, 8, 9])).toEqual({
      data: {
        _entities: [
          {
            helpers: [
              {
                kind: 'ESCAPE_TARGET',
                association: 'WOMEN',
                helperName: null,
                year: 2019,
                from: '2019-01-01',
                to: '2019-12-31',
              },
              {
                kind: 'HELPER',
                association: 'WOMEN',
                helperName: 'Chi hội Phụ nữ thôn 1',
                year: 2019,
                from: '2019-02-01',
                to: '2019-12-31',
              },
            ],
          },
          {
            helpers: [
              {
                kind: 'SPONSOR',
                association: 'COMMUNE_PC',
                helperName: 'UBND xã',
                year: 2019,
                from: '2019-06-30',
                to: null,
              },
            ],
          },
          { helpers: [] },
        ],
      },
    });
  });

  it.each([
    ['the day before the first', 8, '2019-06-29', []],
    ['the first day', 8, '2019-06-30', ['SPONSOR']],
    ['a day far after an open beginning', 8, '2030-01-01', ['SPONSOR']],
    ['the last day', 7, '2019-12-31', ['ESCAPE_TARGET', 'HELPER']],
    ['the day after the last', 7, '2020-01-01', []],
    ['the last day of an older registration', 7, '2018-12-31', ['ESCAPE_TARGET']],
  ])('on %s', async (_, no, asOf, kinds) => {
    const answer = await households(`helpers(asOf: "${asOf}") { kind }`, [no]);
    expect(answer.data).toEqual({ _entities: [{ helpers: kinds.map((kind) => ({ kind })) }] });
  });

  it('have ids that tell nothing and stay the same', async () => {
    const answer = await households('helpers { id }', [8]);
    expect(JSON.stringify(answer.data)).toMatch(/"id":"hlp_[0-9a-f]{16}"/);
  });

  it('cost one statement for fifty households', async () => {
    const nos = Array.from({ length: 50 }, (_, index) => index + 1);
    const statements = await room.statementsOf(() =>
      households('helpers { kind } escapeRegistrations { year }', nos),
    );
    expect(statements).toHaveLength(2);
  });

  it('refuse a day that does not exist and a list that is too long', async () => {
    const impossible = await households('helpers(asOf: "2019-02-30") { kind }', [7]);
    expect(impossible.errors?.[0]?.message).toContain('2019-02-30');
    const long = await households('helpers(first: 101) { kind }', [7]);
    expect(long.data).toEqual({ _entities: [{ helpers: null }] });
    expect(long.errors).toMatchObject([{ extensions: { code: 'PAGE_TOO_LARGE' } }]);
  });
});

describe('the registrations of a household to escape poverty', () => {
  it('are all of them, latest first', async () => {
    expect((await households('escapeRegistrations { association year }', [7, 8])).data).toEqual({
      _entities: [
        {
          escapeRegistrations: [
            { association: 'WOMEN', year: 2019 },
            { association: 'FARMERS', year: 2018 },
          ],
        },
        { escapeRegistrations: [] },
      ],
    });
    expect((await households('escapeRegistrations(first: 1) { year }', [7])).data).toEqual({
      _entities: [{ escapeRegistrations: [{ year: 2019 }] }],
    });
  });
});

describe('who may see the helpers of a household', () => {
  const withheld = { _entities: [{ helpers: null, escapeRegistrations: null }] };
  const BOTH = 'helpers { kind } escapeRegistrations { year }';

  it('is not an analyst', async () => {
    const answer = await households(BOTH, [7], ANALYST);
    expect(answer.data).toEqual(withheld);
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'basic' } },
      { extensions: { code: 'FORBIDDEN_DATA_CLASS', dataClass: 'basic' } },
    ]);
  });

  it('is nobody without the right to households, whatever classes of data are open', async () => {
    const answer = await households(BOTH, [7], { ...ADMINISTRATOR, roles: ['statistics.read'] });
    expect(answer.data).toEqual(withheld);
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', allowed: 'household.read' } },
      { extensions: { code: 'FORBIDDEN', allowed: 'household.read' } },
    ]);
  });
});
