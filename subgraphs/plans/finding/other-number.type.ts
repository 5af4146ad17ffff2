import { Int, ObjectType } from 'type-graphql';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanOtherNumber', {
  simpleResolvers: true,
  description:
    'Số không phải số liệu: năm, trang, số hiệu. A number that is no figure: a year, a page, a reference.',
})
export class OtherNumber {
  planId!: string;

  @Plain(() => String, 'Đúng như in. As printed.')
  printed!: string;

  @Plain(() => [String], 'Các số trong đó. The numbers in it.')
  values!: readonly string[];

  @Plain(() => String, 'Loại: YEAR, PERIOD, PAGE, LEGAL_REF. Kind.')
  kind!: string;

  @Plain(() => String, 'Ý nghĩa. Meaning.')
  meaning!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}
