import { old } from '../areas/build-areas.ts';
import { columnOf, type PlanDocument } from '../documents.ts';
import { BRU_VAN_KIEU, KINH } from '../names.ts';
import { composeFamily, composeFragileFamily, type DraftFamily, drawSize } from '../people/compose-family.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import { settleFamily } from '../people/settle-family.ts';
import { countWorkers, fitWorkers } from '../people/working-age.ts';
import type { Random } from '../random.ts';

export const REFERENCE_DAY = '2018-12-31';
const FORMED_BY = '2018-09-30';
/** Working-age persons among all, of the families as they are composed: sizes follow from it. */
const WORKER_SHARE = 0.585;
/** Households of Bru-Vân Kiều people, by commune; invented. */
const BRU_SHARE: Readonly<Record<string, number>> = { '19600': 0.08, '19612': 0.01 };

/** All households of Cam Lộ at the end of 2018, by commune: their number is Biểu 2's, their workers Biểu 1's. */
export function settleCamLo(
  builder: RegisterBuilder,
  random: Random,
  document: PlanDocument,
): Map<string, readonly number[]> {
  const workers = columnOf(document, 'BIEU_1', 'workingAge');
  const settled = new Map<string, readonly number[]>();
  for (const [code, households] of columnOf(document, 'BIEU_2', 'totalHouseholds')) {
    const communeRandom = random.fork(code);
    const families = composeCommune(communeRandom, households, workers.get(code) ?? 0);
    settled.set(
      code,
      families.map((family) => settleOne(builder, communeRandom, code, family)),
    );
  }
  return settled;
}

/** Each household's expected size follows from what the ones before it left to reach the commune's workers. */
function composeCommune(random: Random, households: number, workers: number): DraftFamily[] {
  const families: DraftFamily[] = [];
  let missing = workers;
  for (let left = households; left > 0; left -= 1) {
    const meanSize = Math.min(5.5, Math.max(2.2, missing / left / WORKER_SHARE));
    const size = drawSize(random, meanSize);
    const family = random.chance(0.05) ? composeFragileFamily(random, size) : composeFamily(random, size);
    missing -= countWorkers([family]);
    families.push(family);
  }
  // The feedback makes the last ones untypical: without a shuffle they would all be the youngest households.
  const shuffled = random.shuffle(families);
  fitWorkers(random.fork('workers'), shuffled, workers);
  return shuffled;
}

function settleOne(builder: RegisterBuilder, random: Random, code: string, family: DraftFamily): number {
  const area = old(code);
  const urban = builder.areaOfKey(area).settlement === 'URBAN';
  return settleFamily(builder, random, family, {
    area,
    hamlet: `${urban ? 'Khu phố' : 'Thôn'} ${random.integer(1, 9)}`,
    referenceDay: REFERENCE_DAY,
    formedBy: FORMED_BY,
    ethnicityCode: random.chance(BRU_SHARE[code] ?? 0) ? BRU_VAN_KIEU : KINH,
  });
}
