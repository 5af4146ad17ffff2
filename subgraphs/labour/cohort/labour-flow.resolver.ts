import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { codes } from '../../../shared/cohort/arguments.ts';
import { disclose } from '../../../shared/cohort/disclose.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { Figure, FigureOf } from '../../../shared/cohort/field-decorators.ts';
import { sumOver } from '../../../shared/cohort/measure.ts';
import type { PersonsFact } from '../../../shared/cohort/persons-fact.ts';
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
import { CohortLabour } from './cohort-labour.type.ts';
import {
  ABROAD,
  CERTIFIED,
  CLAIMED,
  COMPLETED,
  COUNSELLED,
  ENROLLED,
  PLACED,
  SUPPORTED,
  SURVEYED,
} from './happened.facts.ts';

type Count = Promise<number>;

/** What happened in the period to members of the cohort's day; a person once, however often it happened. */
@Resolver(() => CohortLabour)
export class LabourFlowResolver {
  @Figure('Số người được tư vấn, giới thiệu việc làm. Persons counselled on jobs.')
  counselled(
    @Root() labour: CohortLabour,
    @Arg('in', () => [CounsellingKind], COUNSELLING_KINDS_ARGUMENT) kinds: CounsellingKind[] | undefined,
    @Ctx() context: RoomContext,
  ): Count {
    return count(context, labour, COUNSELLED, codes(kinds));
  }

  @Figure(
    'Số người được giải quyết việc làm: bắt đầu ít nhất một việc làm như vậy. Persons who started at least one such job.',
  )
  placed(
    @Root() labour: CohortLabour,
    @Args(() => PlacementArguments) which: PlacementArguments,
    @Ctx() context: RoomContext,
  ): Count {
    return count(context, labour, PLACED, ...which.values());
  }

  @Figure('Số hộ có người được giải quyết việc làm. Households of these persons.')
  async placedHouseholds(
    @Root() { cohort, period }: CohortLabour,
    @Args(() => PlacementArguments) which: PlacementArguments,
    @Ctx() { facts, viewer }: RoomContext,
  ): Count {
    const column = await facts.column(PLACED, cohort.asOf, period.from, period.to, ...which.values());
    const households = cohort.set.andSize(column.holders);
    return disclose(viewer, households, { contributors: households, of: cohort.set.size });
  }

  @Figure('Số người vào học nghề. Persons who began a course.')
  enrolledIn(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, ENROLLED);
  }

  @Figure('Số người hoàn thành một lớp học nghề. Persons who completed a course.')
  trainedIn(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, COMPLETED);
  }

  @Figure(
    'Số người được cấp chứng chỉ của lớp học, hoặc đạt sát hạch nghề. Persons given a certificate of a course, or who passed a skill test.',
  )
  certifiedIn(
    @Root() labour: CohortLabour,
    @Arg('by', () => [CertificateSource], CERTIFIED_BY) sources: CertificateSource[] | undefined,
    @Ctx() context: RoomContext,
  ): Count {
    return count(context, labour, CERTIFIED, codes(sources));
  }

  @Figure(
    'Trong số hoàn thành lớp học, số người đã được khảo sát việc làm. Of those who completed a course, persons surveyed afterwards.',
  )
  trainedSurveyed(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, SURVEYED, false);
  }

  @Figure('Trong số được khảo sát, số người có việc. Of those surveyed, persons with a job.')
  trainedEmployed(@Root() labour: CohortLabour, @Ctx() context: RoomContext): Count {
    return count(context, labour, SURVEYED, true);
  }

  @Figure('Số người qua bước này của việc đi làm ở nước ngoài. Persons who took this step of work abroad.')
  abroad(
    @Root() labour: CohortLabour,
    @Arg('step', () => ContractAbroadStepKind, {
      ...ABROAD_STEP,
      defaultValue: ContractAbroadStepKind.DEPARTED,
    })
    step: ContractAbroadStepKind,
    @Ctx() context: RoomContext,
  ): Count {
    return count(context, labour, ABROAD, step);
  }

  @Figure(
    'Số người có hồ sơ trợ cấp thất nghiệp qua bước này. Persons whose claim for unemployment benefit took this step.',
  )
  claims(
    @Root() labour: CohortLabour,
    @Arg('step', () => UnemploymentClaimStep, CLAIM_STEP) step: UnemploymentClaimStep,
    @Arg('covidRelated', () => Boolean, COVID_RELATED) covidRelated: boolean | undefined,
    @Ctx() context: RoomContext,
  ): Count {
    return count(context, labour, CLAIMED, step, covidRelated ?? null);
  }

  @FigureOf(
    'sensitive',
    'Số người thuộc gói hỗ trợ NQ 42/NQ-CP qua bước này. Persons whose emergency support took this step.',
  )
  emergencySupports(
    @Root() labour: CohortLabour,
    @Arg('group', () => [EmergencyGroup], EMERGENCY_GROUPS_ARGUMENT) groups: EmergencyGroup[] | undefined,
    @Arg('step', () => EmergencySupportStep, EMERGENCY_STEP) step: EmergencySupportStep,
    @Ctx() context: RoomContext,
  ): Count {
    return count(context, labour, SUPPORTED, step, codes(groups));
  }
}

function count(
  context: RoomContext,
  { cohort, period }: CohortLabour,
  fact: PersonsFact,
  ...values: FactValue[]
): Count {
  return sumOver(context, cohort, fact, cohort.asOf, period.from, period.to, ...values);
}
