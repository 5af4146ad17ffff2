import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Story } from '../reviews/story.ts';
import {
  giveSupport,
  HOUSE_STARTED,
  type Recipient,
  type SupportLine,
  shareOf,
} from '../support/support-plan.ts';
import type { Workshop } from '../workshop.ts';
import type { SupportEventRecord } from '../world.ts';
import { DECISION_33 } from './invented.ts';
import { indicatorsOf } from './need-lists.ts';
import type { TraVinhStories } from './stories.ts';

interface Served {
  readonly builder: RegisterBuilder;
  readonly decision33: ReadonlySet<number>;
  readonly random: Random;
  readonly last: ReadonlyMap<number, ReviewDetails>;
  readonly poor: readonly Story[];
}

/** Help of 2020 by departments that have no room of their own; some wishes and needs are met by it, most not. */
export function supportOf2020(
  workshop: Pick<Workshop, 'builder' | 'decision33'>,
  random: Random,
  stories: TraVinhStories,
  last: ReadonlyMap<number, ReviewDetails>,
): SupportEventRecord[] {
  const { builder, decision33 } = workshop;
  const poorOf = (list: readonly Story[]): Story[] => list.filter((story) => isPoorAllYear(builder, story));
  const traCu = { builder, decision33, random: random.fork('tra-cu'), last, poor: poorOf(stories.traCu) };
  const rest = { builder, decision33, random: random.fork('rest'), last, poor: poorOf(stories.rest) };
  return [
    ...houses(traCu, DECISION_33.traCu.completed),
    ...houses(rest, DECISION_33.rest.completed),
    ...forIndicator(traCu, 'SANITATION', LATRINE, 0.31),
    ...forIndicator(rest, 'SANITATION', LATRINE, 0.24),
    ...forIndicator(traCu, 'WATER', WATER, 0.62),
    ...forIndicator(rest, 'WATER', WATER, 0.45),
    ...production(traCu),
    ...production(rest),
    ...monthly(traCu),
    ...monthly(rest),
    ...reliefAndLaw(traCu),
  ];
}

const YEAR = { from: '2020-02-01', to: '2020-12-10' } as const;
const HOUSE: SupportLine = {
  kind: 'HOUSING',
  agency: 'PHONG_KINH_TE_HA_TANG',
  programme: 'QD33_2015',
  from: '2020-03-15',
  to: '2020-12-15',
  value: [25_000_000, 45_000_000],
  quantity: '1 căn nhà',
};
const LATRINE: SupportLine = {
  kind: 'SANITATION',
  agency: 'PHONG_Y_TE',
  programme: 'TRA_VINH_NEEDS_2020',
  from: '2020-06-10',
  to: '2020-12-15',
  value: [2_000_000, 6_000_000],
  quantity: '1 hố xí hợp vệ sinh',
};
const WATER: SupportLine = {
  kind: 'WATER',
  agency: 'TRUNG_TAM_NUOC_SACH',
  programme: 'TRA_VINH_NEEDS_2020',
  from: '2020-06-01',
  to: '2020-11-30',
  value: [600_000, 2_500_000],
  quantity: 'Kéo nước hoặc 1 bồn trữ nước',
};

function isPoorAllYear(builder: RegisterBuilder, story: Story): boolean {
  return classIn(story, 2019) === 'POOR' && builder.household(story.householdNo).dissolvedOn === null;
}

/**
 * Every house promised under Decision 33 has an event: done for `completed` of them, only started for the rest.
 * Outside the decision the Fatherland Front gives some houses of great solidarity.
 */
function houses(served: Served, completed: number): SupportEventRecord[] {
  const { random, decision33 } = served;
  const weak = served.poor.filter((story) => lacks(served, story, 'HOUSING_QUALITY'));
  const promised = random.shuffle(weak.filter((story) => decision33.has(story.householdNo)));
  const others = weak.filter((story) => !decision33.has(story.householdNo));
  const started = { ...HOUSE, from: '2020-10-01', value: null, quantity: HOUSE_STARTED };
  const solidarity = { ...HOUSE, agency: 'MTTQ', programme: 'QUY_VI_NGUOI_NGHEO' };
  return [
    ...giveSupport(random, HOUSE, promised.slice(0, completed)),
    ...giveSupport(random, started, promised.slice(completed)),
    ...giveSupport(random, solidarity, shareOf(random, others, 0.05)),
  ];
}

function forIndicator(
  served: Served,
  indicator: string,
  line: SupportLine,
  share: number,
): SupportEventRecord[] {
  const lacking = served.poor.filter((story) => lacks(served, story, indicator));
  return giveSupport(served.random, line, shareOf(served.random, lacking, share));
}

function production(served: Served): SupportEventRecord[] {
  const wishing = (wish: string): Story[] =>
    served.poor.filter((story) => served.last.get(story.householdNo)?.wishes.includes(wish) ?? false);
  const line = (kind: string, value: readonly [number, number], quantity: string): SupportLine => ({
    kind,
    agency: 'PHONG_NONG_NGHIEP',
    programme: 'CT135',
    ...YEAR,
    value,
    quantity,
  });
  const { random } = served;
  return [
    ...giveSupport(
      random,
      line('PRODUCTION_INPUT', [3_000_000, 9_000_000], '1 bộ nông cụ'),
      shareOf(random, wishing('PRODUCTION_MEANS'), 0.5),
    ),
    ...giveSupport(
      random,
      line('SEED', [500_000, 2_500_000], 'Lúa giống'),
      shareOf(random, wishing('PRODUCTION_LAND'), 0.2),
    ),
    ...giveSupport(
      random,
      line('EXTENSION_TRAINING', [100_000, 400_000], '1 lớp khuyến nông'),
      shareOf(random, wishing('PRODUCTION_GUIDANCE'), 0.6),
    ),
    ...giveSupport(
      random,
      line('LIVELIHOOD_MODEL', [8_000_000, 15_000_000], '1 bò cái'),
      shareOf(random, wishing('PREFERENTIAL_LOAN'), 0.06),
    ),
  ];
}

/** Monthly payments that the plan of the province proposes begin in the last quarter, for a part of the listed. */
function monthly(served: Served): SupportEventRecord[] {
  const { builder, random } = served;
  const ill = served.poor.flatMap((story): Recipient[] =>
    builder
      .membersOn(story.householdNo, '2020-12-31')
      .filter((member) => builder.hasStatus(member.person.no, 'SERIOUS_ILLNESS', '2020-12-31'))
      .map((member) => ({ householdNo: story.householdNo, personNo: member.person.no })),
  );
  const hard = served.poor.filter((story) => served.last.get(story.householdNo)?.specialHardship ?? false);
  const allowed = shareOf(random, ill, 0.58);
  const supplemented = shareOf(random, hard, 0.3);
  return ['10', '11', '12'].flatMap((month) => {
    const days = { from: `2020-${month}-05`, to: `2020-${month}-15` };
    const line = (kind: string, amount: number): SupportLine => ({
      kind,
      agency: 'SO_LDTBXH',
      programme: 'TRA_VINH_NEEDS_2020',
      ...days,
      value: [amount, amount],
    });
    return [
      ...giveSupport(random, line('MONTHLY_ALLOWANCE', 270_000), allowed),
      ...giveSupport(random, line('INCOME_SUPPLEMENT', 200_000), supplemented),
    ];
  });
}

function reliefAndLaw(served: Served): SupportEventRecord[] {
  const { random, poor } = served;
  const electricity: SupportLine = {
    kind: 'ELECTRICITY',
    agency: 'PHONG_LDTBXH',
    programme: 'QD28_2014',
    from: '2020-03-01',
    to: '2020-04-15',
    value: [150_000, 170_000],
    quantity: 'Quý I/2020',
  };
  const law: SupportLine = {
    kind: 'LEGAL_AID',
    agency: 'PHONG_TU_PHAP',
    programme: null,
    ...YEAR,
    value: null,
  };
  // Drought and salt intrusion of the dry season of 2020.
  const relief: SupportLine = {
    kind: 'EMERGENCY_RELIEF',
    agency: 'UBND_XA',
    programme: null,
    from: '2020-03-10',
    to: '2020-05-20',
    value: [300_000, 1_000_000],
  };
  return [
    ...giveSupport(random, electricity, shareOf(random, poor, 0.68)),
    ...giveSupport(random, law, shareOf(random, poor, 0.025)),
    ...giveSupport(random, relief, shareOf(random, poor, 0.1)),
  ];
}

function lacks(served: Served, story: Story, indicator: string): boolean {
  const details = served.last.get(story.householdNo);
  return details !== undefined && indicatorsOf(details).includes(indicator);
}
