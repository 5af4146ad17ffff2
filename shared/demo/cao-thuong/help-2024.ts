import { inventHelper } from '../cam-lo/helpers.ts';
import type { Random } from '../random.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Story } from '../reviews/story.ts';
import { giveSupport, type SupportLine, shareOf } from '../support/support-plan.ts';
import type { HelperAssignmentRecord, SupportEventRecord } from '../world.ts';

/** The plan wants four or five households helped by each of five organisations; one of them helps three only. */
const HOUSEHOLDS_OF: Readonly<Record<string, number>> = {
  WOMEN: 5,
  FARMERS: 5,
  YOUTH: 3,
  VETERANS: 4,
  ELDERLY: 5,
};

/** Helpers go to households that are able to escape: 22 of 36, so that some are left without. */
export function helpersOf2024(random: Random, stories: readonly Story[]): HelperAssignmentRecord[] {
  const able = stories.filter((story) => story.group === 'CAN');
  const assigned = random.assignQuota(able, new Map(Object.entries(HOUSEHOLDS_OF)));
  return able.flatMap((story): HelperAssignmentRecord[] => {
    const association = assigned.get(story);
    if (association === undefined) return [];
    const period = { year: 2024, from: '2024-02-20', to: '2024-12-31' };
    return [
      {
        householdNo: story.householdNo,
        kind: 'HELPER',
        association,
        helperName: inventHelper(random),
        ...period,
      },
    ];
  });
}

const line = (
  kind: string,
  agency: string,
  value: readonly [number, number] | null,
  quantity?: string,
): SupportLine => ({ kind, agency, programme: null, from: '2024-02-15', to: '2024-12-10', value, quantity });

/** Help of 2024 in the town. */
export function supportOf2024(
  random: Random,
  stories: readonly Story[],
  details: ReadonlyMap<number, ReviewDetails>,
): SupportEventRecord[] {
  const poor = stories.filter((story) => classIn(story, 2023) === 'POOR');
  const near = stories.filter((story) => classIn(story, 2023) === 'NEAR_POOR');
  const weak = poor.filter((story) =>
    details.get(story.householdNo)?.deprivations.some((row) => row.indicator === 'HOUSING_QUALITY'),
  );
  const able = poor.filter((story) => story.group === 'CAN');
  const models = [...shareOf(random, able, 0.35), ...shareOf(random, near, 0.1)];
  return [
    ...giveSupport(random, line('ELECTRICITY', 'PHONG_LDTBXH', [660_000, 710_000], '12 tháng'), poor),
    ...giveSupport(
      random,
      line('HOUSING', 'MTTQ', [40_000_000, 60_000_000], '1 căn nhà'),
      shareOf(random, weak, 0.1),
    ),
    ...giveSupport(random, line('LIVELIHOOD_MODEL', 'PHONG_NONG_NGHIEP', [8_000_000, 18_000_000]), models),
    ...giveSupport(
      random,
      line('EXTENSION_TRAINING', 'PHONG_NONG_NGHIEP', [150_000, 300_000]),
      shareOf(random, near, 0.2),
    ),
    ...giveSupport(
      random,
      line('EMERGENCY_RELIEF', 'UBND_XA', [500_000, 1_000_000], 'Quà Tết'),
      shareOf(random, poor, 0.6),
    ),
    ...giveSupport(random, line('LEGAL_AID', 'PHONG_TU_PHAP', null), shareOf(random, poor, 0.04)),
  ];
}
