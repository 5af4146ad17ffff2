import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { AFTER, FIRST, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import type { HouseholdPageValue } from '../../../shared/cohort/household-page.ts';
import { orderedPage } from '../../../shared/cohort/ordered-page.ts';
import type { PersonPageValue } from '../../../shared/cohort/person-page.ts';
import { listPersons } from '../../../shared/cohort/persons-fact.ts';
import { AggregateOf } from '../../../shared/viewer/data-class.ts';
import { ContractAbroadStepKind } from '../contract-abroad/contract-abroad-step-kind.ts';
import { LabourStatus } from '../profile/labour-status.ts';
import { ENROLLED_ARGUMENT } from './arguments.ts';
import { Cohort, HouseholdPage, PersonPage } from './cohort.type.ts';
import { ABROAD } from './happened.facts.ts';
import { OF_LABOUR_STATUS, wantingTraining } from './profile.facts.ts';

/** Persons and households in pages, for viewers who may see them; every reading is logged. */
@Resolver(() => Cohort)
export class LabourListsResolver {
  @AggregateOf('basic')
  @FieldResolver(() => PersonPage, {
    nullable: true,
    description:
      'Danh sách người trong độ tuổi lao động chưa có việc làm. Members of working age who are not employed.',
  })
  membersWithoutJob(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const of = { fact: OF_LABOUR_STATUS, values: [cohort.asOf, LabourStatus.NOT_EMPLOYED] };
    return listPersons(context, cohort, 'membersWithoutJob', of, { first, after });
  }

  @AggregateOf('basic')
  @FieldResolver(() => PersonPage, {
    nullable: true,
    description: 'Danh sách người muốn học nghề. Members who want vocational training.',
  })
  wantingTraining(
    @Root() cohort: Cohort,
    @Arg('enrolled', () => Boolean, ENROLLED_ARGUMENT) enrolled: boolean | undefined,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const of = { fact: wantingTraining(enrolled), values: [cohort.asOf] };
    return listPersons(context, cohort, 'wantingTraining', of, { first, after });
  }

  @AggregateOf('basic')
  @FieldResolver(() => PersonPage, {
    nullable: true,
    description:
      'Danh sách người đã xuất cảnh đi làm việc trong kỳ. Members who departed for work abroad in the period.',
  })
  async departedAbroad(
    @Root() cohort: Cohort,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<PersonPageValue> {
    const { from, to } = period.of(cohort);
    const of = { fact: ABROAD, values: [cohort.asOf, from, to, ContractAbroadStepKind.DEPARTED] };
    return listPersons(context, cohort, 'departedAbroad', of, { first, after });
  }

  @AggregateOf('basic')
  @FieldResolver(() => HouseholdPage, {
    nullable: true,
    description:
      'Danh sách hộ, nhiều người trong độ tuổi lao động chưa có việc làm nhất trước. Households, those with most members of working age who are not employed first.',
  })
  async pageByMembersWithoutJob(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('after', () => String, AFTER) after?: string,
  ): Promise<HouseholdPageValue> {
    const column = await context.facts.column(OF_LABOUR_STATUS, cohort.asOf, LabourStatus.NOT_EMPLOYED);
    const order = { name: 'MEMBERS_WITHOUT_JOB', descending: true, column };
    return orderedPage(context, cohort, 'pageByMembersWithoutJob', order, { first, after });
  }
}
