import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine/engine.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS, TWO_AGENCIES_SUPERGRAPH } from '../testing/two-agencies.ts';
import { documentHash } from './document-hash.ts';
import { makeManifest } from './make-manifest.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import { plansOfManifest } from './trusted-documents.ts';

const HOUSEHOLD = { household: { hamlet: 'Ấp Chợ', loans: [{ principal: '50000000' }] } };
const FREE = '{ household(id: "1") { hamlet } }';
const BY_ID = { documentId: `sha256:${documentHash(HOUSEHOLD_WITH_LOANS)}`, variables: { id: '1' } };

interface Answer {
  readonly data?: unknown;
  readonly errors?: { extensions: { code: string } }[];
}

const engine = createEngine<undefined>({
  supergraphSdl: TWO_AGENCIES_SUPERGRAPH,
  callAgency: () => Promise.reject(new Error('nothing is asked')),
});

const made = (): Promise<Manifest> => makeManifest(engine, [HOUSEHOLD_WITH_LOANS]);

const start = async (mode: string): Promise<TestGateway> =>
  startTestGateway({
    environment: { TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_PATH: 'manifest.json' },
    manifest: await made(),
  });

async function ask(house: TestGateway, persona: string, body: unknown): Promise<Answer & { status: number }> {
  const response = await house.post(body, { authorization: await house.authorizationOf(persona) });
  return { status: response.status, ...((await response.json()) as Answer) };
}

describe('a trusted document', () => {
  it.each(['prefer', 'only'])('runs by its id where the mode is %s', async (mode) => {
    await using house = await start(mode);
    expect((await ask(house, 'bank-officer', BY_ID)).data).toEqual(HOUSEHOLD);
  });

  it('runs by GET, by the hash of Apollo and by its text as well', async () => {
    await using house = await start('only');
    const authorization = await house.authorizationOf('bank-officer');
    const parameters = new URLSearchParams({ documentId: BY_ID.documentId, variables: '{"id":"1"}' });
    const got = await fetch(`${house.url}/graphql?${parameters}`, { headers: { authorization } });
    const extensions = {
      persistedQuery: { version: 1, sha256Hash: documentHash(HOUSEHOLD_WITH_LOANS) },
    };
    const { variables } = BY_ID;

    expect(((await got.json()) as Answer).data).toEqual(HOUSEHOLD);
    expect((await ask(house, 'bank-officer', { extensions, variables })).data).toEqual(HOUSEHOLD);
    expect((await ask(house, 'bank-officer', { query: HOUSEHOLD_WITH_LOANS, variables })).data).toEqual(
      HOUSEHOLD,
    );
  });
});

describe('another document', () => {
  it.each(['off', 'prefer'])('runs for everyone where the mode is %s', async (mode) => {
    await using house = await start(mode);
    expect((await ask(house, 'bank-officer', { query: FREE })).data).toEqual({
      household: { hamlet: 'Ấp Chợ' },
    });
  });

  it('is refused where the mode is `only`, and asks no agency', async () => {
    await using house = await start('only');
    const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(FREE) } };

    for (const body of [{ query: FREE }, { query: FREE, extensions }]) {
      const { status, errors } = await ask(house, 'bank-officer', body);
      expect(status).toBe(403);
      expect(errors).toMatchObject([{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }]);
    }
    expect(house.agencies.received).toEqual([]);
  });

  it('runs for who has the right to write operations, and is not taught to others', async () => {
    await using house = await start('only');
    const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(FREE) } };

    expect((await ask(house, 'administrator', { query: FREE, extensions })).errors).toBeUndefined();
    expect((await ask(house, 'analyst', { query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
    expect((await ask(house, 'bank-officer', { extensions })).errors).toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });

  it.each([{ documentId: 'abc' }, { documentId: 'md5:abc' }, { documentId: 7 }, {}])(
    'named as in %j is a bad request',
    async (body) => {
      await using house = await start('prefer');
      expect(await ask(house, 'bank-officer', body)).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'BAD_REQUEST' } }],
      });
    },
  );
});

describe('the plans of a manifest', () => {
  it('survive being written and read', async () => {
    const manifest = await made();
    expect(readManifest(writeManifest(manifest))).toEqual(manifest);
    expect(manifest.plans?.byHash.size).toBe(1);
  });

  it('answer without a planner', async () => {
    const plans = plansOfManifest(readManifest(writeManifest(await made())), TWO_AGENCIES_SUPERGRAPH, pino());
    const asked: string[] = [];
    const other = createEngine<undefined>({
      supergraphSdl: TWO_AGENCIES_SUPERGRAPH,
      plans,
      loadPlanner: () => {
        throw new Error('Cannot find module');
      },
      callAgency: async ({ agency }) => {
        asked.push(agency);
        return '{"data":{"household":null}}';
      },
    });
    const answer = await other.execute({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '9' } }, undefined);

    expect(answer.data).toEqual({ household: null });
    expect(asked).toEqual(['register']);
    await expect(other.execute({ query: FREE }, undefined)).rejects.toThrow('Cannot find module');
  });

  it('are not used for another supergraph, which the log says', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, written) => {
        lines.push(String(chunk));
        written();
      },
    });
    const other = `${TWO_AGENCIES_SUPERGRAPH}\n# changed`;

    expect(plansOfManifest(await made(), other, pino(sink))).toBeUndefined();
    expect(lines.join()).toContain('the stored plans are for another supergraph and are not used');
  });
});
