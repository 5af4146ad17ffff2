import { Field, ObjectType } from 'type-graphql';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { reviewDayOf } from '../../review-day.ts';
import { HouseholdGroup } from '../group.type.ts';
import { Knowledge } from '../knowledge.ts';
import { SupportWish } from '../law/support-wish.ts';
import type { WishFinding } from './wish-findings.ts';
import { WishOutcome } from './wish-outcome.ts';

@ObjectType('WishMetBy', {
  simpleResolvers: true,
  description:
    'Nguyện vọng được đáp ứng theo dữ liệu của một cơ quan. A wish met, by the data of one agency.',
})
export class WishMetBy {
  @Classified('none')
  @Field(() => String, { description: 'Cơ quan. The agency.' })
  readonly agency!: string;

  @Classified('none')
  @Field(() => HouseholdGroup, {
    nullable: true,
    description:
      'Các hộ; một hộ có thể được nhiều cơ quan đáp ứng; trống khi chưa rõ. The households, which may be those of other agencies too; null where it is not known.',
  })
  readonly households!: HouseholdGroup | null;
}

/** Its groups are counted when they are asked for. */
@ObjectType('CohortWish', {
  description:
    'Một nguyện vọng của kỳ rà soát trong nhóm hộ. A wish of the review in a cohort: met, unmet and unknown make up all who have it or may have it.',
})
export class CohortWish {
  constructor(
    readonly whole: CohortKey,
    readonly finding: WishFinding,
  ) {
    this.wish = finding.rule.wish;
    this.status = finding.knowledge;
    this.since = reviewDayOf(whole.asOf);
    this.silentAgencies = finding.silence.agencies;
  }

  @Classified('none')
  @Field(() => SupportWish, { description: 'Nguyện vọng. The wish.' })
  readonly wish: SupportWish;

  @Classified('none')
  @Field(() => Knowledge, {
    description: 'Đã rõ về mọi hộ chưa. Whether it is known of every household.',
  })
  readonly status: Knowledge;

  @Classified('none')
  @Field(() => DateScalar, {
    description: 'Tính từ ngày rà soát, 31/12. Since when: 31 December, the day of the review, included.',
  })
  readonly since: CivilDay;

  @Classified('none')
  @Field(() => [String], {
    description: 'Các cơ quan không trả lời. Agencies that were asked and are silent.',
  })
  readonly silentAgencies: readonly string[];
}

@ObjectType('HouseholdWish', {
  simpleResolvers: true,
  description: 'Một nguyện vọng của hộ khi rà soát. A wish that a household told the review.',
})
export class HouseholdWish {
  @Classified('basic')
  @Field(() => SupportWish, { nullable: true, description: 'Nguyện vọng. The wish.' })
  readonly wish!: SupportWish;

  @Classified('basic')
  @Field(() => WishOutcome, { nullable: true, description: 'Đã được đáp ứng chưa. What became of it.' })
  readonly status!: WishOutcome;

  @Classified('basic')
  @Field(() => [String], {
    nullable: true,
    description: 'Các cơ quan có dữ liệu đã đáp ứng. Agencies whose data show it met.',
  })
  readonly metBy!: readonly string[];

  @Classified('none')
  @Field(() => DateScalar, {
    description: 'Tính từ ngày rà soát, 31/12. Since when: 31 December, the day of the review, included.',
  })
  readonly since!: CivilDay;
}
