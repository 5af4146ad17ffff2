import 'reflect-metadata';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Example, readExamples } from '../../gateway/console/examples.ts';
import { documentHash } from '../../gateway/documents/document-hash.ts';
import { type FederationAnswer, startFederation } from '../harness/start-federation.ts';

const DOCUMENTS = [...readExamples('docs/questions'), ...readExamples('docs/examples')];
const packages = createRequire(import.meta.url);
const PLANNER = packages.resolve('@graphql-hive/router-query-planner');

let folder: string;
let planner: NodeJS.Module | undefined;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dachieu-recorded-plans-'));
  packages(PLANNER);
  planner = packages.cache[PLANNER];
});
afterAll(() => {
  packages.cache[PLANNER] = planner;
  rmSync(folder, { recursive: true });
});

/** As on a system that the planner has no binary for. */
function missingModule(): NodeJS.Module {
  const loaded = Object.assign(Object.create(planner ?? null), { loaded: true });
  return Object.defineProperty(loaded, 'exports', {
    get: () => {
      throw new Error('There is no planner here.');
    },
  });
}

/** Asks every document by its hash alone, as whoever may ask it. */
async function answersOf(
  environment: Readonly<Record<string, string>>,
): Promise<readonly FederationAnswer[]> {
  await using federation = await startFederation({ environment });
  const ask = async ({ query, persona }: Example): Promise<FederationAnswer> => {
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await federation.token(persona)}`,
      },
      body: JSON.stringify({ documentId: `sha256:${documentHash(query)}` }),
    });
    return (await response.json()) as FederationAnswer;
  };
  const answers: FederationAnswer[] = [];
  for (const document of DOCUMENTS) answers.push(await ask(document));
  return answers;
}

describe('the whole house', () => {
  const trusting = (manifest: string) => ({
    TRUSTED_DOCUMENTS: 'only',
    TRUSTED_DOCUMENTS_PATH: path.join(folder, manifest),
  });
  let planned: readonly FederationAnswer[];
  beforeAll(async () => {
    const byHash = DOCUMENTS.map(({ query }) => [documentHash(query), query]);
    writeFileSync(path.join(folder, 'given.json'), JSON.stringify(Object.fromEntries(byHash)));
    const recording = { TRUSTED_DOCUMENTS_RECORD_PATH: path.join(folder, 'recorded.json') };
    planned = await answersOf({ ...trusting('given.json'), ...recording });
  });

  it('records the plans of what is asked, and of what rooms inside the gateway ask for it', () => {
    expect(planned.map(({ errors }) => errors)).toEqual(DOCUMENTS.map(() => undefined));
    const { documents, plans } = JSON.parse(readFileSync(path.join(folder, 'recorded.json'), 'utf8'));
    expect(Object.keys(documents)).toHaveLength(DOCUMENTS.length);
    expect(Object.keys(plans.byDocument).length).toBeGreaterThan(DOCUMENTS.length);
  });

  it('answers by them the same without a planner', { timeout: 120_000 }, async () => {
    packages.cache[PLANNER] = missingModule();
    const stored = await answersOf(trusting('recorded.json'));
    expect(stored.map(({ data, errors }) => ({ data, errors }))).toEqual(
      planned.map(({ data }) => ({ data, errors: undefined })),
    );
  });
});
