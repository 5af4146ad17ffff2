import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differentialSeed } from '../harness/config.ts';
import { startFederation } from '../harness/start-federation.ts';
import { adversarialHouse } from './adversarial-house.ts';
import { areasWithHouseholds } from './areas-with-households.ts';
import { type Compared, compareMany } from './compare.ts';
import { mergeDatabases } from './merged-database.ts';
import { BOUNDARY_DAYS } from './population/population.ts';
import type { Kind } from './random-expression.ts';

const SEED = differentialSeed();
const house = adversarialHouse(SEED);

let compared: Compared;
beforeAll(async () => {
  const federation = await startFederation({ openRooms: house.open });
  const merged = await mergeDatabases(federation.subgraphs);
  const areas = await areasWithHouseholds(merged);
  compared = { federation, merged, surroundings: { days: BOUNDARY_DAYS, areas } };
});
afterAll(async () => {
  await compared.merged.close();
  await compared.federation.close();
  await house.drop();
});

describe(`households that move, dissolve and stand empty, people who belong here and there (seed ${SEED})`, () => {
  it.each<[string, Kind, number]>([
    ['narrowed again and again', 'chain', 90],
    ['the rest, and the rest of the rest', 'algebra', 70],
    ['every part of a group', 'breakdown', 50],
    ['lists, in their order, page after page', 'page', 50],
  ])(
    'are the same to six agencies and to one statement: %s',
    { timeout: 180_000 },
    async (_what, kind, count) => {
      const { differences, telling } = await compareMany(compared, kind, count, SEED);
      expect(differences.join('\n\n')).toBe('');
      expect(telling).toBeGreaterThan(count / 3);
    },
  );
});
