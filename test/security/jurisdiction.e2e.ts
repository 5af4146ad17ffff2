import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENCIES } from '../../gateway/agencies.ts';
import { VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';
import { ADMINISTRATOR, newIssuer, officialOf } from '../harness/viewers.ts';

const HOUSEHOLD = 'query ($id: ID!) { household(id: $id) { id code } }';
const PERSON = 'query ($id: ID!) { person(id: $id) { id name } }';
const POOR = `query ($area: String!, $asOf: Date!) {
  householdsOf(area: $area, class: [POOR], asOf: $asOf, first: 1) { totalCount edges { node { id head(asOf: $asOf) { id } } } }
}`;
const DAY = '2018-12-31';

interface Poor {
  readonly householdsOf: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly head: { readonly id: string } };
    }[];
  };
}

describe('who may see which household', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  async function firstPoorOf(area: string): Promise<{ household: string; head: string }> {
    const answer = await federation.execute(POOR, { area, asOf: DAY });
    const node = (answer.data as unknown as Poor).householdsOf.edges[0]?.node;
    if (node === undefined) throw new Error(`no poor household in ${area}`);
    return { household: node.id, head: node.head.id };
  }

  it('an official of Cam Thành sees households of Cam Thành', async () => {
    const { household, head } = await firstPoorOf('19612');
    expect((await federation.execute(HOUSEHOLD, { id: household }, 'commune-official')).data).toMatchObject({
      household: { id: household },
    });
    expect((await federation.execute(PERSON, { id: head }, 'commune-official')).data).toMatchObject({
      person: { id: head },
    });
  });

  it('and nothing of Cam Thanh, whose name differs by a tone mark: missing and forbidden look the same', async () => {
    const { household, head } = await firstPoorOf('19609');
    const missing = `${household.slice(0, -1)}${household.endsWith('A') ? 'B' : 'A'}`;
    const strip = ({ data, errors }: { data?: unknown; errors?: unknown }): unknown => ({ data, errors });
    const forbidden = await federation.execute(HOUSEHOLD, { id: household }, 'commune-official');
    expect(forbidden.data).toEqual({ household: null });
    expect(strip(forbidden)).toEqual(
      strip(await federation.execute(HOUSEHOLD, { id: missing }, 'commune-official')),
    );
    expect((await federation.execute(PERSON, { id: head }, 'commune-official')).data).toEqual({
      person: null,
    });
  });

  it('lists hold the part of an area that lies in the jurisdiction', async () => {
    const count = async (area: string, who: string): Promise<number> =>
      ((await federation.execute(POOR, { area, asOf: DAY }, who)).data as unknown as Poor).householdsOf
        .totalCount;
    expect(await count('19609', 'commune-official')).toBe(0);
    expect(await count('468', 'commune-official')).toBe(await count('19612', 'administrator'));
    expect(await count('849', 'commune-official')).toBe(0);
    expect(await count('84', 'district-official')).toBe(await count('849', 'administrator'));
  });

  it('an analyst gets no household', async () => {
    const { household } = await firstPoorOf('19612');
    expect((await federation.execute(HOUSEHOLD, { id: household }, 'analyst')).data).toEqual({
      household: null,
    });
    const list = await federation.execute(POOR, { area: '19612', asOf: DAY }, 'analyst');
    expect(list.data).toEqual({ householdsOf: null });
    expect(list.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('the bank secret stays closed to an insurance officer, and only it', async () => {
    const query = `query ($area: String!, $asOf: Date!) { householdsOf(area: $area, class: [POOR], asOf: $asOf, first: 5) {
      edges { node { code loans(asOf: $asOf) { principal } } } } }`;
    const answer = await federation.execute(query, { area: '849', asOf: '2020-06-30' }, 'insurance-officer');
    const { householdsOf } = answer.data as unknown as {
      householdsOf: { edges: { node: { code: string | null; loans: unknown } }[] };
    };
    expect(householdsOf.edges.map(({ node }) => [typeof node.code, node.loans])).toEqual(
      Array(5).fill(['string', null]),
    );
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['FORBIDDEN_DATA_CLASS']),
    );
  });

  it('an official without an area sees nothing', async () => {
    const answer = await federation.execute(POOR, { area: '468', asOf: DAY }, officialOf());
    expect((answer.data as unknown as Poor).householdsOf.totalCount).toBe(0);
  });
});

describe('the wall between rooms', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  it.each(AGENCIES)('%s answers neither unsigned nor forged requests', async (agency) => {
    const { token } = await newIssuer().issue(ADMINISTRATOR, agency);
    for (const headers of [{}, { [VIEWER_HEADER]: 'x.y.z' }, { [VIEWER_HEADER]: token }]) {
      const response = await fetch(federation.agencyUrl(agency), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ __typename }"}',
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });

  it('the gateway answers nobody without a token', async () => {
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ plans { totalCount } }"}',
    });
    expect(response.status).toBe(401);
  });

  it('numbers between rooms, the crosswalk and the machinery are no part of what clients see', async () => {
    const answer = await federation.execute(
      '{ __schema { queryType { fields { name } } types { name fields { name } } } }',
    );
    const text = JSON.stringify(answer.data);
    expect(text).toContain('"householdsOf"');
    expect(text).not.toMatch(/"no"|crosswalk|Crosswalk|_entities|_service/);
  });
});
