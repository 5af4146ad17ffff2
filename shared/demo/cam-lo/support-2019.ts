import type { Random } from '../random.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import { classIn } from '../reviews/story.ts';
import { giveSupport, type SupportLine, shareOf } from '../support/support-plan.ts';
import type { SupportEventRecord } from '../world.ts';
import type { CamLoStory } from './stories.ts';

const line = (
  kind: string,
  agency: string,
  value: readonly [number, number] | null,
  quantity?: string,
): SupportLine => ({ kind, agency, programme: null, from: '2019-03-01', to: '2019-12-10', value, quantity });

const SEED = line('SEED', 'HOI_NONG_DAN', [200_000, 900_000], 'Thóc giống 20–50 kg');
const FEED = line('FEED', 'HOI_PHU_NU', [300_000, 1_200_000], 'Thức ăn gia súc');
const LABOUR = line('LABOUR_DAYS', 'DOAN_THANH_NIEN', null, '5 ngày công');
const HOUSE = line('HOUSING', 'MTTQ', [30_000_000, 50_000_000], '1 căn nhà đại đoàn kết');
const LATRINE = line('SANITATION', 'PHONG_Y_TE', [2_000_000, 5_000_000], '1 nhà tiêu hợp vệ sinh');
const ANIMALS = line('PRODUCTION_INPUT', 'PHONG_NONG_NGHIEP', [5_000_000, 14_000_000], '1 bò hoặc 5 dê');
const RELIEF = line('EMERGENCY_RELIEF', 'PHONG_LDTBXH', [200_000, 400_000], 'Gạo cứu đói 15 kg/khẩu');
const ELECTRICITY = line('ELECTRICITY', 'PHONG_LDTBXH', [550_000, 660_000], '12 tháng');

/** Help of 2019: the plan wants every poor and near-poor household helped in some form; some are not. */
export function supportOf2019(
  random: Random,
  stories: readonly CamLoStory[],
  details: ReadonlyMap<number, ReviewDetails>,
): SupportEventRecord[] {
  const of = (wanted: string): CamLoStory[] => stories.filter((story) => classIn(story, 2018) === wanted);
  const poor = of('POOR');
  const near = of('NEAR_POOR');
  const able = poor.filter((story) => story.group === 'CSGN');
  const lacking = (indicator: string): CamLoStory[] =>
    poor.filter((story) =>
      details.get(story.householdNo)?.deprivations.some((row) => row.indicator === indicator),
    );
  return [
    ...giveSupport(random, ELECTRICITY, shareOf(random, poor, 0.8)),
    ...giveSupport(random, SEED, [...shareOf(random, able, 0.5), ...shareOf(random, near, 0.25)]),
    ...giveSupport(random, FEED, shareOf(random, near, 0.2)),
    ...giveSupport(random, LABOUR, shareOf(random, poor, 0.15)),
    ...giveSupport(random, ANIMALS, shareOf(random, able, 0.45)),
    ...giveSupport(random, HOUSE, shareOf(random, lacking('HOUSING_QUALITY'), 0.07)),
    ...giveSupport(random, LATRINE, shareOf(random, lacking('SANITATION'), 0.12)),
    ...giveSupport(random, RELIEF, shareOf(random, near, 0.15)),
  ];
}
