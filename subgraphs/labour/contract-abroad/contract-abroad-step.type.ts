import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { ContractAbroadStepKind } from './contract-abroad-step-kind.ts';

@ObjectType('ContractAbroadStep', {
  simpleResolvers: true,
  description: 'Bước đi làm việc ở nước ngoài theo hợp đồng (XKLĐ). A step of work abroad under contract.',
})
export class ContractAbroadStepType {
  @Classified('none')
  @Field(() => ID, { description: 'Mã định danh trong hệ thống này. Opaque id.' })
  id!: string;

  @Classified('basic')
  @Field(() => ContractAbroadStepKind, { nullable: true, description: 'Bước. Step.' })
  step?: ContractAbroadStepKind | null;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày. Day.' })
  happenedOn?: string | null;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description: 'Nước đến, mã ISO 3166-1 hai chữ. Country, ISO 3166-1 alpha-2.',
  })
  country?: string | null;
}
