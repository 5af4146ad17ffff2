import { Directive, Field, InputType, Int } from 'type-graphql';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { OLDEST_AGE, readAge, readAgeBand } from '../../../shared/cohort/read-age.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { AttainmentLevel } from '../attainment/attainment-level.ts';

/** What a standard asks of the adults of some ages. */
@InputType('AttainmentBand', {
  description:
    'Yêu cầu của chuẩn nghèo về trình độ đối với người lớn trong một độ tuổi. What a poverty standard asks of the education of adults of some ages.',
})
@Directive('@inaccessible')
export class AttainmentBand {
  @Field(() => Int, {
    description:
      'Từ tuổi này, tính tròn năm vào ngày của nhóm, 0 đến 150. From this age, full years on the day of the cohort, 0 to 150.',
  })
  fromAge!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Dưới tuổi này, tính tròn năm; trống là không giới hạn. Below this age, full years, not included; left out: no limit.',
  })
  belowAge?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Chỉ người sinh từ ngày này, kể cả ngày đó; trống là tất cả. Only those born on this day or later; left out: all.',
  })
  bornFrom?: CivilDay | null;

  @Field(() => AttainmentLevel, {
    description: 'Trình độ tối thiểu phải hoàn thành. The least that they must have completed.',
  })
  level!: AttainmentLevel;
}

const MOST_BANDS = 16;
/** Nobody reaches it. */
const NO_AGE = OLDEST_AGE + 1;

/**
 * The bands as facts take them, a list each of first ages, ages that are too great, first days of birth and levels.
 * @throws CodedError BAD_USER_INPUT for ages that cannot be, no band at all, or more than 16
 */
export function readBands(bands: readonly AttainmentBand[]): readonly FactValue[] {
  if (bands.length === 0 || bands.length > MOST_BANDS)
    throw new CodedError('BAD_USER_INPUT', `bands: ${bands.length} are not 1 to ${MOST_BANDS}.`, {
      argument: 'bands',
      given: bands.length,
      allowed: `1 to ${MOST_BANDS} bands`,
    });
  const ages = bands.map(({ fromAge, belowAge }) =>
    belowAge == null ? [readAge('fromAge', fromAge), NO_AGE] : readAgeBand(fromAge, belowAge),
  );
  return [
    ages.map(([fromAge = 0]) => fromAge),
    ages.map(([, belowAge = NO_AGE]) => belowAge),
    bands.map(({ bornFrom }) => bornFrom ?? '-infinity'),
    bands.map(({ level }) => level),
  ];
}
