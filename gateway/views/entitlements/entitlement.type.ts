import { Field, ObjectType } from 'type-graphql';
import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Knowledge } from '../knowledge.ts';
import { Eligibility, Standing } from './household-standing.ts';
import { Policy } from './policy.type.ts';
import type { Standings } from './standings.ts';

/** Its groups are counted when they are asked for. */
@ObjectType('CohortEntitlement', {
  description:
    'Một chính sách đối với nhóm hộ: ai thuộc diện, đã hưởng, chưa hưởng. A policy and a cohort: who is entitled, who has received and who has not. Received, unmet, undecided and unknown make up all who are or may be entitled.',
})
export class CohortEntitlement {
  constructor(
    readonly whole: CohortKey,
    readonly standings: Standings,
  ) {
    this.policy = standings.policy;
    this.status = standings.knowledge;
    this.silentAgencies = standings.silence.agencies;
  }

  @Classified('none')
  @Field(() => Policy, { description: 'Chính sách. The policy.' })
  readonly policy: Policy;

  @Classified('none')
  @Field(() => Knowledge, {
    description: 'Đã rõ về mọi hộ chưa. Whether the standing of every household is known.',
  })
  readonly status: Knowledge;

  @Classified('none')
  @Field(() => [String], {
    description: 'Các cơ quan không trả lời. Agencies that were asked and are silent.',
  })
  readonly silentAgencies: readonly string[];
}

@ObjectType('HouseholdEntitlement', {
  simpleResolvers: true,
  description: 'Một chính sách đối với một hộ. A policy and a household.',
})
export class HouseholdEntitlement {
  @Classified('none')
  @Field(() => Policy, { description: 'Chính sách. The policy.' })
  readonly policy!: Policy;

  @Classified('basic')
  @Field(() => Eligibility, {
    nullable: true,
    description: 'Hộ có thuộc diện không. Whether the household is entitled.',
  })
  readonly eligible!: Eligibility;

  @Classified('basic')
  @Field(() => Standing, {
    nullable: true,
    description: 'Đã hưởng chưa. How it stands to the policy.',
  })
  readonly standing!: Standing;
}
