import { Float, Int, ObjectType } from 'type-graphql';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanRuleParameter', {
  simpleResolvers: true,
  description: 'Tham số của quy tắc; tên có đơn vị. A parameter of a rule; its name says the unit.',
})
export class RuleParameter {
  ruleId!: string;

  @Plain(() => String, 'Tên có đơn vị. Name with its unit.')
  name!: string;

  @Plain(() => Float, 'Giá trị số. Number.', { nullable: true })
  number!: number | null;

  @Plain(() => String, 'Giá trị chữ. Text.', { nullable: true })
  text!: string | null;
}

@ObjectType('PlanRule', {
  simpleResolvers: true,
  description: 'Quy tắc, ngưỡng của kế hoạch. A condition or threshold that a plan sets.',
})
export class PlanRule {
  id!: string;
  planId!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(() => String, 'Điều kiện, viết hình thức. The condition, formally.')
  expression!: string;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}
