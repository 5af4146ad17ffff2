import { Arg, Args, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { IS, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrow } from '../../../shared/cohort/narrow.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { SUPPORT_KIND, type SupportKind } from '../codes/household-codes.ts';
import { needListByCode } from '../need/needs.loader.ts';
import { SINCE } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import { CLASS_TRANSITION, type ClassTransition } from './cohort-codes.ts';
import { narrowToCodes } from './of-codes.ts';
import { spanSince } from './span-since.ts';
import { BY_NEED_LIST, BY_SUPPORT_KIND } from './support.facts.ts';
import { BY_TRANSITION, NEWLY_ESCAPED } from './transition.facts.ts';

const MOST_MONTHS = 1_200;

const WITHIN_MONTHS = {
  defaultValue: 36,
  description: `Số tháng đến ngày của nhóm, 1 đến ${MOST_MONTHS}. Months up to the cohort’s day, 1 to ${MOST_MONTHS}.`,
} as const;

/** What happened to the households: moves between classes, support, needs that were listed. */
@Resolver(() => Cohort)
export class EventCohortsResolver {
  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có loại hộ đổi như vậy từ ngày này đến ngày của nhóm. Households whose class moved so from that day to the cohort’s.',
  )
  transition(
    @Root() cohort: Cohort,
    @Arg('kind', () => CLASS_TRANSITION.type, { description: 'Đổi thế nào. How it moved.' })
    kind: ClassTransition,
    @Arg('since', () => DateScalar, SINCE) since: CivilDay,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    const days = spanSince(since, cohort);
    return narrowToCodes(context, cohort, { codes: [kind], is }, BY_TRANSITION, ...days);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ đã ra khỏi danh sách nghèo, cận nghèo trong chừng ấy tháng và không trở lại. Households that left the list of poor and near-poor within so many months and are not on it.',
  )
  newlyEscaped(
    @Root() cohort: Cohort,
    @Arg('withinMonths', () => Int, WITHIN_MONTHS) withinMonths: number,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    requireMonths(withinMonths);
    return narrow(context, cohort, is, NEWLY_ESCAPED, cohort.asOf, withinMonths);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ mà hộ hoặc thành viên đã được hỗ trợ trong kỳ (của cơ quan chưa có hệ thống riêng). Households that got support in the period, or a member of which did, from a department that has no subgraph of its own.',
  )
  supported(
    @Root() cohort: Cohort,
    @Arg('kinds', () => [SUPPORT_KIND.type], {
      nullable: true,
      description: 'Chỉ các loại hỗ trợ này. Only these kinds of support.',
    })
    kinds: SupportKind[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    const { from, to } = period.of(cohort);
    const codes = kinds ?? SUPPORT_KIND.codes;
    return narrowToCodes(context, cohort, { codes, is }, BY_SUPPORT_KIND, cohort.asOf, from, to);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có tên, hoặc có thành viên có tên, trong danh sách nhu cầu đã chốt đến ngày của nhóm. Households on a need list frozen by the cohort’s day, or with a member on it.',
  )
  async onNeedList(
    @Root() cohort: Cohort,
    @Arg('code', () => String, { description: 'Mã danh sách. Code of the list.' }) code: string,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    await requireNeedList(context, code);
    return narrowToCodes(context, cohort, { codes: [code], is }, BY_NEED_LIST, cohort.asOf);
  }
}

function requireMonths(months: number): void {
  if (months >= 1 && months <= MOST_MONTHS) return;
  throw new CodedError('BAD_USER_INPUT', `withinMonths: ${months} is out of range.`, {
    argument: 'withinMonths',
    given: months,
    allowed: `1 to ${MOST_MONTHS}`,
  });
}

async function requireNeedList(context: RoomContext, code: string): Promise<void> {
  if ((await needListByCode(context).load(code)) !== null) return;
  throw new CodedError('BAD_USER_INPUT', 'There is no need list of this code.', {
    argument: 'code',
    given: code,
    allowed: 'a code of `needLists`',
  });
}
