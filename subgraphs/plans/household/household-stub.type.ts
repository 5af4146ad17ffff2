import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';

/** A household of the register: here only the number under which rooms speak of it. */
@ObjectType('Household', { simpleResolvers: true })
@Directive('@key(fields: "no")')
export class HouseholdStub {
  @Classified('none')
  @Directive('@inaccessible')
  @Field(() => Int)
  no!: number;
}
