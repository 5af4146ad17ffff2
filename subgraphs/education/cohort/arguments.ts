import { ArgsType, Field, Int } from 'type-graphql';
import { PeriodArguments } from '../../../shared/cohort/arguments.ts';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { readBenefitWindow } from '../benefit/read-benefit-window.ts';
import { lessonDayOf } from '../school-year/school-year.ts';
import { windowValues } from './benefits.facts.ts';

export const LEVELS = {
  nullable: true,
  description: 'Chỉ các cấp học này; không ghi là tất cả. Only these levels; left out: any.',
} as const;

export const KIND = { description: 'Loại hỗ trợ. Kind of benefit.' } as const;

export const KINDS = {
  nullable: true,
  description: 'Chỉ các loại này; không ghi là bất kỳ. Only these kinds; left out: any.',
} as const;

/** The day of the cohort, and the day on which schooling is read then. */
export function schoolDays({ asOf }: CohortKey): readonly [string, string] {
  return [asOf, lessonDayOf(asOf)];
}

/** Which benefits are meant; without any those of the day of the cohort, in the summer holidays still those of the last lessons. */
@ArgsType()
export class BenefitWindowArguments extends PeriodArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Năm học, ví dụ 2019-2020; không ghi là vào ngày của nhóm, trong hè tính cả ngày học cuối. School year, such as 2019-2020; left out: in force on the day of the cohort, in the summer holidays on the last day of lessons too.',
  })
  schoolYear?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Năm kế hoạch: học kỳ II năm học trước và năm học bắt đầu trong năm. Plan’s year: second term of the school year before, and the school year that begins in it.',
  })
  planYear?: number | null;

  /**
   * The window as the facts of benefits take it; a period means in force on some day of it.
   * @throws CodedError BAD_USER_INPUT when several windows are given or one cannot be used
   */
  values(cohort: CohortKey): readonly FactValue[] {
    const { from, to, schoolYear = null, planYear = null } = this;
    const none = [from, to, schoolYear, planYear].every((given) => given == null);
    if (none) return [null, lessonDayOf(cohort.asOf), cohort.asOf, null];
    if (from == null && to == null)
      return windowValues(readBenefitWindow({ schoolYear, planYear }, cohort.asOf));
    if (schoolYear !== null || planYear !== null)
      throw new CodedError('BAD_USER_INPUT', 'Give a period, schoolYear or planYear, not several.', {
        argument: 'from, to, schoolYear, planYear',
        allowed: 'one of from and to, schoolYear, planYear',
      });
    const period = this.of(cohort);
    return [null, period.from, period.to, null];
  }
}
