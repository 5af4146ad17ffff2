import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/viewer/data-class.ts';

/** A household; the register owns it and has let the viewer through to it. */
@ObjectType('Household', { simpleResolvers: true })
@Directive('@key(fields: "no")')
export class Household {
  @Classified('none')
  @Directive('@inaccessible')
  @Field(() => Int, { description: 'Số nội bộ giữa các cơ quan. Dense number between rooms.' })
  no!: number;
}
