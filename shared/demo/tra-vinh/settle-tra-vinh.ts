import { readAdministrativeUnits } from '../areas/administrative-units.ts';
import { old } from '../areas/build-areas.ts';
import { KHMER, KINH } from '../names.ts';
import { composeFamily, composeFragileFamily, drawSize } from '../people/compose-family.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import { settleFamily } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import type { Story } from '../reviews/story.ts';
import type { HouseholdClass } from '../world.ts';
import type { Opening } from './flows.ts';
import { OTHER_DISTRICTS, TRA_CU, TRA_CU_COMMUNES } from './invented.ts';

interface WeightedCommune {
  readonly code: string;
  readonly weight: number;
}

export const REFERENCE_DAY = '2019-12-31';
const FORMED_BY = '2017-12-31';

export function traCuCommunes(): WeightedCommune[] {
  return Object.entries(TRA_CU_COMMUNES).map(([code, weight]) => ({ code, weight }));
}

/** Communes of the province outside Trà Cú; a district's weight is shared by its communes. */
export function otherCommunes(): WeightedCommune[] {
  const communes = readAdministrativeUnits().communesOld;
  return Object.entries(OTHER_DISTRICTS).flatMap(([district, weight]) => {
    const own = communes.filter((commune) => commune.districtCode === district && district !== TRA_CU);
    return own.map((commune) => ({ code: commune.code, weight: weight / own.length }));
  });
}

/** Households with their class at the end of 2018, spread over the communes. */
export function settleStories(
  builder: RegisterBuilder,
  random: Random,
  openings: readonly Opening[],
  communes: readonly WeightedCommune[],
): Story[] {
  return openings.flatMap((opening) =>
    Array.from({ length: opening.count }, () => {
      const commune = random.weightedPick(communes, (candidate) => candidate.weight);
      const householdNo = settleOne(builder, random, opening, commune.code);
      return {
        householdNo,
        group: opening.group,
        // Who was never listed has no review, and no review means not poor.
        classes: new Map<number, HouseholdClass>(opening.class === 'NON_POOR' ? [] : [[2018, opening.class]]),
        poorEarlier: opening.poorEarlier,
      };
    }),
  );
}

function settleOne(builder: RegisterBuilder, random: Random, opening: Opening, commune: string): number {
  const fragile = { POOR: 0.16, NEAR_POOR: 0.1 }[opening.class as string] ?? 0.05;
  const size = drawSize(random, opening.class === 'POOR' ? 3.5 : 3.8);
  const family = random.chance(fragile) ? composeFragileFamily(random, size) : composeFamily(random, size);
  const area = builder.areaOfKey(old(commune));
  const hamlet = `${area.settlement === 'URBAN' ? 'Khóm' : 'Ấp'} ${random.integer(1, 8)}`;
  return settleFamily(builder, random, family, {
    area: old(commune),
    hamlet,
    referenceDay: REFERENCE_DAY,
    formedBy: FORMED_BY,
    ethnicityCode: opening.group === 'K' ? KHMER : KINH,
  });
}
