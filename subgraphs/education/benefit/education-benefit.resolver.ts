import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { presentFeeRegime } from '../law/fee-regime.resolver.ts';
import { FeeRegimeType } from '../law/fee-regime.type.ts';
import { findFeeRegime } from '../law/fee-regimes.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { EducationBenefitType } from './education-benefit.type.ts';
import { REGULATED_KINDS } from './education-benefit-kind.ts';
import { educationBenefitsByPerson } from './education-benefits-by-person.loader.ts';
import { readBenefitWindow } from './read-benefit-window.ts';

@Resolver(() => PersonStub)
export class PersonEducationBenefitResolver {
  @Classified('child')
  @FieldResolver(() => [EducationBenefitType], {
    nullable: true,
    description:
      'Miễn giảm học phí và hỗ trợ học tập, theo ngày, năm học hoặc năm kế hoạch; mới trước. Benefits on a day, of a school year, or of a plan’s year; latest first.',
  })
  educationBenefits(
    @Root() person: PersonStub,
    @Arg('schoolYear', () => String, {
      nullable: true,
      description: 'Năm học, ví dụ 2019-2020. School year, such as 2019-2020.',
    })
    schoolYear: string | null,
    @Arg('planYear', () => Int, {
      nullable: true,
      description:
        'Năm kế hoạch: học kỳ II năm học trước và năm học bắt đầu trong năm. Plan’s year: second term of the school year before, and the school year that begins in it.',
    })
    planYear: number | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly EducationBenefitType[]> {
    const window = readBenefitWindow({ schoolYear, planYear, asOf }, context.clock.today());
    return educationBenefitsByPerson(context, window, readFirst(first)).load(person.no);
  }
}

@Resolver(() => EducationBenefitType)
export class EducationBenefitResolver {
  @Classified('child')
  @FieldResolver(() => FeeRegimeType, {
    nullable: true,
    description:
      'Quy định áp dụng vào ngày đầu hưởng; trống với hiện vật. The regime in force on its first day; null for help in kind.',
  })
  regime(@Root() benefit: EducationBenefitType): FeeRegimeType | null {
    const { kind = '', validFrom = '' } = benefit;
    const regime = REGULATED_KINDS.includes(kind) ? findFeeRegime(validFrom) : null;
    return regime === null ? null : presentFeeRegime(regime);
  }
}
