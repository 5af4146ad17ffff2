import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { SchoolType } from '../school/school.type.ts';
import { schoolsByCode } from '../school/schools-by-code.loader.ts';
import { readSchoolYear, type SchoolYear } from '../school-year/school-year.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { EnrolmentType } from './enrolment.type.ts';
import { enrolmentByPerson, enrolmentsByPerson, presentEnrolment } from './enrolments-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonEnrolmentResolver {
  @Classified('child')
  @FieldResolver(() => EnrolmentType, {
    nullable: true,
    description:
      'Việc đi học vào ngày đã cho; trong hè (1/6–4/9) là năm học vừa hết. The enrolment on the day; in the summer holidays (1 June to 4 September) that of the year just ended. Null is not enrolled.',
  })
  async enrolment(
    @Root() person: PersonStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<EnrolmentType | null> {
    const [row] = await enrolmentByPerson(context, asOf ?? context.clock.today()).load(person.no);
    return row === undefined ? null : presentEnrolment(row);
  }

  @Classified('child')
  @FieldResolver(() => [EnrolmentType], {
    nullable: true,
    description: 'Quá trình đi học, mới trước. Enrolments by school year, latest first.',
  })
  async enrolments(
    @Root() person: PersonStub,
    @Arg('fromSchoolYear', () => String, {
      nullable: true,
      description: 'Từ năm học, ví dụ 2019-2020. First school year, such as 2019-2020.',
    })
    fromSchoolYear: string | null,
    @Arg('toSchoolYear', () => String, {
      nullable: true,
      description: 'Đến năm học. Last school year.',
    })
    toSchoolYear: string | null,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly EnrolmentType[]> {
    const [from, to] = readYears(fromSchoolYear, toSchoolYear);
    const rows = await enrolmentsByPerson(context, from, to, readFirst(first)).load(person.no);
    return rows.map(presentEnrolment);
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  @Classified('child')
  @FieldResolver(() => SchoolType, { nullable: true, description: 'Trường. The school.' })
  school(@Root() enrolment: EnrolmentType, @Ctx() context: RoomContext): Promise<SchoolType | null> {
    return schoolsByCode(context).load(enrolment.schoolCode);
  }
}

function readYears(
  from: string | null | undefined,
  to: string | null | undefined,
): readonly [SchoolYear | null, SchoolYear | null] {
  const first = from == null ? null : readSchoolYear(from, 'fromSchoolYear');
  const last = to == null ? null : readSchoolYear(to, 'toSchoolYear');
  if (first === null || last === null || first.startYear <= last.startYear) return [first, last];
  throw new CodedError('BAD_USER_INPUT', `fromSchoolYear: ${first.code} is after ${last.code}.`, {
    argument: 'fromSchoolYear',
    given: first.code,
    allowed: `a school year not after ${last.code}`,
  });
}
