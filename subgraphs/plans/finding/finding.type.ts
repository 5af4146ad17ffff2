import { ID, Int, ObjectType } from 'type-graphql';
import { SEVERITY, type Severity } from '../codes/work-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanFinding', {
  simpleResolvers: true,
  description:
    'Điểm chưa khớp của văn bản và quy ước xử lý. Something in a document that does not fit, and the convention for it.',
})
export class Finding {
  planId!: string;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã: TC-1, CL-3. Code.')
  code!: string;

  @Plain(() => SEVERITY.type, 'Mức độ. How much it matters.')
  severity!: Severity;

  @Plain(() => String, 'Vị trí trong văn bản. Where in the document.')
  place!: string;

  @Plain(() => String, 'Điều được in. What is printed.')
  printed!: string;

  @Plain(() => String, 'Điều lẽ ra; trống nếu không thể nói. What would fit.', { nullable: true })
  expected!: string | null;

  @Plain(() => String, 'Giải thích. Explanation.', { nullable: true })
  explanation!: string | null;

  @Plain(() => String, 'Quy ước của hệ thống. What this system does.', { nullable: true })
  convention!: string | null;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}
