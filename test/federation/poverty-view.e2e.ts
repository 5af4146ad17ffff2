import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { type FederationAnswer, startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR, ANALYST } from '../harness/viewers.ts';

const HOUSEHOLDS = readFileSync('docs/examples/12-poverty-view-of-a-household.graphql', 'utf8');
const POOR_OF_TRA_CU = 'households(within: "849", asOf: "2019-12-31", class: [POOR])';

interface Count {
  readonly count: number | null;
}

interface Source {
  readonly status: string;
  readonly agency: string;
  readonly asOf: string;
  readonly deprived: Count | null;
  readonly unknown: Count | null;
  readonly atLeast: number;
  readonly atMost: number;
}

interface Indicator {
  readonly indicator: string;
  readonly reviewed: Source;
  readonly observed: Source | null;
  readonly combined: Source;
  readonly basis: Record<'observed' | 'reviewed' | 'unknown', Count>;
  readonly difference:
    | (Record<'reviewedOnly' | 'observedOnly' | 'both', Count> & { readonly notice: { readonly vi: string } })
    | null;
}

const SOURCE = '{ status agency asOf deprived { count } unknown { count } atLeast atMost }';
const INDICATORS = `indicators { indicator reviewed ${SOURCE} observed ${SOURCE} combined ${SOURCE}
  basis { observed { count } reviewed { count } unknown { count } }
  difference { reviewedOnly { count } observedOnly { count } both { count } notice { vi } } }`;

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation({
    environment: { AGENCY_TIMEOUT_MS: '30000', OPERATION_DEADLINE_MS: '60000' },
  });
});
afterAll(() => federation.close());

async function indicatorsOf(
  start: string,
  who?: string | Viewer,
  house = federation,
): Promise<readonly Indicator[]> {
  const answer = await house.execute(`{ ${start} { dimensions { ${INDICATORS} } } }`, {}, who);
  expect(answer.errors).toBeUndefined();
  const [cohort] = Object.values(answer.data ?? {}) as { dimensions: { indicators: Indicator[] } }[];
  return cohort?.dimensions.indicators ?? [];
}

const cohortOf = ({ data }: FederationAnswer): unknown => data?.households;
const pageOf = ({ data }: FederationAnswer): unknown => data?.householdsOf;

const named = (indicators: readonly Indicator[], name: string): Indicator => {
  const found = indicators.find(({ indicator }) => indicator === name);
  if (found === undefined) throw new Error(`no indicator ${name}`);
  return found;
};

describe('Trà Cú through the view', () => {
  it('has the ten indicators of Decision 59/2015 as its plan prints them', async () => {
    const indicators = await indicatorsOf(POOR_OF_TRA_CU, 'district-official');
    const deprived = indicators.map(({ indicator, reviewed }) => [indicator, reviewed.deprived?.count]);
    expect(deprived).toEqual([
      ['HEALTH_SERVICE', 22],
      ['HEALTH_INSURANCE', 59],
      ['ADULT_EDUCATION', 261],
      ['CHILD_EDUCATION', 127],
      ['HOUSING_QUALITY', 796],
      ['HOUSING_AREA', 195],
      ['WATER', 64],
      ['SANITATION', 1114],
      ['TELECOM', 336],
      ['INFORMATION_ASSETS', 238],
    ]);
    expect(deprived.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(3212);
  });

  it('has 1,870 poor households, 1,736 by income and 134 by services, 2,747 causes and 2,345 wishes', async () => {
    const answer = await federation.execute(
      `{ ${POOR_OF_TRA_CU} { count criteria { criterion cohort { count } }
         causes { cohort { count } } wishesMet { wished { count } } } }`,
      {},
      'district-official',
    );
    const { count, criteria, causes, wishesMet } = cohortOf(answer) as {
      count: number;
      criteria: { criterion: string; cohort: Count }[];
      causes: { cohort: Count }[];
      wishesMet: { wished: Count }[];
    };
    const sum = (counts: readonly (number | null)[]): number =>
      counts.reduce<number>((all, one) => all + Number(one), 0);
    expect(count).toBe(1870);
    expect(criteria).toEqual([
      { criterion: 'INCOME', cohort: { count: 1736 } },
      { criterion: 'SERVICE_DEPRIVATION', cohort: { count: 134 } },
    ]);
    expect(sum(causes.map(({ cohort }) => cohort.count))).toBe(2747);
    expect(sum(wishesMet.map(({ wished }) => wished.count))).toBe(2345);
  });

  it('shows the 59 households without insurance beside what BHXH observes, and names the difference', async () => {
    const { reviewed, observed, difference } = named(
      await indicatorsOf(POOR_OF_TRA_CU, 'district-official'),
      'HEALTH_INSURANCE',
    );
    expect(reviewed).toMatchObject({ agency: 'register', status: 'KNOWN', deprived: { count: 59 } });
    expect(observed).toMatchObject({ agency: 'insurance', status: 'KNOWN', asOf: '2019-12-31' });
    const [both, reviewedOnly] = [Number(difference?.both.count), Number(difference?.reviewedOnly.count)];
    expect(both + reviewedOnly).toBe(59);
    expect(both + Number(difference?.observedOnly.count)).toBe(observed?.deprived?.count);
    expect(difference?.notice.vi).toBe(
      `Rà soát ghi 59 hộ thiếu hụt, dữ liệu BHXH cho thấy ${observed?.deprived?.count} hộ; ${both} hộ có ở cả hai.`,
    );
  });

  it('parts the households of each indicator into observed, reviewed and unknown', async () => {
    for (const { basis } of await indicatorsOf(POOR_OF_TRA_CU))
      expect(Number(basis.observed.count) + Number(basis.reviewed.count) + Number(basis.unknown.count)).toBe(
        1870,
      );
  });
});

interface Range {
  readonly value: number | null;
  readonly exact: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

interface Measures {
  readonly population: number;
  readonly dropped: number;
  readonly partition: boolean | null;
  readonly poor: Count;
  readonly h: Range;
  readonly a: Range;
  readonly m0: Range;
  readonly indicators: readonly { readonly contribution: { readonly value: number } | null }[];
  readonly subgroups:
    | readonly { readonly key: string; readonly contribution: { readonly value: number } | null }[]
    | null;
}

const RANGE = '{ value exact lower upper }';
const MEASURES = `population dropped partition poor { count } h ${RANGE} a ${RANGE} m0 ${RANGE}
  indicators { contribution { value } } subgroups { key contribution { value } }`;

async function measuresOf(call: string, house = federation, who?: string | Viewer): Promise<Measures> {
  const answer = await house.execute(`{ ${POOR_OF_TRA_CU} { ${call} { ${MEASURES} } } }`, {}, who);
  expect(answer.errors).toBeUndefined();
  return (cohortOf(answer) as { multidimensional: Measures }).multidimensional;
}

const total = (parts: readonly { readonly contribution: { readonly value: number } | null }[]): number =>
  parts.reduce((sum, { contribution }) => sum + (contribution?.value ?? 0), 0);

describe('Alkire–Foster measures of Trà Cú', () => {
  it('are exact, and what indicators and ethnic groups contribute adds up to the whole', async () => {
    const measures = await measuresOf('multidimensional(by: ETHNICITY)');
    expect(measures).toMatchObject({ population: 1870, dropped: 0, partition: true, poor: { count: 432 } });
    // 432 / 1870, and 1450 deprivations of theirs among 432 · 10.
    expect([measures.h.exact, measures.a.exact, measures.m0.exact]).toEqual(['216/935', '145/432', '29/374']);
    expect(total(measures.indicators)).toBeCloseTo(1, 12);
    expect(measures.subgroups?.map(({ key }) => key)).toEqual(['01', '05']);
    expect(total(measures.subgroups ?? [])).toBeCloseTo(1, 12);
  });

  it('have parts by another agency’s data that need not make up the whole', async () => {
    const measures = await measuresOf('multidimensional(by: LOAN_PROGRAMME)');
    expect(measures.partition).toBe(false);
    expect(measures.subgroups?.length).toBeGreaterThan(0);
    expect(measures.subgroups?.every(({ contribution }) => contribution === null)).toBe(true);
  });

  it('count persons too, and with the agencies’ data', async () => {
    const persons = await measuresOf('multidimensional(unit: PERSONS)');
    expect(persons.population).toBeGreaterThan(1870);
    const observed = await measuresOf('multidimensional(source: OBSERVED)');
    expect(observed.h.exact).not.toBe('216/935');
  });

  it('of a cut-off or weights that make no sense are refused', async () => {
    const { errors } = await federation.execute(`{ ${POOR_OF_TRA_CU} { multidimensional(k: 11) { k } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'k', given: 11 } }]);
  });
});

describe('a page of households with its whole view', () => {
  it('asks each agency once a level, however many households there are', async () => {
    const callsFor = async (first: number): Promise<readonly string[]> => {
      const calls = await federation.callsOf(async () => {
        const answer = await federation.execute(HOUSEHOLDS, { first }, 'district-official');
        expect(answer.errors).toBeUndefined();
      });
      return calls.toSorted();
    };
    const calls = await callsFor(1);
    // The household; its number as a cohort; what the register says of that cohort.
    expect(calls.filter((agency) => agency === 'register').length).toBeLessThanOrEqual(3);
    const others = calls.filter((agency) => agency !== 'register');
    expect(others).toEqual([...new Set(others)]);
    expect(others).toEqual(expect.arrayContaining(['bank', 'education', 'insurance', 'labour']));
    expect(await callsFor(50)).toEqual(calls);
  });
});

describe('who may not know', () => {
  it('gets WITHHELD for what is of a class they may not read, and the rest', async () => {
    const clerk: Viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic'] };
    const indicators = await indicatorsOf(POOR_OF_TRA_CU, clerk);
    expect(named(indicators, 'CHILD_EDUCATION').observed).toMatchObject({
      status: 'WITHHELD',
      deprived: null,
      unknown: null,
      atLeast: 0,
      atMost: 1870,
    });
    expect(named(indicators, 'HEALTH_INSURANCE').observed?.status).toBe('KNOWN');
  });

  it('sees no count of one to four households where they may see statistics only', async () => {
    const communes = await federation.execute(
      '{ households(within: "849", asOf: "2019-12-31", class: [POOR]) { areas(level: COMMUNE) { cohort { dimensions { indicators { reviewed { deprived { count } atMost } } } } } } }',
      {},
      ANALYST,
    );
    const counts = JSON.stringify(communes.data).match(/"(count|atMost)":\d+/g) ?? [];
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter((count) => /:[1-4]$/.test(count))).toEqual([]);
    expect(communes.errors?.some(({ extensions }) => extensions.code === 'SMALL_CELL')).toBe(true);
  });
});

describe('with insurance stopped', () => {
  let house: TestFederation;
  beforeAll(async () => {
    house = await startFederation({
      environment: { AGENCY_TIMEOUT_MS: '30000', OPERATION_DEADLINE_MS: '60000' },
    });
    await house.stop('insurance');
  });
  afterAll(() => house.close());

  it('what it observes is UNAVAILABLE, counts are bounds, and nothing is 0 by silence', async () => {
    const answer = await house.execute(
      `{ ${POOR_OF_TRA_CU} { dimensions { ${INDICATORS} } entitlements { policy { code } status silentAgencies eligible { count } received { count } unmet { count } unmetAtLeast unmetAtMost } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions?.agencies).toMatchObject([{ agency: 'insurance' }]);
    const { dimensions, entitlements } = cohortOf(answer) as {
      dimensions: { indicators: Indicator[] };
      entitlements: Record<string, unknown>[];
    };
    const insurance = named(dimensions.indicators, 'HEALTH_INSURANCE');
    expect(insurance.observed).toMatchObject({
      status: 'UNAVAILABLE',
      deprived: null,
      unknown: null,
      atLeast: 0,
      atMost: 1870,
    });
    expect(insurance.reviewed.deprived).toEqual({ count: 59 });
    expect(insurance.basis).toEqual({
      observed: { count: 0 },
      reviewed: { count: 0 },
      unknown: { count: 1870 },
    });
    expect(insurance.difference).toBeNull();
    expect(entitlements).toContainEqual({
      policy: { code: 'HEALTH_CARD_POOR' },
      status: 'UNAVAILABLE',
      silentAgencies: ['insurance'],
      eligible: { count: 1870 },
      received: null,
      unmet: null,
      unmetAtLeast: 0,
      unmetAtMost: 1870,
    });
    const others = entitlements.filter(({ silentAgencies }) => (silentAgencies as string[]).length === 0);
    expect(others.length).toBeGreaterThan(8);
  });

  it('H is a range and no number', async () => {
    const measures = await measuresOf('multidimensional(source: OBSERVED)', house);
    expect(measures).toMatchObject({ population: 0, dropped: 1870 });
    expect(measures.h).toMatchObject({ value: null, exact: null });
    const { lower, upper } = measures.h;
    expect(lower).toBeGreaterThan(0);
    expect(upper).toBeGreaterThan(lower ?? 1);
    expect(upper).toBeLessThan(1);
    const known = await measuresOf('multidimensional(source: OBSERVED)');
    expect(known.h.value).toBeGreaterThanOrEqual(lower ?? 1);
    expect(known.h.value).toBeLessThanOrEqual(upper ?? 0);
  });

  it('parts by its data are refused by name, the whole is not', async () => {
    const answer = await house.execute(
      `{ ${POOR_OF_TRA_CU} { multidimensional(by: CARD_GROUP) { h { exact } subgroups { key } } } }`,
    );
    expect(cohortOf(answer)).toEqual({ multidimensional: { h: { exact: '216/935' }, subgroups: null } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'AGENCY_UNAVAILABLE' } }]);
  });

  it('a household says so too', async () => {
    const answer = await house.execute(HOUSEHOLDS, { first: 3 }, 'district-official');
    expect(answer.errors).toBeUndefined();
    const { edges } = pageOf(answer) as {
      edges: { node: { dimensions: { indicators: { indicator: string; observed: string | null }[] } } }[];
    };
    for (const { node } of edges)
      expect(
        node.dimensions.indicators.find(({ indicator }) => indicator === 'HEALTH_INSURANCE')?.observed,
      ).toBe('UNAVAILABLE');
  });
});
