import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { AREA_CLASS } from '../codes/area-codes.ts';
import { PRIORITY_FLAG, SUPPORT_KIND } from '../codes/household-codes.ts';
import { PERSON_SEX } from '../codes/person-codes.ts';
import { ETHNIC_GROUPS } from '../law/ethnic-groups.ts';
import { OF_WHOM, SINCE } from './arguments.ts';
import {
  AreaClassCohort,
  EthnicityCohort,
  HeadSexCohort,
  HouseholdSizeCohort,
  PriorityFlagCohort,
  SupportKindCohort,
  TransitionCohort,
} from './buckets.type.ts';
import { Cohort } from './cohort.type.ts';
import { CLASS_TRANSITION, ETHNICITY_OF, type EthnicityOf } from './cohort-codes.ts';
import { bucketsOf } from './of-codes.ts';
import { BY_AREA_CLASS, BY_PRIORITY_FLAG, BY_SEX_OF_HEAD, BY_SIZE, ETHNICITY_FACTS } from './people.facts.ts';
import { spanSince } from './span-since.ts';
import { BY_SUPPORT_KIND } from './support.facts.ts';
import { BY_TRANSITION } from './transition.facts.ts';

/** By who belongs to the households, where they are registered, and what happened to them. */
@Resolver(() => Cohort)
export class PeopleBucketsResolver {
  @Contribution(
    () => [EthnicityCohort],
    'sensitive',
    'Chia theo dân tộc, theo mã; theo thành viên thì một hộ có thể ở nhiều mục. By ethnic group, in the order of codes; by members, a household may be in several.',
  )
  async ethnicities(
    @Root() cohort: Cohort,
    @Arg('of', () => ETHNICITY_OF.type, OF_WHOM) of: EthnicityOf,
    @Ctx() context: RoomContext,
  ): Promise<readonly EthnicityCohort[]> {
    const buckets = await breakDown(context, cohort, ETHNICITY_FACTS[of], cohort.asOf);
    return buckets.map(({ bucket, cohort: households }) =>
      Object.assign(new EthnicityCohort(), { ethnicity: ETHNIC_GROUPS.get(bucket), cohort: households }),
    );
  }

  @Contribution(() => [HeadSexCohort], 'basic', 'Chia theo giới tính của chủ hộ. By sex of the head.')
  async headSexes(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly HeadSexCohort[]> {
    const buckets = await bucketsOf(context, cohort, PERSON_SEX.codes, BY_SEX_OF_HEAD, cohort.asOf);
    return buckets.map(({ code, ...bucket }) => Object.assign(new HeadSexCohort(), { sex: code, ...bucket }));
  }

  @Contribution(
    () => [HouseholdSizeCohort],
    'basic',
    'Chia theo số nhân khẩu vào ngày của nhóm, từ ít đến nhiều; hộ không có ai là 0. By number of members on the day, the smallest first; a household of nobody is of size 0.',
  )
  async sizes(@Root() cohort: Cohort, @Ctx() context: RoomContext): Promise<readonly HouseholdSizeCohort[]> {
    const buckets = await breakDown(context, cohort, BY_SIZE, cohort.asOf);
    return buckets
      .map(({ bucket, cohort: households }) =>
        Object.assign(new HouseholdSizeCohort(), { size: Number(bucket), cohort: households }),
      )
      .toSorted((one, other) => one.size - other.size);
  }

  @Contribution(
    () => [PriorityFlagCohort],
    'sensitive',
    'Chia theo dấu hiệu ưu tiên; một hộ có thể ở nhiều mục. By priority flag; a household may be in several.',
  )
  async priorityFlags(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly PriorityFlagCohort[]> {
    const buckets = await bucketsOf(context, cohort, PRIORITY_FLAG.codes, BY_PRIORITY_FLAG);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new PriorityFlagCohort(), { flag: code, ...bucket }),
    );
  }

  @Contribution(
    () => [AreaClassCohort],
    'none',
    'Chia theo phân loại của địa bàn cư trú hoặc địa bàn chứa nó; một hộ có thể ở nhiều mục. By class of the area or one around it; a household may be in several.',
  )
  async areaClasses(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly AreaClassCohort[]> {
    const buckets = await bucketsOf(context, cohort, AREA_CLASS.codes, BY_AREA_CLASS, cohort.asOf);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new AreaClassCohort(), { areaClass: code, ...bucket }),
    );
  }

  @Contribution(
    () => [TransitionCohort],
    'basic',
    'Chia theo biến động loại hộ từ ngày này đến ngày của nhóm; một hộ có thể ở nhiều mục. By how the class moved from that day to the cohort’s; a household may be in several.',
  )
  async transitions(
    @Root() cohort: Cohort,
    @Arg('since', () => DateScalar, SINCE) since: CivilDay,
    @Ctx() context: RoomContext,
  ): Promise<readonly TransitionCohort[]> {
    const days = spanSince(since, cohort);
    const buckets = await bucketsOf(context, cohort, CLASS_TRANSITION.codes, BY_TRANSITION, ...days);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new TransitionCohort(), { transition: code, ...bucket }),
    );
  }

  @Contribution(
    () => [SupportKindCohort],
    'sensitive',
    'Chia theo loại hỗ trợ đã nhận trong kỳ; một hộ có thể ở nhiều mục. By kind of support got in the period; a household may be in several.',
  )
  async supportKinds(
    @Root() cohort: Cohort,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly SupportKindCohort[]> {
    const { from, to } = period.of(cohort);
    const values = [cohort.asOf, from, to] as const;
    const buckets = await bucketsOf(context, cohort, SUPPORT_KIND.codes, BY_SUPPORT_KIND, ...values);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new SupportKindCohort(), { kind: code, ...bucket }),
    );
  }
}
