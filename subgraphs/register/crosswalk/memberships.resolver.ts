import { Arg, Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { MEMBERSHIP_BATCH } from '../../../shared/identity/memberships.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';

@ObjectType('MembershipEntry', {
  simpleResolvers: true,
  description:
    'Ai thuộc hộ nào, khi nào, và ngày sinh; không có tên. Who belongs to which household and when, in numbers, with the day of birth and no name.',
})
@Directive('@inaccessible')
export class MembershipEntry {
  @Classified('none')
  @Field(() => Int, { description: 'Số nội bộ của người. Dense number of the person.' })
  personNo!: number;

  @Classified('basic')
  @Field(() => Int, { nullable: true, description: 'Số nội bộ của hộ. Dense number of the household.' })
  householdNo?: number | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Từ ngày. First day in the household.' })
  validFrom?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến ngày; trống là chưa hết. Last day; null is open.',
  })
  validTo?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Ngày sinh; trống là không rõ. Để cơ quan áp dụng tiêu chí theo tuổi mà không thu thập lại (NĐ 47/2020, Điều 5). Day of birth; null is not known. Agencies apply rules that go by age with it and need not collect it again (Decree 47/2020, Article 5).',
  })
  bornOn?: string | null;
}

@Resolver()
export class MembershipsResolver {
  @Directive('@inaccessible')
  @Query(() => [MembershipEntry], {
    nullable: true,
    description: `Dành cho các cơ quan, khi nạp dữ liệu: thành viên hộ của ${MEMBERSHIP_BATCH} người tiếp theo. For agencies, when they load data: all memberships of the next ${MEMBERSHIP_BATCH} persons by number; none is the end.`,
  })
  async memberships(
    @Ctx() context: RoomContext,
    @Arg('afterPerson', () => Int, {
      defaultValue: 0,
      description: 'Sau người có số này. After the person with this number.',
    })
    afterPerson: number,
  ): Promise<readonly MembershipEntry[]> {
    requireRight(context.viewer, 'crosswalk.read');
    return context.database.query<MembershipEntry>(
      `select m.person_no as "personNo", m.household_no as "householdNo", m.valid_from as "validFrom",
              m.valid_to as "validTo", born.birth_date as "bornOn"
         from (select distinct person_no from membership where person_no > $1 order by person_no limit $2) p
         join membership m on m.person_no = p.person_no
         join person born on born.no = p.person_no
        order by m.person_no, m.valid_from`,
      [afterPerson, MEMBERSHIP_BATCH],
    );
  }
}
