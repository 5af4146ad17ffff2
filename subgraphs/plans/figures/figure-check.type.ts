import { ID, ObjectType } from 'type-graphql';
import { CHECK_KIND, type CheckKind } from '../codes/work-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('FigureCheck', {
  simpleResolvers: true,
  description: 'Một số liệu được tính lại. A figure of a plan, recomputed.',
})
export class FigureCheckRow {
  planId!: string;
  findingId!: string | null;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => CHECK_KIND.type, 'Cách tính lại. How it is recomputed.')
  kind!: CheckKind;

  @Plain(() => String, 'Vị trí trong văn bản. Where in the document.')
  place!: string;

  @Plain(() => String, 'Phép tính với các số. The calculation, with its numbers.')
  formula!: string;

  @Plain(() => String, 'Số in, dấu chấm thập phân. What is printed, with a decimal point.')
  printed!: string;

  @Plain(() => String, 'Số tính lại. What recomputes.')
  recomputed!: string;

  @Plain(() => Boolean, 'Khớp hay không. Whether they agree.')
  matches!: boolean;
}
