import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differentialSeed } from '../harness/config.ts';
import { startFederation } from '../harness/start-federation.ts';
import { areasWithHouseholds } from './areas-with-households.ts';
import { type Compared, compareMany } from './compare.ts';
import { mergeDatabases } from './merged-database.ts';
import type { Kind } from './random-expression.ts';

const SEED = differentialSeed();
const DAYS = ['2019-06-30', '2019-12-31', '2020-12-31', '2023-06-30'];

let compared: Compared;
beforeAll(async () => {
  const federation = await startFederation({ environment: { AGENCY_TIMEOUT_MS: '60000' } });
  const merged = await mergeDatabases(federation.subgraphs);
  compared = { federation, merged, surroundings: { days: DAYS, areas: await areasWithHouseholds(merged) } };
});
afterAll(async () => {
  await compared.merged.close();
  await compared.federation.close();
});

describe(`cohorts of six agencies and one statement over one database say the same (seed ${SEED})`, () => {
  it.each<[string, Kind, number]>([
    ['households narrowed again and again', 'chain', 70],
    ['the rest, and the rest of the rest', 'algebra', 60],
    ['every part of a group', 'breakdown', 40],
    ['lists, in their order, page after page', 'page', 40],
  ])('about %s', { timeout: 180_000 }, async (_what, kind, count) => {
    const { differences, telling } = await compareMany(compared, kind, count, SEED);
    expect(differences.join('\n\n')).toBe('');
    expect(telling).toBeGreaterThan(count / 3);
  });
});
