import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HouseholdGroup } from '../group.type.ts';
import { Knowledge } from '../knowledge.ts';
import { Dimension, Indicator, StandardCode } from '../law/codes.ts';
import { Notice } from '../notice.type.ts';
import type { CohortFindings, IndicatorFindings, SourceFinding } from './indicator-sets.ts';

/** The figures of one source, counted when they are asked for. */
@ObjectType('IndicatorSource', {
  description:
    'Một chỉ số theo một nguồn: kết quả rà soát, hoặc dữ liệu của cơ quan chủ quản. An indicator as one source has it: the review, or the data of the agency that owns the matter.',
})
export class IndicatorSource {
  constructor(
    readonly whole: CohortKey,
    readonly finding: SourceFinding,
    agency: string,
    asOf: CivilDay | null,
  ) {
    this.agency = agency;
    this.asOf = asOf;
    this.status = finding.status;
  }

  @Classified('none')
  @Field(() => String, { description: 'Cơ quan giữ số liệu. The agency whose data it is.' })
  readonly agency: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Số liệu của ngày nào; kết quả rà soát: ngày rà soát muộn nhất. The day it is true of; of the review: the latest day of reviewing.',
  })
  readonly asOf: CivilDay | null;

  @Classified('none')
  @Field(() => Knowledge, { description: 'Nguồn có trả lời không. Whether it answered.' })
  readonly status: Knowledge;
}

@ObjectType('IndicatorBasis', {
  description:
    'Giá trị kết hợp lấy từ đâu; ba phần cộng lại là cả nhóm. Where the combined values come from; the three parts make up the cohort.',
})
export class IndicatorBasis {
  @Classified('none')
  @Field(() => HouseholdGroup, { nullable: true, description: 'Theo dữ liệu cơ quan. As the agency has it.' })
  readonly observed!: HouseholdGroup;

  @Classified('none')
  @Field(() => HouseholdGroup, { nullable: true, description: 'Theo rà soát. As the review found it.' })
  readonly reviewed!: HouseholdGroup;

  @Classified('none')
  @Field(() => HouseholdGroup, { nullable: true, description: 'Chưa rõ. Not known.' })
  readonly unknown!: HouseholdGroup;
}

@ObjectType('IndicatorDifference', {
  description:
    'Rà soát và dữ liệu cơ quan khác nhau: là phát hiện cần xem, không phải lỗi. Where review and agency differ: a finding to look into, not an error.',
})
export class IndicatorDifference {
  @Classified('none')
  @Field(() => HouseholdGroup, {
    nullable: true,
    description: 'Rà soát ghi thiếu hụt, cơ quan thì không. Deprived by the review only.',
  })
  readonly reviewedOnly!: HouseholdGroup;

  @Classified('none')
  @Field(() => HouseholdGroup, {
    nullable: true,
    description: 'Cơ quan thấy thiếu hụt, rà soát thì không. Deprived by the agency’s data only.',
  })
  readonly observedOnly!: HouseholdGroup;

  @Classified('none')
  @Field(() => HouseholdGroup, { nullable: true, description: 'Cả hai đều ghi. Deprived by both.' })
  readonly both!: HouseholdGroup;

  @Classified('none')
  @Field(() => Notice, { nullable: true, description: 'Nói thành lời. The difference in words.' })
  notice?: Notice;
}

@ObjectType('CohortIndicator', {
  description:
    'Một chỉ số của chuẩn trong nhóm hộ. An indicator of the standard in a cohort, as reviewed, as observed and both together.',
})
export class CohortIndicator {
  constructor(
    readonly whole: CohortKey,
    readonly all: CohortFindings,
    readonly findings: IndicatorFindings,
  ) {
    this.indicator = findings.indicator;
    this.dimension = findings.dimension;
  }

  @Classified('none')
  @Field(() => Indicator, { description: 'Chỉ số. The indicator.' })
  readonly indicator: Indicator;

  @Classified('none')
  @Field(() => Dimension, { description: 'Chiều. Its dimension.' })
  readonly dimension: Dimension;
}

/** What is known of the cohort under a standard. */
@ObjectType('CohortDimensions', {
  description:
    'Các chiều thiếu hụt của nhóm hộ theo một chuẩn: rà soát và dữ liệu các cơ quan cạnh nhau. The dimensions of poverty of a cohort under one standard: what the review found beside what agencies’ data say.',
})
export class CohortDimensions {
  constructor(
    readonly whole: CohortKey,
    readonly findings: CohortFindings,
  ) {
    this.standard = findings.standard;
    this.reviewedFrom = findings.earliestReviewedOn;
    this.reviewedTo = findings.latestReviewedOn;
  }

  @Classified('none')
  @Field(() => StandardCode, { description: 'Chuẩn áp dụng. The standard.' })
  readonly standard: StandardCode;

  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Rà soát sớm nhất. Earliest day of reviewing.' })
  readonly reviewedFrom: CivilDay | null;

  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Rà soát muộn nhất. Latest day of reviewing.' })
  readonly reviewedTo: CivilDay | null;
}

export const IndicatorStatus = {
  DEPRIVED: 'DEPRIVED',
  NOT_DEPRIVED: 'NOT_DEPRIVED',
  UNKNOWN: 'UNKNOWN',
  UNAVAILABLE: 'UNAVAILABLE',
  WITHHELD: 'WITHHELD',
} as const;
export type IndicatorStatus = keyof typeof IndicatorStatus;
registerEnumType(IndicatorStatus, {
  name: 'IndicatorStatus',
  description: 'Hộ có thiếu hụt chỉ số không. Whether a household is deprived of an indicator.',
  valuesConfig: {
    DEPRIVED: { description: 'Thiếu hụt. Deprived.' },
    NOT_DEPRIVED: { description: 'Không thiếu hụt. Not deprived.' },
    UNKNOWN: { description: 'Chưa rõ: dữ liệu chưa cho biết. The data does not tell.' },
    UNAVAILABLE: { description: 'Cơ quan không trả lời. The agency is silent.' },
    WITHHELD: { description: 'Người hỏi không được biết. The viewer may not know.' },
  },
});

@ObjectType('HouseholdIndicator', {
  simpleResolvers: true,
  description: 'Một chỉ số của chuẩn ở một hộ. An indicator of the standard in a household.',
})
export class HouseholdIndicator {
  @Classified('none')
  @Field(() => Indicator, { description: 'Chỉ số. The indicator.' })
  indicator!: Indicator;

  @Classified('none')
  @Field(() => Dimension, { description: 'Chiều. Its dimension.' })
  dimension!: Dimension;

  @Classified('none')
  @Field(() => IndicatorStatus, { description: 'Theo rà soát. As the review found it.' })
  reviewed!: IndicatorStatus;

  @Classified('none')
  @Field(() => IndicatorStatus, {
    nullable: true,
    description:
      'Theo dữ liệu cơ quan; trống là không cơ quan nào theo dõi. As an agency’s data has it; null where no agency observes it.',
  })
  observed?: IndicatorStatus | null;

  @Classified('none')
  @Field(() => String, { nullable: true, description: 'Cơ quan ấy. That agency.' })
  observedBy?: string | null;

  @Classified('none')
  @Field(() => Notice, {
    nullable: true,
    description: 'Nếu hai bên khác nhau: nói thành lời. Where the two differ: in words.',
  })
  difference?: Notice | null;
}

@ObjectType('HouseholdDimensions', {
  simpleResolvers: true,
  description:
    'Các chiều thiếu hụt của một hộ theo một chuẩn. The dimensions of poverty of a household under one standard.',
})
export class HouseholdDimensions {
  @Classified('none')
  @Field(() => StandardCode, { description: 'Chuẩn áp dụng. The standard.' })
  standard!: StandardCode;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày. The day.' })
  asOf!: CivilDay;

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description:
      'Số chỉ số thiếu hụt theo rà soát; trống là chưa rà soát theo chuẩn này. Indicators that the review found it deprived of; null where none under the standard rules.',
  })
  deprivedReviewed?: number | null;

  @Classified('none')
  @Field(() => [HouseholdIndicator], {
    description: 'Từng chỉ số của chuẩn. Each indicator of the standard.',
  })
  indicators!: readonly HouseholdIndicator[];
}
