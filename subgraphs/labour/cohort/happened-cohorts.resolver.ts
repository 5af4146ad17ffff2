import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes, IS, PeriodArguments } from '../../../shared/cohort/arguments.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { Narrowing } from '../../../shared/cohort/field-decorators.ts';
import type { PersonsFact } from '../../../shared/cohort/persons-fact.ts';
import { narrowToThoseWith } from '../../../shared/cohort/persons-fact.ts';
import { ContractAbroadStepKind } from '../contract-abroad/contract-abroad-step-kind.ts';
import { CounsellingKind } from '../counselling/counselling-kind.ts';
import { EmergencyGroup } from '../emergency-support/emergency-group.ts';
import { EmergencySupportStep } from '../emergency-support/emergency-support-step.ts';
import { CertificateSource } from '../training/certificate-source.ts';
import { UnemploymentClaimStep } from '../unemployment-claim/unemployment-claim-step.ts';
import {
  ABROAD_STEP,
  CERTIFIED_BY,
  CLAIM_STEP,
  COUNSELLING_KINDS_ARGUMENT,
  COVID_RELATED,
  EMERGENCY_GROUPS_ARGUMENT,
  EMERGENCY_STEP,
  PlacementArguments,
} from './arguments.ts';
import { Cohort } from './cohort.type.ts';
import {
  ABROAD,
  CERTIFIED,
  CLAIMED,
  COMPLETED,
  COUNSELLED,
  ENROLLED,
  PLACED,
  SUPPORTED,
} from './happened.facts.ts';

/** Households by what happened in a period to their members of the cohort's day. */
@Resolver(() => Cohort)
export class HappenedCohortsResolver {
  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người được tư vấn, giới thiệu việc làm trong kỳ. Households with a member counselled on jobs in the period.',
  )
  counselled(
    @Root() cohort: Cohort,
    @Arg('in', () => [CounsellingKind], COUNSELLING_KINDS_ARGUMENT) kinds: CounsellingKind[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: COUNSELLED }, codes(kinds));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người được giải quyết việc làm (bắt đầu một việc làm) trong kỳ. Households with a member who started such a job in the period.',
  )
  placed(
    @Root() cohort: Cohort,
    @Args(() => PlacementArguments) which: PlacementArguments,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: PLACED }, ...which.values());
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người vào học nghề trong kỳ. Households with a member who began a course in the period.',
  )
  enrolledInTraining(
    @Root() cohort: Cohort,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: ENROLLED });
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người hoàn thành một lớp học nghề trong kỳ. Households with a member who completed a course in the period, with or without a certificate.',
  )
  trained(
    @Root() cohort: Cohort,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: COMPLETED });
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người được cấp chứng chỉ nghề trong kỳ. Households with a member who got a certificate in the period: of a course, or by a skill test passed.',
  )
  certified(
    @Root() cohort: Cohort,
    @Arg('by', () => [CertificateSource], CERTIFIED_BY) sources: CertificateSource[] | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: CERTIFIED }, codes(sources));
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người qua bước này của việc đi làm ở nước ngoài trong kỳ. Households with a member who took this step of work abroad in the period; each step counts by its own day.',
  )
  abroad(
    @Root() cohort: Cohort,
    @Arg('step', () => ContractAbroadStepKind, ABROAD_STEP) step: ContractAbroadStepKind,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: ABROAD }, step);
  }

  @Narrowing(
    () => Cohort,
    'basic',
    'Các hộ có người có hồ sơ trợ cấp thất nghiệp qua bước này trong kỳ. Households with a member whose claim for unemployment benefit took this step in the period.',
  )
  claimedUnemployment(
    @Root() cohort: Cohort,
    @Arg('step', () => UnemploymentClaimStep, CLAIM_STEP) step: UnemploymentClaimStep,
    @Arg('covidRelated', () => Boolean, COVID_RELATED) covidRelated: boolean | undefined,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: CLAIMED }, step, covidRelated ?? null);
  }

  @Narrowing(
    () => Cohort,
    'sensitive',
    'Các hộ có người thuộc gói hỗ trợ NQ 42/NQ-CP qua bước này trong kỳ. Households with a member whose emergency support took this step in the period.',
  )
  emergencySupport(
    @Root() cohort: Cohort,
    @Arg('group', () => [EmergencyGroup], EMERGENCY_GROUPS_ARGUMENT) groups: EmergencyGroup[] | undefined,
    @Arg('step', () => EmergencySupportStep, EMERGENCY_STEP) step: EmergencySupportStep,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Arg('is', () => Boolean, IS) is: boolean,
    @Ctx() context: RoomContext,
  ): Promise<Cohort> {
    return narrowTo(context, cohort, { is, period, fact: SUPPORTED }, step, codes(groups));
  }
}

interface Happened {
  readonly is: boolean;
  readonly fact: PersonsFact;
  readonly period: PeriodArguments;
}

async function narrowTo(
  context: RoomContext,
  cohort: Cohort,
  { is, fact, period }: Happened,
  ...values: FactValue[]
): Promise<Cohort> {
  const { from, to } = period.of(cohort);
  return narrowToThoseWith(context, cohort, is, fact, cohort.asOf, from, to, ...values);
}
