import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALLEST_CELL } from '../../../shared/cohort/disclose.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { readSet, writeSet } from '../../../shared/cohort/wire.ts';
import { type Answer, startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { type DeprivationIndicator, STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';
import { loadRegister } from '../demo/load-register.ts';
import { decideClass } from '../law/decide-class.ts';
import { findStandard, POVERTY_STANDARDS } from '../law/poverty-standards.ts';
import { registerSubgraph } from '../subgraph.ts';
import { SECRETS } from '../testing/small-register.ts';
import {
  CASES,
  NEVER_REVIEWED,
  type ReviewedCase,
  STANDARDS_REGISTER,
} from '../testing/standards-register.ts';

const ALL = [...CASES.map(({ no }) => no), NEVER_REVIEWED];

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, STANDARDS_REGISTER, SECRETS);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

interface Transition {
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
  readonly cohort: { readonly members: string; readonly count: number };
}

interface UnderStandard {
  readonly standard: string;
  readonly transitions: readonly Transition[];
  readonly standardsOfReview: readonly {
    readonly standard: string;
    readonly cohort: { readonly count: number };
  }[];
  readonly warningVi: string | null;
  readonly warningEn: string | null;
}

function ask(
  standard: StandardCode,
  nos: readonly number[],
  asOf: string,
  viewer = ADMINISTRATOR,
): Promise<Answer> {
  const members = writeSet(HouseholdSet.of(nos), 'test');
  return room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { underStandard(standard: ${standard}) {
       standard transitions { from to reason cohort { members count } }
       standardsOfReview { standard cohort { count } } warningVi warningEn } } } }`,
    { of: [{ __typename: 'Cohort', members, scope: '', asOf }] },
    viewer,
  );
}

async function classed(standard: StandardCode, nos = ALL, asOf = '2018-12-31'): Promise<UnderStandard> {
  const { data, errors } = await ask(standard, nos, asOf);
  expect(errors).toBeUndefined();
  const [cohort] = (data?._entities ?? []) as { underStandard: UnderStandard }[];
  if (cohort === undefined) throw new Error('no cohort');
  return cohort.underStandard;
}

/** `from|to|reason` by number of the household; each in one row only. */
function byHousehold({ transitions }: UnderStandard): Readonly<Record<number, string>> {
  const rows = transitions.flatMap(({ from, to, reason, cohort }) =>
    [...readSet(cohort.members, 'test').toArray()].map((no) => [no, `${from}|${to}|${reason}`] as const),
  );
  expect(new Set(rows.map(([no]) => no)).size).toBe(rows.length);
  return Object.fromEntries(rows);
}

const indicatorsOf = (code: StandardCode): readonly DeprivationIndicator[] =>
  findStandard(code)?.indicators.map(({ indicator }) => indicator) ?? [];

/** What the pure rule says of a case, the deprivations counted one by one. */
function expected(reviewed: ReviewedCase, code: StandardCode): string {
  const standard = POVERTY_STANDARDS.find((row) => row.code === code);
  if (standard === undefined) throw new Error(code);
  const counts = { yes: 0, no: 0 };
  for (const indicator of indicatorsOf(code)) {
    const found = foundOf(reviewed, indicator);
    if (found !== null) counts[found ? 'yes' : 'no']++;
  }
  const deprivations = { deprived: counts.yes, unknown: standard.indicatorCount - counts.yes - counts.no };
  const { class: to, undecided } = decideClass(
    { settlement: reviewed.settlement, incomePerCapitaMonth: reviewed.income, deprivations },
    standard,
  );
  return `${reviewed.class}|${to}|${undecided}`;
}

function foundOf(reviewed: ReviewedCase, indicator: DeprivationIndicator): boolean | null {
  if (indicatorsOf(reviewed.standard).includes(indicator)) return reviewed.deprivedOf.includes(indicator);
  return indicator === 'DEPENDENCY' ? reviewed.dependants > 2 : null;
}

describe('a cohort under another standard', () => {
  it.each(STANDARD_CODE.codes)('is classed by SQL as by the pure rule: %s', async (code) => {
    const answer = await classed(code);
    const rows = CASES.map((reviewed) => [reviewed.no, expected(reviewed, code)]);
    rows.push([NEVER_REVIEWED, 'NON_POOR|null|NOT_REVIEWED']);
    expect(byHousehold(answer)).toEqual(Object.fromEntries(rows));
    expect(answer.standard).toBe(code);
    expect(answer.transitions.reduce((sum, { cohort }) => sum + cohort.count, 0)).toBe(ALL.length);
  });

  it.each([
    ['QD59_2015', ['AVERAGE_LIVING', 'NEAR_POOR', 'NON_POOR', 'POOR']],
    ['ND07_2021', ['AVERAGE_LIVING', 'NEAR_POOR', 'NON_POOR', 'POOR']],
    ['ND351_2025', []],
  ] as const)('has every class that %s can tell', async (code, classes) => {
    const { transitions } = await classed(code);
    expect([...new Set(transitions.flatMap(({ to }) => to ?? []))].toSorted()).toEqual(classes);
  });

  it('comes in the order of the classes, those without one last', async () => {
    const { transitions } = await classed('ND07_2021');
    expect(
      transitions.filter(({ from }) => from === 'NON_POOR').map(({ to, reason }) => to ?? reason),
    ).toEqual([
      'POOR',
      'NEAR_POOR',
      'AVERAGE_LIVING',
      'NON_POOR',
      'NOT_REVIEWED',
      'SETTLEMENT_UNKNOWN',
      'INCOME_UNKNOWN',
      'DEPRIVATIONS_UNKNOWN',
    ]);
  });

  it('says that numbers under two standards are no trend, where there are two', async () => {
    const own = CASES.filter(({ standard }) => standard === 'QD59_2015').map(({ no }) => no);
    const same = await classed('QD59_2015', own);
    expect(same.warningVi).toBeNull();
    expect(same.standardsOfReview).toEqual([{ standard: 'QD59_2015', cohort: { count: own.length } }]);
    const other = await classed('ND07_2021', own);
    expect(other.warningVi).toContain('không so sánh được');
    expect(other.warningEn).toContain('no trend');
  });

  it('knows nothing of a household before its review', async () => {
    const { transitions, standardsOfReview } = await classed('ND07_2021', [1, 2], '2018-12-30');
    expect(transitions).toMatchObject([
      { from: 'NON_POOR', to: null, reason: 'NOT_REVIEWED', cohort: { count: 2 } },
    ]);
    expect(standardsOfReview).toEqual([]);
  });

  it('measures a household by where it lives on the day: a township became a commune in 2025', async () => {
    // Two million is the urban line of Decree 07/2021, and above the rural one.
    const moved = CASES.find(
      ({ settlement, income, standard, deprivedOf }) =>
        settlement === 'URBAN' &&
        income === 2_000_000n &&
        standard === 'ND07_2021' &&
        deprivedOf.length === 0,
    );
    const no = moved?.no ?? 0;
    const before = await classed('ND07_2021', [no], '2025-06-30');
    const after = await classed('ND07_2021', [no], '2025-07-01');
    expect([before, after].map(({ transitions }) => transitions.map(({ to }) => to))).toEqual([
      ['NEAR_POOR'],
      ['AVERAGE_LIVING'],
    ]);
  });

  it('withholds the rows of one to four households from viewers of statistics', async () => {
    const known = (await classed('ND07_2021')).transitions.map(({ cohort }) => cohort.count);
    const { data, errors } = await ask('ND07_2021', ALL, '2018-12-31', ANALYST);
    const [told] = (data?._entities ?? []) as { underStandard: UnderStandard }[];
    const shown = known.map((count) => (count < SMALLEST_CELL ? null : count));
    expect(told?.underStandard.transitions.map(({ cohort }) => cohort.count)).toEqual(shown);
    expect(shown).toContain(null);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
      shown.flatMap((count) => (count === null ? ['SMALL_CELL'] : [])),
    );
  });

  it('tells of incomes: only viewers who may read them, or who never see a household', async () => {
    const official = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const { errors } = await ask('ND07_2021', [1], '2018-12-31', official);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_DATA_CLASS' });
  });
});
