import { ArgsType, Field } from 'type-graphql';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { readDayRange } from '../../../shared/scalars/day-range.ts';
import { PlacementPlace } from '../placement/placement-place.ts';
import { PlacementSource } from '../placement/placement-source.ts';

/** The last argument of every narrowing field. */
export const IS = {
  defaultValue: true,
  description: 'Sai: giữ các hộ còn lại. False keeps the households of the cohort of which it is not true.',
} as const;

export const FIRST = {
  defaultValue: 20,
  description: 'Lấy bao nhiêu dòng, 1 đến 100. How many rows, 1 to 100.',
} as const;

export const AFTER = {
  nullable: true,
  description: 'Tiếp sau vị trí này (`pageInfo.endCursor`). Go on after this place.',
} as const;

export const ENROLLED_ARGUMENT = {
  nullable: true,
  description:
    'Đúng: đã vào học một lớp từ đầu năm đến ngày của nhóm; sai: chưa; trống: tất cả. True: began a course in the year of the cohort’s day until then; false: none; null: all.',
} as const;

export const COUNSELLING_KINDS_ARGUMENT = {
  nullable: true,
  description: 'Chỉ các bước tư vấn này. Only these steps of counselling.',
} as const;

export const CERTIFIED_BY = {
  nullable: true,
  description: 'Chỉ chứng chỉ do lớp học, hoặc do sát hạch. Only certificates of courses, or of skill tests.',
} as const;

export const ABROAD_STEP = { description: 'Bước. The step.' } as const;

export const CLAIM_STEP = {
  defaultValue: 'REGISTERED',
  description: 'Bước của hồ sơ. Step of the claim.',
} as const;

export const COVID_RELATED = {
  nullable: true,
  description: 'Chỉ hồ sơ do dịch Covid-19, hoặc không do. Only because of Covid-19, or only others.',
} as const;

export const EMERGENCY_GROUPS_ARGUMENT = {
  nullable: true,
  description: 'Chỉ các nhóm này. Only these groups.',
} as const;

export const EMERGENCY_STEP = {
  defaultValue: 'LISTED',
  description: 'Bước hỗ trợ. Step of the support.',
} as const;

/** Both days of a period, included. */
export interface Period {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** The period of what happened. */
@ArgsType()
export class PeriodArguments {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Từ ngày, kể cả ngày đó; mặc định ngày 1 tháng 1 của năm. First day, included; default: 1 January of the year of the cohort’s day.',
  })
  from?: CivilDay | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Đến ngày, kể cả ngày đó; mặc định ngày của nhóm. Last day, included; default: the day of the cohort.',
  })
  to?: CivilDay | null;

  /** @throws CodedError BAD_USER_INPUT when the first day is after the last */
  of({ asOf }: CohortKey): Period {
    const period = { from: this.from ?? `${asOf.slice(0, 4)}-01-01`, to: this.to ?? asOf };
    readDayRange(period.from, period.to);
    return period;
  }
}

/** Which jobs; what is not given does not matter. */
@ArgsType()
export class PlacementArguments {
  @Field(() => [PlacementPlace], {
    nullable: true,
    description: 'Chỉ việc làm ở các nơi này. Only jobs at these places.',
  })
  place?: PlacementPlace[] | null;

  @Field(() => [PlacementSource], {
    nullable: true,
    description: 'Chỉ việc làm có từ các nguồn này. Only jobs found in these ways.',
  })
  source?: PlacementSource[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ việc làm mới, hoặc không mới. Only jobs that did not exist before, or only others.',
  })
  isNew?: boolean | null;

  /** Values of the fact. */
  values(): readonly [readonly string[] | null, readonly string[] | null, boolean | null] {
    return [codes(this.place), codes(this.source), this.isNew ?? null];
  }
}

/** A list of codes as a fact takes it: the same codes are the same fact in whatever order they were given. */
export function codes(given: readonly string[] | null | undefined): readonly string[] | null {
  return given ? [...new Set(given)].toSorted() : null;
}
