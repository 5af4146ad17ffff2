import { ID, Int, ObjectType } from 'type-graphql';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { FUNDING_KIND, type FundingKind } from '../codes/work-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanFunding', {
  simpleResolvers: true,
  description: 'Nguồn kinh phí của kế hoạch. Where the money for a plan comes from.',
})
export class FundingSource {
  planId!: string;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(() => FUNDING_KIND.type, 'Loại nguồn. Kind of source.')
  kind!: FundingKind;

  @Plain(
    () => VndScalar,
    'Số tiền, đồng; trống nếu văn bản không in, không bao giờ là 0. VND; null where not printed, never 0.',
    {
      nullable: true,
    },
  )
  amount!: bigint | null;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}
