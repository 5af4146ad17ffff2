import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { recordNumbering } from '../../../shared/cohort/room-state.ts';
import { writeSet } from '../../../shared/cohort/wire.ts';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { REVIEWED_REGISTER } from '../testing/reviewed-register.ts';
import { SECRETS } from '../testing/small-register.ts';

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9];

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, REVIEWED_REGISTER, SECRETS);
  await recordNumbering(room.subgraph.database, 'test');
});
afterAll(() => room.close());

async function askOf(selection: string, asOf: string, nos: readonly number[] = ALL, viewer = ADMINISTRATOR) {
  const members = writeSet(HouseholdSet.of(nos), 'test');
  const { data, errors } = await room.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { ${selection} } } }`,
    { of: [{ __typename: 'Cohort', members, scope: '', asOf }] },
    viewer,
  );
  return { answer: (data?._entities as Record<string, unknown>[] | undefined)?.[0], errors };
}

/** Numbers of the households that a field keeps, and those that it keeps with `is: false`. */
async function split(field: string, asOf: string): Promise<readonly [number[], number[]]> {
  const without = field.endsWith(')') ? field.replace(/\)$/, ', is: false)') : `${field}(is: false)`;
  const page = '{ page { edges { node { no } } } }';
  const { answer, errors } = await askOf(`yes: ${field} ${page} no: ${without} ${page}`, asOf);
  expect(errors).toBeUndefined();
  return [numbersOf(answer?.yes), numbersOf(answer?.no)];
}

interface Paged {
  readonly page: { readonly edges: readonly { readonly node: { readonly no: number } }[] };
}

function numbersOf(cohort: unknown): number[] {
  return (cohort as Paged).page.edges.map(({ node }) => node.no);
}

describe('a group of households is narrowed', () => {
  it.each([
    // What the ruling review found.
    ['deprivedOf(indicator: SANITATION)', '2018-12-31', [1, 2]],
    ['deprivedOf(indicator: SANITATION)', '2018-12-30', []],
    ['deprivedOf(indicator: SANITATION)', '2019-12-30', [1, 2]],
    ['deprivedOf(indicator: SANITATION)', '2019-12-31', [2]],
    ['deprivations(atLeast: 2)', '2018-12-31', [1]],
    ['deprivations(atLeast: 1, atMost: 1)', '2018-12-31', [2]],
    ['deprivations(atMost: 0)', '2018-12-31', [3, 4]],
    ['deprivations', '2018-12-31', [1, 2, 3, 4]],
    ['cause(in: [NO_SKILL, OTHER])', '2018-12-31', [1, 2]],
    ['cause(in: [])', '2018-12-31', []],
    ['wish(in: [PREFERENTIAL_LOAN])', '2018-12-31', [1]],
    ['will(in: [STRONG, NONE])', '2018-12-31', [1, 2]],
    ['escapeCapability(in: [CANNOT_ESCAPE])', '2018-12-31', [2]],
    ['poorGroup(in: [CSGN])', '2018-12-31', [1]],
    ['criterion(in: [INCOME])', '2018-12-31', [1]],
    ['specialHardship', '2018-12-31', [2]],
    ['income(atLeast: "690000")', '2018-12-31', [1, 2]],
    ['income(atLeast: "690001")', '2018-12-31', [2]],
    ['income(below: "700000")', '2018-12-31', [1]],
    ['income(below: "690000")', '2018-12-31', []],
    ['income', '2018-12-31', [1, 2]],
    ['dependencyRatio(above: 0.65)', '2018-12-31', [2]],
    ['dependencyRatio(above: 0.5)', '2018-12-31', [2]],
    ['dependencyRatio(atMost: 0.5)', '2018-12-31', [1, 3, 4]],
    ['dependencyRatio(above: 0.6, atMost: 0.7)', '2018-12-31', []],
    // People of the day.
    ['ethnicity(in: ["05"])', '2018-12-31', [2]],
    ['ethnicity(in: ["05"], of: ANY_MEMBER)', '2018-12-31', [2, 3]],
    ['ethnicity(in: ["05"], of: ANY_MEMBER)', '2018-06-30', [2, 4]],
    ['ethnicity(in: ["05"], of: ANY_MEMBER)', '2018-07-01', [2, 3]],
    ['ethnicity(in: ["01", "05"])', '2018-12-31', [1, 2, 3, 4, 5, 7, 8]],
    ['headedBy(sex: MALE)', '2018-12-31', [2]],
    ['size(min: 2)', '2018-12-31', [1, 3]],
    ['size(max: 1)', '2018-12-31', [2, 4, 5, 6, 7, 8, 9]],
    ['size(max: 0)', '2018-12-31', [6, 9]],
    ['size(min: 1, max: 1)', '2018-06-30', [2, 3, 5, 7, 8]],
    ['priorityFlag(in: [MERIT_FAMILY, START_UP])', '2018-12-31', [1]],
    ['withSocialProtection', '2018-12-31', [1]],
    ['withSocialProtection(kind: "ELDERLY")', '2019-12-31', [1]],
    ['withSocialProtection', '2020-01-01', []],
    ['withSocialProtection(kind: "ORPHAN")', '2018-12-31', []],
    ['withMerit(kind: "WAR_INVALID")', '2018-12-31', [3]],
    ['withMerit', '2018-06-30', [4]],
    ['areaClass(in: [POOR_COMMUNE])', '2018-12-31', [1, 2, 4, 5, 6, 7, 8, 9]],
    ['areaClass(in: [POOR_COMMUNE])', '2021-01-01', []],
    // Between reviews.
    ['transition(kind: ESCAPED, since: "2018-12-31")', '2019-12-31', [1, 4]],
    ['transition(kind: ESCAPED, since: "2018-12-31")', '2019-12-30', []],
    ['transition(kind: ESCAPED_TO_NEAR_POOR, since: "2018-12-31")', '2019-12-31', [4]],
    ['transition(kind: STAYED_POOR, since: "2018-12-31")', '2019-12-31', [2]],
    ['transition(kind: RELAPSED, since: "2019-12-31")', '2020-12-31', [1]],
    ['transition(kind: RELAPSED, since: "2017-12-31")', '2020-12-31', []],
    ['transition(kind: NEWLY_POOR, since: "2019-12-31")', '2020-12-31', [5]],
    ['transition(kind: NEWLY_POOR, since: "2017-12-31")', '2018-12-31', [1, 2, 4]],
    ['transition(kind: FELL_TO_NEAR_POOR, since: "2017-12-31")', '2018-12-31', [3]],
    ['transition(kind: STAYED_NEAR_POOR, since: "2018-12-31")', '2018-12-31', [3]],
    ['transition(kind: ESCAPED_NEAR_POOR, since: "2018-12-31")', '2019-12-31', [3]],
    ['newlyEscaped', '2019-12-31', [1, 3]],
    ['newlyEscaped', '2019-12-30', []],
    ['newlyEscaped', '2020-12-31', [3]],
    ['newlyEscaped', '2022-12-31', [3]],
    ['newlyEscaped', '2023-01-01', []],
    ['newlyEscaped(withinMonths: 12)', '2020-12-31', [3]],
    ['newlyEscaped(withinMonths: 12)', '2021-01-01', []],
    // Support and needs.
    ['supported', '2019-12-31', [1, 3]],
    ['supported', '2019-06-14', []],
    ['supported(kinds: [SANITATION])', '2019-06-15', [1]],
    ['supported(kinds: [SANITATION, BICYCLE])', '2019-12-31', [1, 3]],
    ['supported(kinds: [])', '2019-12-31', []],
    ['supported(from: "2019-06-16", to: "2019-12-31")', '2018-12-31', [1, 3]],
    ['supported(from: "2018-01-01", to: "2018-02-28")', '2018-06-30', [4]],
    ['supported(from: "2018-01-01", to: "2018-02-28")', '2018-07-01', [3, 4]],
    ['onNeedList(code: "WATER")', '2020-05-13', [1, 5]],
    ['onNeedList(code: "WATER")', '2020-05-12', []],
    ['onNeedList(code: "SCHOOL")', '2020-05-13', [3, 4]],
  ])('%s on %s', async (field, asOf, nos) => {
    expect(await split(field, asOf)).toEqual([nos, ALL.filter((no) => !nos.includes(no))]);
  });

  it.each([
    ['ethnicity(in: ["5"]) { count }', 'in'],
    ['transition(kind: ESCAPED, since: "2019-01-01") { count }', 'since'],
    ['transitions(since: "2019-01-01") { transition }', 'since'],
    ['newlyEscaped(withinMonths: 0) { count }', 'withinMonths'],
    ['newlyEscaped(withinMonths: 2147483647) { count }', 'withinMonths'],
    ['supported(from: "2019-01-01") { count }', 'from'],
    ['onNeedList(code: "NONE") { count }', 'code'],
  ])('only by what makes sense: not by %s', async (field, argument) => {
    const { errors } = await askOf(field, '2018-12-31');
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });
});

describe('a group of households is broken down', () => {
  it.each([
    ['classes { is: class', '2018-12-31', { POOR: 3, NEAR_POOR: 1, NON_POOR: 5 }],
    ['headSexes { is: sex', '2018-12-31', { MALE: 1, FEMALE: 6 }],
    ['priorityFlags { is: flag', '2018-12-31', { WOMAN_HEAD: 1, MERIT_FAMILY: 1 }],
    ['areaClasses { is: areaClass', '2018-12-31', { POOR_COMMUNE: 8 }],
    ['deprivedIndicators { is: indicator', '2018-12-31', { HEALTH_INSURANCE: 1, SANITATION: 2 }],
    ['deprivationCounts { is: deprivations', '2018-12-31', { 0: 2, 1: 1, 2: 1 }],
    ['causes { is: cause', '2018-12-31', { LACK_CAPITAL: 2, NO_SKILL: 1, OTHER: 1 }],
    ['wishes { is: wish', '2018-12-31', { PREFERENTIAL_LOAN: 1, SOCIAL_ASSISTANCE: 1 }],
    ['wills { is: will', '2018-12-31', { STRONG: 1, NONE: 1 }],
    ['escapeCapabilities { is: escapeCapability', '2018-12-31', { CAN_ESCAPE: 1, CANNOT_ESCAPE: 1 }],
    ['poorGroups { is: poorGroup', '2018-12-31', { CSGN: 1, HARD_CORE: 1 }],
    ['criteria { is: criterion', '2018-12-31', { INCOME: 1, SERVICE_DEPRIVATION: 1 }],
    [
      'transitions(since: "2018-12-31") { is: transition',
      '2019-12-31',
      { ESCAPED: 2, ESCAPED_TO_NEAR_POOR: 1, STAYED_POOR: 1, ESCAPED_NEAR_POOR: 1 },
    ],
    ['supportKinds { is: kind', '2019-12-31', { BICYCLE: 2, SANITATION: 1 }],
    ['causes { is: cause', '2018-12-30', {}],
  ])('by %s } on %s', async (field, asOf, counts) => {
    const name = field.split(/[ (]/)[0] ?? '';
    const { answer, errors } = await askOf(`${field} cohort { count complement { count } } }`, asOf);
    expect(errors).toBeUndefined();
    const expected = Object.entries(counts).map(([is, count]) => ({
      is: name === 'deprivationCounts' ? Number(is) : is,
      cohort: { count, complement: { count: 0 } },
    }));
    expect(answer?.[name]).toEqual(expected);
  });

  it('by ethnic group of the head, or of any member', async () => {
    const of = 'ethnicity { code nameVi } cohort { count }';
    const { answer } = await askOf(
      `head: ethnicities { ${of} } any: ethnicities(of: ANY_MEMBER) { ${of} }`,
      '2018-12-31',
    );
    const group = (code: string, nameVi: string, count: number) => ({
      ethnicity: { code, nameVi },
      cohort: { count },
    });
    expect(answer).toEqual({
      head: [group('01', 'Kinh', 6), group('05', 'Khơ-me', 1)],
      any: [group('01', 'Kinh', 6), group('05', 'Khơ-me', 2)],
    });
  });
});

describe('a list of households in an order', () => {
  const page = (order: string, after = '') =>
    `page(${order}, first: 3${after && `, after: "${after}"`}) { edges { node { no } } pageInfo { endCursor } }`;

  it.each([
    ['orderBy: REGISTER, descending: true', ALL],
    ['orderBy: SIZE', [6, 9, 2, 4, 5, 7, 8, 1, 3]],
    ['orderBy: SIZE, descending: true', [1, 3, 2, 4, 5, 7, 8, 6, 9]],
    ['orderBy: INCOME, descending: true', [2, 1, 3, 4, 5, 6, 7, 8, 9]],
    ['orderBy: INCOME', [3, 4, 5, 6, 7, 8, 9, 1, 2]],
    ['orderBy: DEPRIVATIONS, descending: true', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('%s: page after page, each household once', async (order, nos) => {
    const seen: number[] = [];
    for (let after: string | null = ''; after !== null && seen.length < ALL.length; ) {
      const { answer, errors } = await askOf(page(order, after), '2018-12-31');
      expect(errors).toBeUndefined();
      seen.push(...numbersOf(answer));
      after = (answer as { page: { pageInfo: { endCursor: string | null } } }).page.pageInfo.endCursor;
    }
    expect(seen).toEqual(nos);
  });

  it('does not go on with the cursor of another order', async () => {
    const { answer } = await askOf(page('orderBy: SIZE'), '2018-12-31');
    const after = (answer as { page: { pageInfo: { endCursor: string } } }).page.pageInfo.endCursor;
    for (const order of ['orderBy: INCOME', 'orderBy: SIZE, descending: true']) {
      const { errors } = await askOf(page(order, after), '2018-12-31');
      expect(errors?.[0]?.extensions.code).toBe('CURSOR_OF_OTHER_LIST');
    }
  });

  it('by a value is for those only who may read the value', async () => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const income = await askOf(page('orderBy: INCOME'), '2018-12-31', ALL, viewer);
    expect(income.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN_DATA_CLASS',
      dataClass: 'sensitive',
    });
    expect((await askOf(page('orderBy: SIZE'), '2018-12-31', ALL, viewer)).errors).toBeUndefined();
  });
});

describe('who may ask about protected facts of groups', () => {
  it.each([
    'ethnicity(in: ["05"]) { count }',
    'income(below: "700000") { count }',
    'cause(in: [OTHER]) { count }',
    'will(in: [NONE]) { count }',
    'priorityFlag(in: [START_UP]) { count }',
    'withSocialProtection { count }',
    'withMerit { count }',
    'supported { count }',
    'onNeedList(code: "WATER") { count }',
    'ethnicities { cohort { count } }',
    'causes { cause }',
    'wills { will }',
    'priorityFlags { flag }',
    'supportKinds { kind }',
  ])('%s: not an official without the right to sensitive data', async (field) => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] as const };
    const { errors } = await askOf(field, '2018-12-31', ALL, viewer);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.dataClass])).toEqual([
      ['FORBIDDEN_DATA_CLASS', 'sensitive'],
    ]);
  });

  it('an analyst sees counts, but none of a few households', async () => {
    const { answer, errors } = await askOf(
      'size(max: 1) { count } some: headedBy(sex: FEMALE) { count } cause(in: [OTHER]) { count }',
      '2018-12-31',
      ALL,
      ANALYST,
    );
    expect(answer).toEqual({ size: { count: 7 }, some: { count: 6 }, cause: { count: null } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SMALL_CELL']);
  });
});
