import { Arg, Args, ArgsType, Ctx, Directive, Field, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { FactValue, SetFact } from '../../../shared/cohort/fact.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { ObservedDeprivation, observedDeprivation } from '../../../shared/cohort/observed-deprivation.ts';
import { readAgeBand } from '../../../shared/cohort/read-age.ts';
import { schoolDays } from './arguments.ts';
import { AttainmentBand, readBands } from './attainment-band.type.ts';
import { Cohort } from './cohort.type.ts';
import {
  ADULT_PERHAPS_WITHOUT_SCHOOLING,
  ADULT_WITHOUT_SCHOOLING,
  CHILD_OUT_OF_SCHOOL,
  CHILD_PERHAPS_OUT_OF_SCHOOL,
  WITH_MEMBERS,
} from './deprivation.facts.ts';

/** Which children must be at school. */
@ArgsType()
class SchoolingRuleArguments {
  @Field(() => Int, {
    description:
      'Từ tuổi này, tính tròn năm vào ngày của nhóm, 0 đến 150. From this age, full years on the day of the cohort, 0 to 150.',
  })
  fromAge!: number;

  @Field(() => Int, {
    description: 'Dưới tuổi này, tính tròn năm. Below this age, full years, not included.',
  })
  belowAge!: number;

  @Field(() => Boolean, {
    description:
      'Phải học đúng cấp học theo độ tuổi, như trường ghi nhận; sai: chỉ cần đang học. They must be at the level right for the age, as the school recorded it; false: at school at all.',
  })
  atRightLevel!: boolean;
}

/** The indicators of education of the poverty standard, as the agency’s records have them. */
@Resolver(() => Cohort)
export class SchoolingDeprivationsResolver {
  /**
   * Deprived: a member of the age on the day of the cohort is not enrolled (or not at the right level), and the agency
   * knows the child: it was enrolled before, or is recorded out of school. Unknown: none such for certain, but a child
   * of the age who is not enrolled and of whom the agency has recorded neither by that day (it may be at a school that
   * told no usable citizen number), or a member who is not enrolled and whose day of birth is not known, or no member at
   * all that the agency knows of. In the summer holidays enrolment is read on the last day of lessons; the age is not.
   * Source: Decision 59/2015/QĐ-TTg (5 to below 15, at school at all) and Decree 07/2021/NĐ-CP (3 to below 16, at the
   * right level), indicator “school attendance of children”.
   * @throws CodedError BAD_USER_INPUT
   */
  @Directive('@inaccessible')
  @Contribution(
    () => ObservedDeprivation,
    'child',
    'Dành cho các cơ quan: chỉ số “Tình trạng đi học của trẻ em” (QĐ 59/2015, NĐ 07/2021) theo dữ liệu giáo dục; trong hè đọc theo ngày học cuối; chưa rõ: trẻ chưa từng được ghi nhận, thành viên không rõ ngày sinh mà không đi học, hoặc không biết thành viên nào của hộ. For agencies: the indicator “school attendance of children” (Decision 59/2015, Decree 07/2021) as the records have it; in the summer holidays as on the last day of lessons; not known: a child of whom nothing was recorded, a member of unknown age who is not at school, or no member of the household.',
  )
  childOutOfSchool(
    @Root() cohort: Cohort,
    @Args(() => SchoolingRuleArguments) { fromAge, belowAge, atRightLevel }: SchoolingRuleArguments,
    @Ctx() context: RoomContext,
  ): Promise<ObservedDeprivation> {
    const facts = { certain: CHILD_OUT_OF_SCHOOL, perhaps: CHILD_PERHAPS_OUT_OF_SCHOOL };
    return observe(context, cohort, facts, [...readAgeBand(fromAge, belowAge), atRightLevel]);
  }

  /**
   * Deprived: a member whom a band is about on the day of the cohort is not enrolled, and the highest education recorded
   * by then is below the level of the band. Unknown: none such for certain, but one who is not enrolled and of whom no
   * education is recorded, or whose day of birth is not known and whose education, if recorded, is below some band’s
   * level, or no member at all that the agency knows of. On-the-job training that an employer certifies is not known here.
   * Source: Decision 59/2015/QĐ-TTg (15 and older, born in 1986 or later: lower secondary) and Decree 07/2021/NĐ-CP (16
   * to below 18: lower secondary, 18 to 30: upper secondary or vocational), indicator “education of adults”.
   * @throws CodedError BAD_USER_INPUT
   */
  @Directive('@inaccessible')
  @Contribution(
    () => ObservedDeprivation,
    'basic',
    'Dành cho các cơ quan: chỉ số “Trình độ giáo dục của người lớn” (QĐ 59/2015, NĐ 07/2021) theo dữ liệu giáo dục: hộ có người không đi học mà trình độ đã ghi nhận dưới mức yêu cầu; chưa rõ: chưa ghi nhận trình độ, không rõ ngày sinh, hoặc không biết thành viên nào của hộ. For agencies: the indicator “education of adults” (Decision 59/2015, Decree 07/2021) as the records have it: a member who is not studying has less than a band asks; not known: no education recorded, no day of birth, or no member of the household.',
  )
  async adultWithoutSchooling(
    @Root() cohort: Cohort,
    @Arg('bands', () => [AttainmentBand], {
      description:
        'Yêu cầu theo độ tuổi, 1 đến 16; thiếu hụt khi không đạt một yêu cầu. What is asked by age, 1 to 16; whoever falls short of one is deprived.',
    })
    bands: AttainmentBand[],
    @Ctx() context: RoomContext,
  ): Promise<ObservedDeprivation> {
    const facts = { certain: ADULT_WITHOUT_SCHOOLING, perhaps: ADULT_PERHAPS_WITHOUT_SCHOOLING };
    return observe(context, cohort, facts, readBands(bands));
  }
}

interface Observed {
  readonly certain: SetFact;
  /** Holds the certain ones too. */
  readonly perhaps: SetFact;
}

/** @param rule what the facts take after the days */
async function observe(
  { facts }: RoomContext,
  cohort: Cohort,
  { certain, perhaps }: Observed,
  rule: readonly FactValue[],
): Promise<ObservedDeprivation> {
  const values = [...schoolDays(cohort), ...rule];
  const [members, deprived, unknown] = await Promise.all([
    facts.set(WITH_MEMBERS, cohort.asOf),
    facts.set(certain, ...values),
    facts.set(perhaps, ...values),
  ]);
  return observedDeprivation(cohort, deprived, unknown.or(cohort.set.andNot(members)));
}
