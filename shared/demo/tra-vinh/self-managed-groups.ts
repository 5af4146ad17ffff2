import { old } from '../areas/build-areas.ts';
import { baselineOf, type PlanDocument } from '../documents.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import { dayIn } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import { classIn, type Story } from '../reviews/story.ts';
import type { SelfManagedGroupRecord } from '../world.ts';
import { REFERENCE_DAY, traCuCommunes } from './settle-tra-vinh.ts';

const MEMBERS = { fewest: 9, most: 16 } as const;

/**
 * The 65 groups for lasting poverty reduction that the plan of Trà Cú wants to keep, in the hamlets of its 17
 * communes; all are at work on the day of the plan, and one gives up in the autumn.
 */
export function selfManagedGroups(
  builder: RegisterBuilder,
  random: Random,
  document: PlanDocument,
  stories: readonly Story[],
): SelfManagedGroupRecord[] {
  const communes = traCuCommunes().map((commune) => commune.code);
  const listed = stories.filter((story) => ['POOR', 'NEAR_POOR'].includes(classIn(story, 2019)));
  const free = new Map(
    communes.map((code) => [
      code,
      random.shuffle(
        listed.filter((story) => builder.areaOn(story.householdNo, REFERENCE_DAY)?.code === code),
      ),
    ]),
  );
  return Array.from({ length: baselineOf(document, 'SELF_MANAGED_GROUPS') }, (_, index) => {
    const code = communes[index % communes.length] ?? '29461';
    const members = free.get(code)?.splice(0, random.integer(MEMBERS.fewest, MEMBERS.most)) ?? [];
    const hamlet = Math.floor(index / communes.length) + 1;
    const commune = builder.areaOfKey(old(code));
    const place = commune.settlement === 'URBAN' ? 'khóm' : 'ấp';
    return {
      code: `TTQ-${code}-${hamlet}`,
      area: old(code),
      nameVi: `Tổ tự quản giảm nghèo bền vững ${place} ${hamlet}, ${commune.nameVi}`,
      foundedOn: dayIn(random, '2016-03-01', '2019-11-30'),
      dissolvedOn: index === 64 ? '2020-10-15' : null,
      memberHouseholdNos: members.map((story) => story.householdNo).sort((left, right) => left - right),
    };
  });
}
