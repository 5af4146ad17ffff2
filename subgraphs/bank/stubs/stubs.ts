import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

/** A person of the register: here only the number under which rooms speak of them. */
@ObjectType('Person', { simpleResolvers: true })
@Directive('@key(fields: "no")')
export class PersonStub {
  @Classified('none')
  @Directive('@inaccessible')
  @Field(() => Int)
  no!: number;
}

/** A household of the register. */
@ObjectType('Household', { simpleResolvers: true })
@Directive('@key(fields: "no")')
export class HouseholdStub {
  @Classified('none')
  @Directive('@inaccessible')
  @Field(() => Int)
  no!: number;
}

/** An area of the register; we point at it and add nothing. */
@ObjectType('Area', { simpleResolvers: true })
@Directive('@key(fields: "code validFrom", resolvable: false)')
export class AreaStub {
  @Classified('none')
  @Field(() => String, { description: 'Mã đơn vị hành chính. Official code.' })
  code!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    description: 'Ngày đầu mã có nghĩa này. First day on which the code meant this area.',
  })
  validFrom!: string;
}
