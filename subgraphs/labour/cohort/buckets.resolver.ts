import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PeriodArguments } from '../../../shared/cohort/arguments.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { sumOver } from '../../../shared/cohort/measure.ts';
import type { PersonsFact } from '../../../shared/cohort/persons-fact.ts';
import { AggregateOf } from '../../../shared/viewer/data-class.ts';
import { CONTRACT_ABROAD_STEP_KINDS } from '../contract-abroad/contract-abroad-step-kind.ts';
import { EMERGENCY_GROUPS } from '../emergency-support/emergency-group.ts';
import { EmergencySupportStep } from '../emergency-support/emergency-support-step.ts';
import { JOB_ORIENTATIONS } from '../profile/job-orientation.ts';
import { LABOUR_STATUSES } from '../profile/labour-status.ts';
import { TRAINING_STATUSES } from '../profile/training-status.ts';
import { EMERGENCY_STEP } from './arguments.ts';
import {
  ContractAbroadStepCohort,
  EmergencyGroupCohort,
  JobOrientationCohort,
  LabourStatusCohort,
  TrainingStatusCohort,
} from './buckets.type.ts';
import { Cohort } from './cohort.type.ts';
import { ABROAD, SUPPORTED } from './happened.facts.ts';
import { OF_LABOUR_STATUS, OF_ORIENTATION, OF_TRAINING_STATUS } from './profile.facts.ts';

@Resolver(() => Cohort)
export class LabourBucketsResolver {
  @AggregateOf('basic')
  @FieldResolver(() => [LabourStatusCohort], {
    nullable: true,
    description:
      'Chia theo tình trạng việc làm của người trong độ tuổi lao động. By labour status of members of working age.',
  })
  async labourStatuses(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly LabourStatusCohort[]> {
    const buckets = await bucketsOf(context, cohort, OF_LABOUR_STATUS, LABOUR_STATUSES, (code) => [code]);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new LabourStatusCohort(), { status: code, ...bucket }),
    );
  }

  @AggregateOf('basic')
  @FieldResolver(() => [TrainingStatusCohort], {
    nullable: true,
    description:
      'Chia theo trình độ tay nghề của người trong độ tuổi lao động. By training, as profiles tell it, of members of working age.',
  })
  async trainingStatuses(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly TrainingStatusCohort[]> {
    const buckets = await bucketsOf(context, cohort, OF_TRAINING_STATUS, TRAINING_STATUSES, (code) => [code]);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new TrainingStatusCohort(), { training: code, ...bucket }),
    );
  }

  @AggregateOf('basic')
  @FieldResolver(() => [JobOrientationCohort], {
    nullable: true,
    description: 'Chia theo định hướng việc làm. By job orientation; who has none is left out.',
  })
  async orientations(
    @Root() cohort: Cohort,
    @Ctx() context: RoomContext,
  ): Promise<readonly JobOrientationCohort[]> {
    const buckets = await bucketsOf(context, cohort, OF_ORIENTATION, JOB_ORIENTATIONS, (code) => [code]);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new JobOrientationCohort(), { orientation: code, ...bucket }),
    );
  }

  @AggregateOf('basic')
  @FieldResolver(() => [ContractAbroadStepCohort], {
    nullable: true,
    description:
      'Chia theo bước đi làm việc ở nước ngoài trong kỳ, theo thứ tự các bước. By step of work abroad in the period, in the order of the steps.',
  })
  async abroadSteps(
    @Root() cohort: Cohort,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly ContractAbroadStepCohort[]> {
    const { from, to } = period.of(cohort);
    const values = (code: string): FactValue[] => [from, to, code];
    const buckets = await bucketsOf(context, cohort, ABROAD, CONTRACT_ABROAD_STEP_KINDS, values);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new ContractAbroadStepCohort(), { step: code, ...bucket }),
    );
  }

  @AggregateOf('sensitive')
  @FieldResolver(() => [EmergencyGroupCohort], {
    nullable: true,
    description:
      'Chia theo nhóm của gói hỗ trợ NQ 42/NQ-CP qua bước này trong kỳ. By group of the emergency package that took this step in the period.',
  })
  async emergencyGroups(
    @Root() cohort: Cohort,
    @Arg('step', () => EmergencySupportStep, EMERGENCY_STEP) step: EmergencySupportStep,
    @Args(() => PeriodArguments) period: PeriodArguments,
    @Ctx() context: RoomContext,
  ): Promise<readonly EmergencyGroupCohort[]> {
    const { from, to } = period.of(cohort);
    const values = (code: string): FactValue[] => [from, to, step, [code]];
    const buckets = await bucketsOf(context, cohort, SUPPORTED, EMERGENCY_GROUPS, values);
    return buckets.map(({ code, ...bucket }) =>
      Object.assign(new EmergencyGroupCohort(), { group: code, ...bucket }),
    );
  }
}

interface CodeBucket<Code> {
  readonly code: Code;
  readonly cohort: Cohort;
  readonly count: () => Promise<number>;
}

/**
 * The cohort by code, in the order of the codes; empty buckets are left out.
 * @param values of the fact for a code, after the day of the cohort
 */
async function bucketsOf<Code extends string>(
  context: RoomContext,
  cohort: Cohort,
  fact: PersonsFact,
  codes: readonly Code[],
  values: (code: Code) => FactValue[],
): Promise<readonly CodeBucket<Code>[]> {
  const all = await Promise.all(
    codes.map(async (code) => {
      const column = await context.facts.column(fact, cohort.asOf, ...values(code));
      return { code, members: cohort.set.and(column.holders) };
    }),
  );
  return all
    .filter(({ members }) => !members.isEmpty)
    .map(({ code, members }) => ({
      code,
      cohort: rescoped(cohort, members),
      count: () => sumOver(context, cohort, fact, cohort.asOf, ...values(code)),
    }));
}
