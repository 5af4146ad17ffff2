import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HouseholdStub } from '../stubs/stubs.ts';
import { coverageByHousehold, expiringByHousehold } from './coverage-by-household.loader.ts';
import { HouseholdCoverageType } from './household-coverage.type.ts';

const LONGEST_OUTLOOK_DAYS = 366;

@Resolver(() => HouseholdStub)
export class HouseholdCoverageOfHouseholdResolver {
  @Classified('basic')
  @FieldResolver(() => HouseholdCoverageType, {
    nullable: true,
    description:
      'Bao phủ BHYT của hộ vào ngày đã cho, tính trên mọi thành viên; trống là hộ không có thành viên vào ngày đó. Health-insurance coverage on the day over all members; null where the household has none then.',
  })
  async coverage(
    @Root() household: HouseholdStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<HouseholdCoverageType | null> {
    const day = asOf ?? context.clock.today();
    const row = await coverageByHousehold(context, day).load(household.no);
    if (row === null) return null;
    return { ...row, asOf: day, fullyInsured: row.covered === row.members };
  }
}

@Resolver(() => HouseholdCoverageType)
export class HouseholdCoverageResolver {
  @Classified('basic')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Số thành viên có thẻ nhưng sau số ngày này chưa có thẻ nào nối tiếp. Members covered on the day for whom no card issued by then is valid that many days later, persons.',
  })
  async expiringWithin(
    @Root() coverage: HouseholdCoverageType,
    @Arg('days', () => Int, {
      defaultValue: 30,
      description: 'Số ngày tính từ ngày tra cứu, 1 đến 366. Days from the day asked about, 1 to 366.',
    })
    days: number,
    @Ctx() context: RoomContext,
  ): Promise<number> {
    const loader = expiringByHousehold(context, coverage.asOf, readDays(days));
    return (await loader.load(coverage.householdNo))?.expiring ?? 0;
  }
}

function readDays(days: number): number {
  if (days >= 1 && days <= LONGEST_OUTLOOK_DAYS) return days;
  throw new CodedError('BAD_USER_INPUT', `days: ${days} is outside 1 to ${LONGEST_OUTLOOK_DAYS}.`, {
    argument: 'days',
    given: days,
    allowed: `1 to ${LONGEST_OUTLOOK_DAYS}`,
  });
}
