import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { PlanOnDay } from '../plan/track-plan.ts';
import type { ProgressStatus as Status } from './assess-progress.ts';
import type { TargetRow } from './target-row.ts';
import type { Tracked } from './track-target.ts';

export const ProgressStatus = {
  ACHIEVED: 'ACHIEVED',
  ON_TRACK: 'ON_TRACK',
  BEHIND: 'BEHIND',
  AT_RISK: 'AT_RISK',
  NOT_STARTED: 'NOT_STARTED',
  NOT_ACHIEVED: 'NOT_ACHIEVED',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
  NO_TARGET: 'NO_TARGET',
  UNKNOWN: 'UNKNOWN',
} as const satisfies Record<Status, Status>;
registerEnumType(ProgressStatus, {
  name: 'ProgressStatus',
  description: 'Chỉ tiêu đang ở đâu. Where a target stands.',
  valuesConfig: {
    ACHIEVED: { description: 'Đã đạt. Achieved.' },
    ON_TRACK: {
      description:
        'Đúng tiến độ: từ 95 % mức phải có lúc này. On track: 95 % of what should be done by now, or more.',
    },
    BEHIND: {
      description:
        'Chậm: từ 70 % mức phải có, hoặc chưa đạt mà không có lộ trình. Behind: 70 % or more, or not achieved and without a path.',
    },
    AT_RISK: { description: 'Có nguy cơ không đạt: dưới 70 %. At risk: below 70 %.' },
    NOT_STARTED: { description: 'Chưa bắt đầu. Not started.' },
    NOT_ACHIEVED: { description: 'Hết hạn mà chưa đạt. The term is over and it is not achieved.' },
    NOT_APPLICABLE: {
      description: 'Không có đối tượng: mẫu số bằng 0. Nobody to count: the denominator is 0.',
    },
    NO_TARGET: { description: 'Văn bản không nêu số. The document names no value.' },
    UNKNOWN: { description: 'Chưa rõ: không có số liệu. There is no value.' },
  },
});

@ObjectType('ComputedProgress', {
  description:
    'Số thực hiện tính từ dữ liệu các cơ quan. What happened, computed from the agencies’ own data.',
})
export class ComputedProgress {
  constructor(readonly tracked: Tracked) {}

  @Classified('none')
  @Field(() => DateScalar, {
    description:
      'Ngày tính: ngày hỏi, hay ngày hết hạn nếu đã qua hạn. The day that counts: the asked one, or the end of the term where that is over.',
  })
  get asOf(): CivilDay {
    return this.tracked.asOf;
  }

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description: 'Số thực hiện, theo đơn vị của chỉ tiêu. What happened, in the unit of the target.',
  })
  get actual(): number | null {
    return this.tracked.actual;
  }

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description:
      'Làm tròn theo số chữ số thập phân của chỉ tiêu. Rounded half-up to the decimals of the target.',
  })
  get actualRounded(): number | null {
    return this.tracked.actualRounded;
  }

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Tử số. Numerator.' })
  get numerator(): number | null {
    return this.tracked.numerator;
  }

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Mẫu số. Denominator.' })
  get denominator(): number | null {
    return this.tracked.denominator;
  }

  @Classified('none')
  @Field(() => ProgressStatus, { description: 'Đang ở đâu. Where it stands.' })
  get status(): Status {
    return this.tracked.status;
  }

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description:
      'Phần đã làm được, 1 là đạt; trống khi không có số liệu gốc. Share done, 1 is achieved; null without the baseline that it is counted from.',
  })
  get attainment(): number | null {
    return this.tracked.attainment;
  }

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description: 'Lẽ ra lúc này phải có bao nhiêu nếu làm đều. Where an even path would stand now.',
  })
  get expectedByNow(): number | null {
    return this.tracked.expectedByNow;
  }

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description: 'Mỗi tháng còn lại phải làm bao nhiêu. What each month that is left must bring.',
  })
  get neededPerMonth(): number | null {
    return this.tracked.neededPerMonth;
  }

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description:
      'Dự báo đến hạn, theo đường thẳng từ đầu kỳ đến nay. Value at the end of the term, by a straight line from the start until now.',
  })
  get forecast(): number | null {
    return this.tracked.forecast;
  }

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description:
      'Cách dự báo: LINEAR là đường thẳng từ đầu kỳ; trống khi không dự báo. How it is forecast: LINEAR is a straight line from the start; null without one.',
  })
  get forecastMethod(): string | null {
    return this.tracked.forecast === null ? null : 'LINEAR';
  }

  @Classified('none')
  @Field(() => [String], {
    description: 'Cơ quan không trả lời mà số này cần. Agencies that it needs and that do not answer.',
  })
  get missingAgencies(): readonly string[] {
    return this.tracked.missing.agencies;
  }

  @Classified('none')
  @Field(() => Boolean, {
    description: 'Có số mà người hỏi không được biết. Whether a number in it is withheld from the viewer.',
  })
  get withheld(): boolean {
    return this.tracked.missing.withheld;
  }
}

@ObjectType('TargetProgress', {
  description:
    'Chỉ tiêu đã làm được đến đâu: số tính được và số báo cáo cạnh nhau. How far a target is: what was computed beside what was reported.',
})
export class TargetProgress {
  constructor(
    readonly onDay: PlanOnDay,
    readonly row: TargetRow,
  ) {}

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày. The day.' })
  get asOf(): CivilDay {
    return this.onDay.evaluation.asOf;
  }
}

@ObjectType('AreaProgress', {
  description: 'Một địa bàn so với chỉ tiêu giao cho nó. An area against its own target.',
})
export class AreaProgress {
  constructor(
    readonly areaTargetId: string,
    readonly tracked: Tracked,
  ) {}
}

@ObjectType('ProgressSource', {
  simpleResolvers: true,
  description: 'Một nguồn của số thực hiện. A source of what happened.',
})
export class ProgressSource {
  @Classified('none')
  @Field(() => String, { description: 'Cơ quan giữ dữ liệu. The agency whose data it is.' })
  agency!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    description:
      'Dữ liệu của ngày nào: ngày hỏi; riêng loại hộ là ngày của kỳ rà soát cuối năm gần nhất. The day it is true of: the day asked about; classes of households: the latest yearly review.',
  })
  asOf!: CivilDay;

  @Classified('none')
  @Field(() => Boolean, { description: 'Cơ quan có trả lời không. Whether it answered.' })
  answered!: boolean;
}

@ObjectType('AreaSum', {
  simpleResolvers: true,
  description:
    'Chỉ tiêu giao cho các địa bàn cộng lại so với chỉ tiêu chung. What the areas have of a target, added up, beside the target.',
})
export class AreaSum {
  @Classified('none')
  @Field(() => Float, { description: 'Tổng chỉ tiêu giao. Sum of the areas’ targets.' })
  promised!: number;

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description:
      'Tổng trừ chỉ tiêu chung; khác 0 là chưa khớp. The sum less the target; not 0: they do not match.',
  })
  difference!: number | null;

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description:
      'Tổng số thực hiện; trống nếu một địa bàn chưa rõ. Sum of what happened; null where one is not known.',
  })
  actual!: number | null;
}

@ObjectType('StatusCount', {
  simpleResolvers: true,
  description: 'Bao nhiêu chỉ tiêu ở trạng thái này. How many targets stand so.',
})
export class StatusCount {
  @Classified('none')
  @Field(() => ProgressStatus, { description: 'Trạng thái. Where they stand.' })
  status!: Status;

  @Classified('none')
  @Field(() => Int, { description: 'Số chỉ tiêu. Targets.' })
  count!: number;
}

@ObjectType('PlanProgress', {
  description: 'Kế hoạch đã làm được đến đâu. How far a plan is.',
})
export class PlanProgress {
  constructor(readonly onDay: PlanOnDay) {}

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày. The day.' })
  get asOf(): CivilDay {
    return this.onDay.evaluation.asOf;
  }
}

@ObjectType('TrendPoint', {
  simpleResolvers: true,
  description: 'Một điểm của đường diễn biến. One point of a trend.',
})
export class TrendPoint {
  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày. The day.' })
  asOf!: CivilDay;

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Số thực hiện. What happened.' })
  actual!: number | null;

  @Classified('none')
  @Field(() => Float, { nullable: true, description: 'Lẽ ra phải có. Where an even path would stand.' })
  expected!: number | null;

  @Classified('none')
  @Field(() => ProgressStatus, { description: 'Đang ở đâu. Where it stands.' })
  status!: Status;
}

@ObjectType('TargetTrend', {
  simpleResolvers: true,
  description:
    'Diễn biến của chỉ tiêu, cuối mỗi tháng, sẵn để vẽ. How a target went, at the end of each month, ready to plot.',
})
export class TargetTrend {
  @Classified('none')
  @Field(() => [TrendPoint], { description: 'Các điểm. The points.' })
  points!: readonly TrendPoint[];

  @Classified('none')
  @Field(() => Float, {
    nullable: true,
    description:
      'Dự báo đến hạn từ điểm cuối, theo đường thẳng. Forecast from the last point, a straight line.',
  })
  forecast!: number | null;

  @Classified('none')
  @Field(() => DateScalar, { nullable: true, description: 'Hạn. End of the term.' })
  deadlineOn!: CivilDay | null;
}

@ObjectType('PlanTarget', {
  simpleResolvers: true,
  description: 'Chỉ tiêu của kế hoạch. What a plan promised.',
})
@Directive('@key(fields: "id")')
export class PlanTarget {
  @Field(() => ID, { description: 'Định danh. Opaque id.' })
  @Classified('none')
  id!: string;
}

@ObjectType('AreaTarget', {
  simpleResolvers: true,
  description: 'Chỉ tiêu giao cho một địa bàn. What an area has of a target.',
})
@Directive('@key(fields: "id")')
export class AreaTarget {
  @Field(() => ID, { description: 'Định danh. Opaque id.' })
  @Classified('none')
  id!: string;
}

@ObjectType('Plan', { simpleResolvers: true, description: 'Văn bản kế hoạch. A plan document.' })
@Directive('@key(fields: "code")')
export class Plan {
  @Field(() => String, { description: 'Mã kế hoạch. Code of the plan.' })
  @Classified('none')
  code!: string;
}
