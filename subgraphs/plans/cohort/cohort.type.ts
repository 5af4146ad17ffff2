import { Directive, Field, ObjectType } from 'type-graphql';
import { COHORT_KEY, CohortKey } from '../../../shared/cohort/cohort.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HELPER_ASSOCIATION, type HelperAssociation } from '../codes/work-codes.ts';

/** A group of households; the register owns it, here it is asked who helps them. */
@ObjectType('Cohort', { simpleResolvers: true })
@Directive(COHORT_KEY)
export class Cohort extends CohortKey {}

@ObjectType('AssociationCohort', {
  simpleResolvers: true,
  description:
    'Các hộ của nhóm mà một tổ chức giúp; một hộ có thể do nhiều tổ chức giúp. Households of the cohort that an organisation looks after; several may look after one household.',
})
export class AssociationCohort {
  @Classified('none')
  @Field(() => HELPER_ASSOCIATION.type, { nullable: true, description: 'Tổ chức. The organisation.' })
  association?: HelperAssociation;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ được giúp. The households.' })
  cohort?: Cohort;
}

/** Figures of who helps a cohort; each is counted when it is asked for. */
@ObjectType('CohortSponsorship', {
  description:
    'Việc giúp đỡ các hộ của nhóm vào ngày của nhóm. How the households are looked after on the day.',
})
export class CohortSponsorship {
  constructor(readonly cohort: Cohort) {}
}
