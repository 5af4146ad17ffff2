import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Dimension, Indicator, StandardCode } from '../law/codes.ts';
import type { MeasuredCohort, MeasuredGroup } from './measure-cohort.ts';

export const DeprivationSource = { REVIEWED: 'REVIEWED', OBSERVED: 'OBSERVED' } as const;
export type DeprivationSource = keyof typeof DeprivationSource;
registerEnumType(DeprivationSource, {
  name: 'DeprivationSource',
  description: 'Lấy thiếu hụt từ đâu. Where deprivations are taken from.',
  valuesConfig: {
    REVIEWED: { description: 'Kết quả rà soát. What the review found.' },
    OBSERVED: {
      description:
        'Dữ liệu các cơ quan; cơ quan không rõ hoặc không theo dõi thì lấy rà soát. Agencies’ data; where it does not tell, or nobody observes it, the review.',
    },
  },
});

export const MissingValues = {
  DROP: 'DROP',
  NOT_DEPRIVED: 'NOT_DEPRIVED',
  DEPRIVED: 'DEPRIVED',
} as const;
export type MissingValues = keyof typeof MissingValues;
registerEnumType(MissingValues, {
  name: 'MissingValues',
  description:
    'Chỉ số chưa rõ tính thế nào; `lower` và `upper` luôn xét mọi khả năng. What an indicator that is not known counts as; `lower` and `upper` always allow for everything.',
  valuesConfig: {
    DROP: { description: 'Để riêng hộ ấy. The household is left out.' },
    NOT_DEPRIVED: { description: 'Coi là không thiếu hụt. Counted as not deprived.' },
    DEPRIVED: { description: 'Coi là thiếu hụt. Counted as deprived.' },
  },
});

export const PovertyUnits = { HOUSEHOLDS: 'HOUSEHOLDS', PERSONS: 'PERSONS' } as const;
registerEnumType(PovertyUnits, {
  name: 'PovertyUnit',
  description: 'Đếm hộ hay đếm người. Whether households are counted or the persons in them.',
  valuesConfig: {
    HOUSEHOLDS: { description: 'Hộ. Households.' },
    PERSONS: { description: 'Nhân khẩu của các hộ. Members of the households.' },
  },
});

@InputType('IndicatorWeight', {
  description: 'Trọng số của một chỉ số. The weight of an indicator.',
})
export class IndicatorWeightInput {
  @Field(() => Indicator, { description: 'Chỉ số. The indicator.' })
  indicator!: Indicator;

  @Field(() => Int, {
    description: 'Số nguyên 1 đến 1000, so với tổng. Whole number 1 to 1000, relative to the sum.',
  })
  weight!: number;
}

@ObjectType('Estimate', {
  simpleResolvers: true,
  description:
    'Một con số và khoảng mà nó chắc chắn nằm trong, dù những điều chưa rõ thế nào. A number, and the range that it is in whatever is not known.',
})
export class Estimate {
  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description: 'Giá trị; trống khi không có ai để tính. The value; null where there is nobody to count.',
  })
  value?: number | null;

  @Classified('none')
  @Field(() => String, { nullable: true, description: 'Phân số chính xác: 7/20. The exact fraction.' })
  exact?: string | null;

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Ít nhất. At least.' })
  lower?: number | null;

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Nhiều nhất. At most.' })
  upper?: number | null;
}

@ObjectType('Share', {
  simpleResolvers: true,
  description: 'Một phần của tổng, từ 0 đến 1. A part of a whole, 0 to 1.',
})
export class Share {
  @Classified('none')
  @Field(() => Float, { description: 'Giá trị. The value.' })
  value!: number;

  @Classified('none')
  @Field(() => String, { description: 'Phân số chính xác. The exact fraction.' })
  exact!: string;
}

@ObjectType('MeasuredIndicator', {
  description: 'Một chỉ số trong chỉ số nghèo đa chiều. An indicator’s part in multidimensional poverty.',
})
export class MeasuredIndicator {
  constructor(
    readonly group: MeasuredGroup,
    readonly at: number,
    indicator: Indicator,
    dimension: Dimension,
    weight: number,
  ) {
    this.indicator = indicator;
    this.dimension = dimension;
    this.weight = weight;
  }

  @Classified('none')
  @Field(() => Indicator, { description: 'Chỉ số. The indicator.' })
  readonly indicator: Indicator;

  @Classified('none')
  @Field(() => Dimension, { description: 'Chiều. Its dimension.' })
  readonly dimension: Dimension;

  @Classified('none')
  @Field(() => Int, { description: 'Trọng số. Its weight.' })
  readonly weight: number;
}

@ObjectType('MeasuredSubgroup', {
  description: 'Chỉ số nghèo đa chiều của một phần của nhóm. The measures of a part of the cohort.',
})
export class MeasuredSubgroup {
  constructor(
    readonly whole: MeasuredCohort,
    readonly group: MeasuredGroup,
    key: string,
    name: string | null,
  ) {
    this.key = key;
    this.name = name;
  }

  @Classified('none')
  @Field(() => String, { description: 'Mã của phần. Its code.' })
  readonly key: string;

  @Classified('none')
  @Field(() => String, { nullable: true, description: 'Tên, nếu có. Its name, where it has one.' })
  readonly name: string | null;
}

@ObjectType('Multidimensional', {
  description:
    'Chỉ số nghèo đa chiều Alkire–Foster của nhóm: thước đo phân tích, không phải loại hộ theo luật. Alkire–Foster measures of the cohort: an analytical measure, not the official class.',
})
export class Multidimensional {
  constructor(readonly measured: MeasuredCohort) {
    this.standard = measured.findings.standard;
    this.k = measured.k;
    this.totalWeight = measured.totalWeight;
    this.source = measured.source;
  }

  @Classified('none')
  @Field(() => StandardCode, { description: 'Chuẩn áp dụng. The standard.' })
  readonly standard: StandardCode;

  @Classified('none')
  @Field(() => Int, {
    description:
      'Ngưỡng k: nghèo khi tổng trọng số thiếu hụt từ mức này. The cut-off: poor from this sum of deprived weights on.',
  })
  readonly k: number;

  @Classified('none')
  @Field(() => Int, { description: 'Tổng trọng số. Sum of all weights.' })
  readonly totalWeight: number;

  @Classified('none')
  @Field(() => DeprivationSource, { description: 'Nguồn. Where deprivations are taken from.' })
  readonly source: DeprivationSource;
}
