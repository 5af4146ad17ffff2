import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey } from '../../../shared/cohort/cohort.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { householdPageOf } from '../../../shared/cohort/household-page.ts';
import { personPageOf } from '../../../shared/cohort/person-page.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { EducationBenefitKind } from '../benefit/education-benefit-kind.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { HouseholdStub, PersonStub } from '../stubs/stubs.ts';

/** A group of households; the register owns it, here it is asked about schooling. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

export const HouseholdPage = householdPageOf(() => HouseholdStub);
export const PersonPage = personPageOf(() => PersonStub);

@ObjectType('CohortSchooling', {
  description:
    'Việc đi học của thành viên các hộ vào ngày của nhóm; trong hè là năm học vừa hết. Schooling of members on the day of the cohort; in the summer holidays that of the year just ended.',
})
export class CohortSchooling {
  constructor(readonly cohort: Cohort) {}
}

@ObjectType('CohortEducationBenefits', {
  description: 'Miễn giảm học phí và hỗ trợ học tập. Education benefits of members.',
})
export class CohortEducationBenefits {
  constructor(
    readonly cohort: Cohort,
    readonly window: readonly FactValue[],
  ) {}
}

@ObjectType('CohortGuidance', {
  description: 'Phân luồng sau lớp 9 trong kỳ. What became of pupils after grade 9, in a period.',
})
export class CohortGuidance {
  constructor(
    readonly cohort: Cohort,
    readonly from: CivilDay,
    readonly to: CivilDay,
  ) {}
}

/** Persons and households of a bucket. */
@ObjectType({ simpleResolvers: true })
abstract class PersonsBucket {
  /** Counts the persons; when it is asked for, so that a number that is withheld costs only itself. */
  readonly count!: () => Promise<number>;

  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Số người. Persons.' })
  get persons(): Promise<number> {
    return this.count();
  }

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description: 'Các hộ; một hộ có thể ở nhiều nhóm. Their households; one may be in several groups.',
  })
  cohort?: Cohort;
}

@ObjectType('SchoolLevelCohort', {
  simpleResolvers: true,
  description: 'Người đang học một cấp, và các hộ của họ. Members enrolled at a level, and their households.',
})
export class SchoolLevelCohort extends PersonsBucket {
  @Classified('none')
  @Field(() => SchoolLevel, { nullable: true, description: 'Cấp học. The level.' })
  level?: SchoolLevel;
}

@ObjectType('EducationBenefitCohort', {
  simpleResolvers: true,
  description:
    'Người hưởng một loại hỗ trợ, và các hộ của họ. Members with a kind of benefit, and their households.',
})
export class EducationBenefitCohort extends PersonsBucket {
  @Classified('none')
  @Field(() => EducationBenefitKind, { nullable: true, description: 'Loại hỗ trợ. The kind.' })
  kind?: EducationBenefitKind;
}

@ObjectType('OutOfSchoolReasonCohort', {
  simpleResolvers: true,
  description:
    'Trẻ không đi học vì một lý do, và các hộ của các em. Children out of school for a reason, and their households.',
})
export class OutOfSchoolReasonCohort extends PersonsBucket {
  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Lý do, như trường ghi nhận. The reason, as the school recorded it.',
  })
  reason?: string;
}
