import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { type FederationAnswer, startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR, ANALYST } from '../harness/viewers.ts';

const TRA_CU = 'households(within: "849", asOf: "2020-06-30")';
const GROUPS =
  'status silentAgencies eligible { count } received { count } unmet { count } undecided { count } unknown { count }';
const NO_BANK: Viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic', 'sensitive', 'child'] };

interface Group {
  readonly count: number;
}
interface Entitlement {
  readonly policy: { readonly code: string; readonly agency: string };
  readonly status: string;
  readonly silentAgencies: readonly string[];
  readonly eligible: Group | null;
  readonly received: Group | null;
  readonly unmet: Group | null;
  readonly undecided: Group | null;
  readonly unknown: Group;
}

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation({
    environment: { AGENCY_TIMEOUT_MS: '20000', OPERATION_DEADLINE_MS: '30000' },
  });
});
afterAll(() => federation.close());

async function households<Answer>(selection: string, who: Viewer = ADMINISTRATOR): Promise<Answer> {
  const { data, errors } = await federation.execute(`{ ${TRA_CU} { ${selection} } }`, {}, who);
  expect(errors).toBeUndefined();
  return data?.households as Answer;
}

async function entitlements(selection = GROUPS, who?: Viewer): Promise<readonly Entitlement[]> {
  const asked = `entitlements { policy { code agency } ${selection} }`;
  return (await households<{ entitlements: readonly Entitlement[] }>(asked, who)).entitlements;
}

function entitlementsOf(data: FederationAnswer['data']): readonly Entitlement[] {
  const { households } = data as unknown as { households: { entitlements: readonly Entitlement[] } };
  return households.entitlements;
}

function of(all: readonly Entitlement[], code: string): Entitlement {
  const found = all.find(({ policy }) => policy.code === code);
  if (found === undefined) throw new Error(`${code} is not in force.`);
  return found;
}

describe('entitlements of a district', () => {
  it('part the entitled of every policy, as the agencies’ own fields count them', async () => {
    const all = await entitlements();
    const chain = await households<Record<string, Record<string, Group>>>(`
      poor: class(in: [POOR]) { all: rescope { count } loan: borrowing(programme: [POOR_HOUSEHOLD]) { count }
        uncovered: insured(is: false) { count } }`);

    expect(all).toHaveLength(16);
    for (const { status, eligible, received, unmet, undecided, unknown } of all) {
      expect([status, unknown.count]).toEqual(['KNOWN', 0]);
      const parts = [received, unmet, undecided].map((group) => group?.count ?? Number.NaN);
      expect(parts.reduce((sum, part) => sum + part)).toBe(eligible?.count);
    }
    expect(of(all, 'LOAN_POOR').eligible).toEqual(chain.poor?.all);
    expect(of(all, 'LOAN_POOR').received).toEqual(chain.poor?.loan);
    expect(of(all, 'HEALTH_CARD_POOR').unmet).toEqual(chain.poor?.uncovered);
    expect(all.filter(({ eligible }) => (eligible?.count ?? 0) > 0).length).toBeGreaterThan(8);
  });

  it('lead on to the households that lack it', async () => {
    const { entitlements: found } = await households<{
      entitlements: readonly { unmet: { count: number; cohort: { insured: Group } } }[];
    }>(
      'entitlements(policy: [HEALTH_CARD_POOR]) { unmet { count cohort { insured(is: false) { count } } } }',
    );
    const [card] = found;
    expect(card?.unmet.count).toBeGreaterThan(0);
    expect(card?.unmet.cohort.insured.count).toBe(card?.unmet.count);
  });

  it('are withheld where the viewer may not know who borrows', async () => {
    const all = await entitlements(GROUPS, NO_BANK);
    expect(of(all, 'LOAN_POOR')).toMatchObject({ status: 'WITHHELD', silentAgencies: [], unmet: null });
    expect(of(all, 'LOAN_POOR').unknown).toEqual(of(all, 'LOAN_POOR').eligible);
    expect(of(all, 'HEALTH_CARD_POOR').status).toBe('KNOWN');
  });

  it('are the same numbers for viewers of statistics, or none', async () => {
    const seen = await federation.execute(
      `{ ${TRA_CU} { entitlements { policy { code } unmet { count } } } }`,
      {},
      ANALYST,
    );
    const told = entitlementsOf(seen.data);
    const all = await entitlements();
    const small = told.filter(({ unmet }) => unmet?.count === null);
    for (const { policy, unmet } of told)
      if (unmet?.count !== null) expect(unmet).toEqual(of(all, policy.code).unmet);
    expect((seen.errors ?? []).map(({ extensions }) => extensions?.code)).toEqual(
      small.map(() => 'SMALL_CELL'),
    );
  });
});

describe('wishes of a district', () => {
  it('are met, unmet or of unknown end, as many as the review noted', async () => {
    const { wishesMet, wishes } = await households<{
      wishesMet: readonly {
        wish: string;
        wished: Group;
        met: Group | null;
        unmet: Group | null;
        unknown: Group;
      }[];
      wishes: readonly { wish: string; cohort: Group }[];
    }>(`wishesMet { wish wished { count } met { count } unmet { count } unknown { count } }
        wishes { wish cohort { count } }`);

    expect(wishes.length).toBeGreaterThan(0);
    for (const { wish, cohort } of wishes) {
      const found = wishesMet.find((one) => one.wish === wish);
      expect(found?.wished).toEqual({ count: cohort.count });
      const parts = [found?.met, found?.unmet, found?.unknown].map((group) => group?.count ?? 0);
      expect(parts.reduce((sum, part) => sum + part)).toBe(cohort.count);
    }
    expect(wishesMet.find(({ wish }) => wish === 'PRODUCTION_LAND')).toMatchObject({
      met: null,
      unmet: null,
    });
  });
});

interface Members<Node> {
  readonly cohort: { readonly page: { readonly edges: readonly { readonly node: Node }[] } };
}

/** What the first households of a group say of themselves. */
const firstOf = (selection: string): string =>
  `{ cohort { page(first: 20) { edges { node { ${selection} } } } } }`;

function nodesOf<Node>(group: Members<Node> | null | undefined): readonly Node[] {
  return (group?.cohort.page.edges ?? []).map(({ node }) => node);
}

describe('a household', () => {
  it('stands to a policy as the group of the cohort that it is in', async () => {
    type Own = { readonly entitlements: readonly { readonly policy: { code: string }; standing: string }[] };
    const own = firstOf('entitlements(asOf: "2020-06-30") { policy { code } standing }');
    const { entitlements: found } = await households<{
      entitlements: readonly Record<'received' | 'unmet' | 'undecided', Members<Own>>[];
    }>(`entitlements(policy: [LOAN_POOR]) { received ${own} unmet ${own} undecided ${own} }`);

    const standingsIn = (group: Members<Own> | undefined): readonly (string | undefined)[] =>
      nodesOf(group).map(
        ({ entitlements: list }) => list.find(({ policy }) => policy.code === 'LOAN_POOR')?.standing,
      );
    expect(standingsIn(found[0]?.received)).toEqual(Array(20).fill('RECEIVED'));
    expect(standingsIn(found[0]?.unmet)).toEqual(Array(20).fill('UNMET'));
    const undecided = standingsIn(found[0]?.undecided);
    expect(undecided).toEqual(undecided.map(() => 'UNDECIDED'));
  });

  it('has its wishes met as the group of the cohort that it is in', async () => {
    type Own = { readonly wishes: readonly { readonly wish: string; readonly status: string }[] };
    const own = firstOf('wishes(asOf: "2020-06-30") { wish status }');
    const { wishesMet } = await households<{
      wishesMet: readonly { wish: string; met: Members<Own> | null; unmet: Members<Own> | null }[];
    }>(`wishesMet { wish met ${own} unmet ${own} }`);

    const told = wishesMet.flatMap(({ wish, met, unmet }) =>
      [met, unmet].map((group) =>
        nodesOf(group).map(({ wishes }) => wishes.find((one) => one.wish === wish)?.status),
      ),
    );
    expect(told.flat().length).toBeGreaterThan(20);
    told.forEach((statuses, index) => {
      expect(statuses).toEqual(statuses.map(() => (index % 2 === 0 ? 'MET' : 'UNMET')));
    });
  });
});

describe('entitlements while the bank is silent', () => {
  it('are unavailable where they rest on it, and counted where they do not', async () => {
    await federation.stop('bank');
    const { data, errors, extensions } = await federation.execute(
      `{ ${TRA_CU} { entitlements { policy { code agency } ${GROUPS} unmetAtLeast unmetAtMost } } }`,
      {},
      ADMINISTRATOR,
    );
    expect(errors).toBeUndefined();
    const all = entitlementsOf(data);
    const loan = of(all, 'LOAN_POOR');

    expect(loan).toMatchObject({
      status: 'UNAVAILABLE',
      silentAgencies: ['bank'],
      received: null,
      unmet: null,
    });
    expect(loan).toMatchObject({ unmetAtLeast: 0, unmetAtMost: loan.eligible?.count });
    expect(
      all.filter(({ policy }) => policy.agency !== 'bank').every(({ status }) => status === 'KNOWN'),
    ).toBe(true);
    expect(extensions?.agencies).toMatchObject([{ agency: 'bank' }]);
  });
});
