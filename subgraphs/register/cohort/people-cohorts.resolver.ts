import { Arg, Ctx, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { IS } from '../../../shared/cohort/arguments.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import { narrow } from '../../../shared/cohort/narrow.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { AREA_CLASS, type AreaClassCode } from '../codes/area-codes.ts';
import { PRIORITY_FLAG, type PriorityFlag } from '../codes/household-codes.ts';
import { PERSON_SEX, type PersonSex, type PersonStatusKind } from '../codes/person-codes.ts';
import { ETHNIC_GROUPS } from '../law/ethnic-groups.ts';
import { AT_LEAST, AT_MOST, OF_WHOM } from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import { ETHNICITY_OF, type EthnicityOf } from './cohort-codes.ts';
import { narrowToCodes } from './of-codes.ts';
import {
  BY_AREA_CLASS,
  BY_PRIORITY_FLAG,
  BY_SEX_OF_HEAD,
  BY_STATUS_OF_MEMBERS,
  ETHNICITY_FACTS,
  OF_SIZE,
} from './people.facts.ts';

const STATUS_DETAIL = {
  nullable: true,
  description:
    'Chỉ diện này: ELDERLY, ORPHAN, WAR_INVALID…; trống là bất kỳ. Only this code of `PersonStatus.detail`; none: any.',
} as const;

/** Who belongs to the households on the cohort's day, and where they are registered. */
@Resolver(() => Cohort)
export class PeopleCohortsResolver {
  @Narrowing(() => Cohort, 'sensitive', 'Các hộ theo dân tộc. Households by ethnic group.')
  ethnicity(
    @Root() cohort: Cohort,
    @Arg('in', () => [String], { description: 'Mã hai chữ số: 05 là Khơ-me. Two-digit codes: 05 is Khmer.' })
    codes: string[],
    @Arg('of', () => ETHNICITY_OF.type, OF_WHOM) of: EthnicityOf,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    for (const code of codes) requireEthnicGroup(code);
    return narrowToCodes(context, cohort, { codes, is }, ETHNICITY_FACTS[of], cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có chủ hộ là nam, hoặc nữ. Households headed by a man, or a woman.',
  )
  headedBy(
    @Root() cohort: Cohort,
    @Arg('sex', () => PERSON_SEX.type, { description: 'Giới tính của chủ hộ. Sex of the head.' })
    sex: PersonSex,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes: [sex], is }, BY_SEX_OF_HEAD, cohort.asOf);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có số nhân khẩu trong khoảng này. Households by members on the day, persons.',
  )
  size(
    @Root() cohort: Cohort,
    @Arg('min', () => Int, AT_LEAST) min: number | undefined,
    @Arg('max', () => Int, AT_MOST) max: number | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrow(context, cohort, is, OF_SIZE, cohort.asOf, min ?? null, max ?? null);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có một trong các dấu hiệu ưu tiên này. Households with one of these priority flags.',
  )
  priorityFlag(
    @Root() cohort: Cohort,
    @Arg('in', () => [PRIORITY_FLAG.type], { description: 'Dấu hiệu. Flags.' }) codes: PriorityFlag[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_PRIORITY_FLAG);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có thành viên là đối tượng bảo trợ xã hội. Households with a member under social protection on the day.',
  )
  withSocialProtection(
    @Root() cohort: Cohort,
    @Arg('kind', () => String, STATUS_DETAIL) kind: string | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToStatus(context, cohort, is, ['SOCIAL_PROTECTION', kind]);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có thành viên là người có công. Households with a member of merit on the day.',
  )
  withMerit(
    @Root() cohort: Cohort,
    @Arg('kind', () => String, STATUS_DETAIL) kind: string | undefined,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToStatus(context, cohort, is, ['MERIT', kind]);
  }

  @Narrowing(
    () => Cohort,
    'none',
    'Các hộ ở địa bàn thuộc loại này, hoặc trong một địa bàn như vậy. Households registered in an area of these classes, or inside one.',
  )
  areaClass(
    @Root() cohort: Cohort,
    @Arg('in', () => [AREA_CLASS.type], { description: 'Phân loại. Classes.' }) codes: AreaClassCode[],
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowToCodes(context, cohort, { codes, is }, BY_AREA_CLASS, cohort.asOf);
  }
}

async function narrowToStatus(
  context: RoomContext,
  cohort: Cohort,
  is: boolean,
  [status, detail]: readonly [PersonStatusKind, string | null | undefined],
): Promise<Cohort> {
  const details = await context.facts.groups(BY_STATUS_OF_MEMBERS, cohort.asOf, status);
  const codes = typeof detail === 'string' ? [detail] : [...details.keys()];
  return narrowToCodes(context, cohort, { codes, is }, BY_STATUS_OF_MEMBERS, cohort.asOf, status);
}

function requireEthnicGroup(code: string): void {
  if (ETHNIC_GROUPS.has(code)) return;
  throw new CodedError('BAD_USER_INPUT', 'An ethnic group is told by its two-digit code.', {
    argument: 'in',
    given: code,
    allowed: '"01" to "56"',
  });
}
