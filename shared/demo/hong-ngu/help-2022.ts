import { completedAge } from '../calendar.ts';
import { inventHelper } from '../cam-lo/helpers.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Story } from '../reviews/story.ts';
import { giveSupport, type Recipient, type SupportLine, shareOf } from '../support/support-plan.ts';
import type { HelperAssignmentRecord, SupportEventRecord } from '../world.ts';

const PROGRAMME = 'CTMTQG_GNBV_2021_2025';

/** The plan wants a helper for every poor household; four in five have one. */
export function helpersOf2022(random: Random, stories: readonly Story[]): HelperAssignmentRecord[] {
  const poor = stories.filter((story) => classIn(story, 2021) === 'POOR');
  return shareOf(random, poor, 0.8).map((story) => ({
    householdNo: story.householdNo,
    kind: 'HELPER',
    association: random.pick(['FARMERS', 'WOMEN', 'YOUTH', 'VETERANS', 'ELDERLY', 'VFF', 'COMMUNE_PC']),
    helperName: inventHelper(random),
    year: 2022,
    from: '2022-02-10',
    to: '2022-12-31',
  }));
}

const line = (
  kind: string,
  agency: string,
  value: readonly [number, number] | null,
  quantity?: string,
): SupportLine => ({
  kind,
  agency,
  programme: PROGRAMME,
  from: '2022-03-01',
  to: '2022-12-05',
  value,
  quantity,
});

const INPUTS = line('PRODUCTION_INPUT', 'PHONG_NONG_NGHIEP', [3_000_000, 10_000_000]);

/** Help of 2022 by the projects of the programme that apply to the district. */
export function supportOf2022(
  builder: RegisterBuilder,
  random: Random,
  stories: readonly Story[],
  details: ReadonlyMap<number, ReviewDetails>,
): SupportEventRecord[] {
  const of = (wanted: string): Story[] => classed(stories, wanted);
  const listed = [...of('POOR'), ...of('NEAR_POOR')];
  const models = [...shareOf(random, listed, 0.07), ...shareOf(random, of('NEWLY_ESCAPED'), 0.08)];
  const children = shareOf(random, childrenOf(builder, listed), 0.35);
  const offline = shareOf(
    random,
    listed.filter((story) => lacks(details, story, OFFLINE)),
    0.3,
  );
  return [
    ...giveSupport(
      random,
      line('LIVELIHOOD_MODEL', 'PHONG_LDTBXH', [10_000_000, 20_000_000], 'Mô hình tổ thoát nghèo'),
      models,
    ),
    ...giveSupport(random, INPUTS, shareOf(random, listed, 0.09)),
    ...giveSupport(random, line('NUTRITION', 'TRUNG_TAM_Y_TE', [200_000, 900_000]), children),
    ...giveSupport(random, line('TELECOM', 'PHONG_VHTT', [500_000, 2_500_000]), offline),
    ...giveSupport(
      random,
      line('HOUSING', 'MTTQ', [40_000_000, 60_000_000], '1 căn nhà'),
      shareOf(random, of('POOR'), 0.04),
    ),
    ...giveSupport(
      random,
      line('ELECTRICITY', 'PHONG_LDTBXH', [660_000, 710_000], '12 tháng'),
      shareOf(random, of('POOR'), 0.92),
    ),
    ...giveSupport(random, line('LEGAL_AID', 'PHONG_TU_PHAP', null), shareOf(random, listed, 0.015)),
  ];
}

const OFFLINE = ['TELECOM', 'INFORMATION_ASSETS'];

function classed(stories: readonly Story[], wanted: string): Story[] {
  return stories.filter((story) => classIn(story, 2021) === wanted);
}

function lacks(
  details: ReadonlyMap<number, ReviewDetails>,
  story: Story,
  indicators: readonly string[],
): boolean {
  const rows = details.get(story.householdNo)?.deprivations ?? [];
  return rows.some((row) => indicators.includes(row.indicator));
}

/** Children under 16 present before and after the year. */
function childrenOf(builder: RegisterBuilder, stories: readonly Story[]): Recipient[] {
  return stories.flatMap((story) =>
    builder
      .membersOn(story.householdNo, '2022-12-31')
      .filter(
        (member) =>
          completedAge(member.person.birthDate, '2022-12-31') < 16 && member.person.birthDate < '2022-01-01',
      )
      .map((member) => ({ householdNo: story.householdNo, personNo: member.person.no })),
  );
}
