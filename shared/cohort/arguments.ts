import { ArgsType, Field } from 'type-graphql';
import { type CivilDay, DateScalar } from '../scalars/civil-day.ts';
import { readDayRange } from '../scalars/day-range.ts';
import type { CohortKey } from './cohort.ts';

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

/** A list of codes as a fact takes it: the same codes are the same fact in whatever order they were given; null: any. */
export function codes(given: readonly string[] | null | undefined): readonly string[] | null {
  return given ? [...new Set(given)].toSorted() : null;
}
