import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neighbourRoom } from '../testing/neighbour-room.ts';
import { startTestGateway } from '../testing/start-test-gateway.ts';
import { documentHash } from './document-hash.ts';
import { type Manifest, readManifest } from './manifest.ts';

// The room inside the gateway asks two agencies for this.
const QUERY = '{ loanCount(id: "1") }';

let folder: string;
let recordPath: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-plans-'));
  recordPath = path.join(folder, 'recorded.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a gateway with this manifest has recorded once it has answered these. */
async function recorded(manifest: Manifest, queries: readonly string[]): Promise<Manifest> {
  const house = await startTestGateway({
    environment: {
      TRUSTED_DOCUMENTS: 'prefer',
      TRUSTED_DOCUMENTS_PATH: 'manifest.json',
      TRUSTED_DOCUMENTS_RECORD_PATH: recordPath,
    },
    localRooms: [neighbourRoom],
    manifest,
  });
  for (const query of queries) {
    const response = await house.post({ query });
    expect(await response.json()).not.toHaveProperty('errors');
  }
  await house[Symbol.asyncDispose]();
  return readManifest(readFileSync(recordPath, 'utf8'));
}

const agenciesOf = ({ plans }: Manifest): readonly string[] => [
  ...new Set(JSON.stringify([...(plans?.byHash.values() ?? [])]).match(/(?<="serviceName":")\w+/g)),
];

describe('a gateway that records plans', () => {
  const empty: Manifest = { documents: new Map([[documentHash(QUERY), QUERY]]), plans: null };

  it('writes those of what its rooms ask inside, too', async () => {
    const manifest = await recorded(empty, [QUERY]);

    expect(manifest.documents).toEqual(empty.documents);
    expect(manifest.plans?.byHash.size).toBe(2);
    expect(agenciesOf(manifest)).toEqual(expect.arrayContaining(['bank', 'neighbour', 'register']));
  });

  it('makes none anew that it has, and adds what is missing', async () => {
    const first = await recorded(empty, [QUERY]);
    const again = await recorded(first, [QUERY]);
    const more = await recorded(first, [QUERY, '{ household(id: "1") { hamlet } }']);

    expect(again).toEqual(first);
    expect(more.plans?.byHash.size).toBe(3);
  });

  it('does not take over plans that are for another supergraph', async () => {
    const foreign = {
      supergraphHash: documentHash('another'),
      byHash: new Map([[documentHash('{ a }'), null]]),
    };
    const { plans } = await recorded({ ...empty, plans: foreign }, [QUERY]);

    expect(plans?.supergraphHash).not.toBe(foreign.supergraphHash);
    expect(plans?.byHash.has(documentHash('{ a }'))).toBe(false);
  });
});
