import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { CROSSWALK_BATCH } from '../../../shared/identity/crosswalk.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';

@ObjectType('CrosswalkEntry', {
  simpleResolvers: true,
  description:
    'Đối chiếu định danh: mã ẩn danh là ai, thuộc hộ nào, khi nào. Whose a pseudonym is, and of which household during which days.',
})
@Directive('@inaccessible')
export class CrosswalkMatch {
  @Classified('none')
  @Field(() => ID, { description: 'Mã ẩn danh. The pseudonym that was asked for.' })
  personKey!: string;

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
}

@Resolver()
export class CrosswalkResolver {
  @Directive('@inaccessible')
  @Query(() => [CrosswalkMatch], {
    nullable: true,
    description:
      'Dành cho các cơ quan, khi nạp dữ liệu. For agencies, when they load data: unknown keys are left out of the answer.',
  })
  async crosswalk(
    @Ctx() context: RoomContext,
    @Arg('personKeys', () => [ID], {
      description: `Mã ẩn danh, tối đa ${CROSSWALK_BATCH}. Pseudonyms, at most ${CROSSWALK_BATCH}.`,
    })
    personKeys: string[],
  ): Promise<readonly CrosswalkMatch[]> {
    requireRight(context.viewer, 'crosswalk.read');
    if (personKeys.length > CROSSWALK_BATCH) throw tooManyKeys(personKeys.length);
    return context.database.query<CrosswalkMatch>(
      `select p.person_key as "personKey", p.no as "personNo", m.household_no as "householdNo",
              m.valid_from as "validFrom", m.valid_to as "validTo"
         from person p join membership m on m.person_no = p.no
        where p.person_key = any($1::text[]) order by p.no, m.valid_from`,
      [personKeys.filter((key) => /^[0-9a-f]{32}$/.test(key))],
    );
  }
}

function tooManyKeys(given: number): CodedError {
  return new CodedError('BAD_USER_INPUT', `personKeys: ${given} keys are more than ${CROSSWALK_BATCH}.`, {
    argument: 'personKeys',
    given,
    allowed: `at most ${CROSSWALK_BATCH} keys`,
  });
}
