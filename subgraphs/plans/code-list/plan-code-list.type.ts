import { Int, ObjectType } from 'type-graphql';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanCodeValue', {
  simpleResolvers: true,
  description: 'Giá trị của danh mục, theo lời văn bản. A class in the words of the plan.',
})
export class PlanCodeValue {
  listId!: string;

  @Plain(() => String, 'Mã. Code.')
  code!: string;

  @Plain(() => String, 'Tên theo lời văn bản. Label in the words of the plan.')
  labelVi!: string;
}

@ObjectType('PlanCodeList', {
  simpleResolvers: true,
  description: 'Danh mục phân loại mà kế hoạch dùng. A list of classes that a plan uses.',
})
export class PlanCodeList {
  id!: string;
  planId!: string;

  @Plain(() => String, 'Tên danh mục. Name of the list.')
  name!: string;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}
