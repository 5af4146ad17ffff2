import { Directive, Field, ObjectType } from 'type-graphql';
import { Classified } from '../viewer/data-class.ts';
import type { CohortKey } from './cohort.ts';
import { HouseholdSetScalar } from './household-set.scalar.ts';
import type { HouseholdSet } from './household-set.ts';
import { type SetText, writeSet } from './wire.ts';

/**
 * What an agency's own data says of one deprivation, household by household of a cohort: deprived, not known, and all
 * others not deprived. Between rooms only: the gateway puts it beside what the review found.
 */
@ObjectType('ObservedDeprivation', {
  simpleResolvers: true,
  description:
    'Thiếu hụt theo dữ liệu của cơ quan: hộ thiếu hụt, hộ chưa rõ; các hộ còn lại không thiếu hụt. A deprivation as an agency’s data has it: deprived, not known; the other households of the cohort are not deprived.',
})
@Directive('@shareable')
@Directive('@inaccessible')
export class ObservedDeprivation {
  @Classified('none')
  @Field(() => HouseholdSetScalar, { description: 'Các hộ thiếu hụt. Households deprived.' })
  readonly deprived!: SetText;

  @Classified('none')
  @Field(() => HouseholdSetScalar, {
    description: 'Các hộ mà dữ liệu chưa cho biết. Households of which the data does not tell.',
  })
  readonly unknown!: SetText;
}

/** Cut to the cohort; a household that is deprived for certain is not unknown. */
export function observedDeprivation(
  { set, numbering }: CohortKey,
  deprived: HouseholdSet,
  unknown: HouseholdSet,
): ObservedDeprivation {
  const found = set.and(deprived);
  return {
    deprived: writeSet(found, numbering),
    unknown: writeSet(set.and(unknown).andNot(found), numbering),
  };
}
