import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

const PAGE = readFileSync('test/federation/page-of-households.graphql', 'utf8');
const POOR_OF_TRA_CU = { area: '849', class: ['POOR'], asOf: '2020-06-30', first: 50 };

interface Page {
  readonly householdsOf: {
    readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> & { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('a page of fifty households with everything from five agencies', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation({
      environment: { AGENCY_TIMEOUT_MS: '20000', OPERATION_DEADLINE_MS: '30000' },
    });
  });
  afterAll(() => federation.close());

  it('costs one statement per relation per agency, however many households it holds', async () => {
    const statementsFor = (first: number): Promise<readonly { agency: string; text: string }[]> =>
      federation.statementsOf(async () => {
        const answer = await federation.execute(PAGE, { ...POOR_OF_TRA_CU, first }, 'district-official');
        expect(answer.errors).toBeUndefined();
        expect((answer.data as unknown as Page).householdsOf.edges).toHaveLength(first);
      });
    const few = await statementsFor(20);
    const fifty = await statementsFor(50);
    const perAgency = Map.groupBy(fifty, ({ agency }) => agency);
    for (const [agency, statements] of perAgency) {
      const repeated = statements
        .map(({ text }) => text)
        .filter((text, index, all) => all.indexOf(text) !== index);
      expect(repeated, `${agency} runs no statement twice`).toEqual([]);
    }
    expect([...perAgency.keys()].sort()).toEqual([
      'bank',
      'education',
      'insurance',
      'labour',
      'plans',
      'register',
    ]);
    expect(fifty.length).toBe(few.length);
  });

  it('goes on where the last page ended, without gaps or doubles', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer = await federation.execute(
        PAGE,
        { ...POOR_OF_TRA_CU, first: 20, after },
        'district-official',
      );
      const { edges, pageInfo } = (answer.data as unknown as Page).householdsOf;
      ids.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
    }
    const whole = await federation.execute(PAGE, { ...POOR_OF_TRA_CU, first: 60 }, 'district-official');
    expect(ids).toEqual((whole.data as unknown as Page).householdsOf.edges.map(({ node }) => node.id));
    expect(new Set(ids).size).toBe(60);
  });

  it('still answers when the bank is silent: loans null, the bank named, no address told', async () => {
    const before = await federation.execute(PAGE, POOR_OF_TRA_CU, 'district-official');
    await federation.stop('bank');

    const answer = await federation.execute(PAGE, POOR_OF_TRA_CU, 'district-official');

    const loans = (page: unknown): readonly unknown[] =>
      (page as Page).householdsOf.edges.map(({ node }) => node.loans);
    expect(loans(before.data).some((list) => Array.isArray(list) && list.length > 0)).toBe(true);
    expect(loans(answer.data)).toEqual(Array(50).fill(null));
    expect(withoutBank(answer.data)).toEqual(withoutBank(before.data));
    expect(answer.errors?.length).toBeGreaterThan(0);
    for (const error of answer.errors ?? [])
      expect(error.extensions).toMatchObject({ code: 'AGENCY_UNAVAILABLE', agency: 'bank' });
    expect(answer.extensions?.agencies).toMatchObject([
      { agency: 'bank', status: 'UNAVAILABLE', since: expect.any(String) },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|_entities|postgres/);
  });
});

function withoutBank(data: unknown): unknown {
  return (data as Page).householdsOf.edges.map(
    ({ node: { loans: _loans, loanApplications: _applications, ...rest } }) => rest,
  );
}
