import { columnOf, type PlanDocument } from '../documents.ts';
import { inventFamilyName, inventName, KINH } from '../names.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { classIn } from '../reviews/story.ts';
import { shareOf } from '../support/support-plan.ts';
import type { HelperAssignmentRecord } from '../world.ts';
import type { CamLoStory } from './stories.ts';

/** Columns of Biểu 3; the last one stands for the elderly and for others, whom the commune itself looks after. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  farmers: ['FARMERS'],
  women: ['WOMEN'],
  youth: ['YOUTH'],
  veterans: ['VETERANS'],
  elderlyAndOther: ['ELDERLY', 'ELDERLY', 'OTHER'],
};
const PERIOD = { year: 2019, from: '2019-02-15', to: '2019-12-31' } as const;

/** Who registered which household to escape (exactly Biểu 3), and who helps or sponsors a part of the poor. */
export function assignHelpers(
  builder: RegisterBuilder,
  random: Random,
  document: PlanDocument,
  stories: readonly CamLoStory[],
): HelperAssignmentRecord[] {
  const poor = stories.filter(
    (story) => classIn(story, 2018) === 'POOR' && builder.household(story.householdNo).dissolvedOn === null,
  );
  return [
    ...escapeTargets(random.fork('targets'), document, poor),
    ...shareOf(random, poor, 0.62).map((story) => ({
      householdNo: story.householdNo,
      kind: 'HELPER' as const,
      association: random.pick(['FARMERS', 'WOMEN', 'YOUTH', 'VETERANS', 'VFF', 'COMMUNE_PC']),
      helperName: inventHelper(random),
      ...PERIOD,
    })),
    ...shareOf(random, poor, 0.08).map((story) => ({
      householdNo: story.householdNo,
      kind: 'SPONSOR' as const,
      association: random.pick(['WOMEN', 'VETERANS', 'VFF']),
      helperName: null,
      ...PERIOD,
    })),
  ];
}

function escapeTargets(
  random: Random,
  document: PlanDocument,
  poor: readonly CamLoStory[],
): HelperAssignmentRecord[] {
  const columns = Object.keys(COLUMNS).map((key) => ({ key, counts: columnOf(document, 'BIEU_3', key) }));
  const communes = [...new Set(poor.map((story) => story.commune))];
  return communes.flatMap((commune) => {
    const able = random.shuffle(poor.filter((story) => story.commune === commune && story.group === 'CSGN'));
    const associations = columns.flatMap(({ key, counts }) =>
      Array.from({ length: counts.get(commune) ?? 0 }, () => random.pick(COLUMNS[key] ?? [])),
    );
    if (associations.length !== able.length) throw new Error(`${commune}: Biểu 2 and Biểu 3 differ.`);
    return able.map((story, index) => ({
      householdNo: story.householdNo,
      kind: 'ESCAPE_TARGET' as const,
      association: associations[index] ?? 'OTHER',
      helperName: null,
      ...PERIOD,
    }));
  });
}

/** An invented name of a helper. */
export function inventHelper(random: Random): string {
  const sex = random.chance(0.5) ? 'MALE' : 'FEMALE';
  return inventName(random, KINH, sex, inventFamilyName(random, KINH));
}
