import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AreaStub } from '../stubs/stubs.ts';
import { EntrustedAssociation } from './entrusted-association.ts';

@ObjectType('SavingsAndCreditGroup', {
  simpleResolvers: true,
  description: 'Tổ tiết kiệm và vay vốn (TK&VV). Savings-and-credit group.',
})
export class SavingsAndCreditGroupType {
  @Classified('none')
  @Field(() => String, { description: 'Mã tổ. Code.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên tổ. Name.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => EntrustedAssociation, { description: 'Hội nhận ủy thác. Association.' })
  association!: EntrustedAssociation;

  @Classified('none')
  @Field(() => AreaStub, { nullable: true, description: 'Địa bàn. Area.' })
  area?: AreaStub | null;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày thành lập. Founded on.' })
  foundedOn!: string;
}

export const SavingsAndCreditGroupConnection = connectionOf(
  () => SavingsAndCreditGroupType,
  'SavingsAndCreditGroup',
);
