import { Field, ObjectType } from 'type-graphql';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { EntrustedAssociation } from '../group/entrusted-association.ts';
import { LoanStatus } from '../loan/loan-status.ts';
import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import { Cohort } from './cohort.type.ts';

type Programmes = readonly string[] | null;

/** What the cohort owes; each figure is computed when it is asked for. */
@ObjectType('CohortCredit', {
  description:
    'Dư nợ của các hộ vào ngày của nhóm. What the households owe on the day of the cohort; money in VND, principal only.',
})
export class CohortCredit {
  constructor(
    readonly cohort: Cohort,
    readonly programmes: Programmes,
  ) {}
}

/** What the bank lent to the cohort in a period. */
@ObjectType('CohortLending', {
  description: 'Doanh số cho vay, thu nợ trong kỳ. What was lent and collected in the period.',
})
export class CohortLending {
  constructor(
    readonly cohort: Cohort,
    readonly from: CivilDay,
    readonly to: CivilDay,
    readonly programmes: Programmes,
  ) {}
}

/** What the cohort asked the bank for in a period, and what came of it. */
@ObjectType('CohortCreditNeed', {
  description:
    'Nhu cầu vay theo hồ sơ nộp trong kỳ; một hộ có thể ở nhiều kết quả xét. Need by applications of the period; a household may have several decisions.',
})
export class CohortCreditNeed {
  constructor(
    readonly cohort: Cohort,
    readonly from: CivilDay,
    readonly to: CivilDay,
    readonly programmes: Programmes,
  ) {}
}

const HOUSEHOLDS =
  'Các hộ của nhóm; một hộ có thể ở nhiều mục. Households of the cohort; one may be in several.';

@ObjectType('LoanProgrammeCohort', {
  simpleResolvers: true,
  description: 'Các hộ còn dư nợ theo chương trình. Households that owe, by programme.',
})
export class LoanProgrammeCohort {
  @Classified('none')
  @Field(() => LoanProgrammeCode, { nullable: true, description: 'Chương trình. The programme.' })
  programme?: LoanProgrammeCode;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: HOUSEHOLDS })
  cohort?: Cohort;
}

@ObjectType('EntrustedAssociationCohort', {
  simpleResolvers: true,
  description: 'Các hộ còn dư nợ theo hội nhận ủy thác. Households that owe, by entrusted association.',
})
export class EntrustedAssociationCohort {
  @Classified('none')
  @Field(() => EntrustedAssociation, { nullable: true, description: 'Hội. The association.' })
  association?: EntrustedAssociation;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: HOUSEHOLDS })
  cohort?: Cohort;
}

@ObjectType('LoanStatusCohort', {
  simpleResolvers: true,
  description: 'Các hộ còn dư nợ theo tình trạng khoản vay. Households that owe, by how a loan stands.',
})
export class LoanStatusCohort {
  @Classified('none')
  @Field(() => LoanStatus, { nullable: true, description: 'Tình trạng. The standing.' })
  status?: LoanStatus;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: HOUSEHOLDS })
  cohort?: Cohort;
}
