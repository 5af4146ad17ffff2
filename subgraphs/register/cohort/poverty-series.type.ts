import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Area, AreaFigure } from '../area/area.type.ts';
import { STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';
import type { AreaCount } from './count-area.ts';
import { POVERTY_STATUS, type PovertyStatus } from './poverty-codes.ts';
import { PovertyReason, PovertyWarning } from './poverty-notes.type.ts';

@ObjectType('AreaPovertyYear', {
  simpleResolvers: true,
  description:
    'Hộ nghèo của địa bàn cuối một năm, trong cùng một ranh giới. The poor of an area at the end of a year, in one boundary.',
})
export class AreaPovertyYear {
  /** What was counted; no field. Null where the year is withheld. */
  counted!: AreaCount | null;

  @Classified('none')
  @Field(() => Int, { description: 'Năm. The year.' })
  year!: number;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày 31/12 của năm. 31 December of the year.' })
  asOf!: string;

  @Classified('none')
  @Field(() => Area, {
    nullable: true,
    description: 'Số theo ranh giới của địa bàn nào. The area in whose boundaries the figures are.',
  })
  boundaries?: Area | null;

  @Classified('none')
  @Field(() => [Area], {
    description:
      'Các địa bàn vào ngày đó được cộng lại; trống nếu không có số. The areas of that day that are added up; none where withheld.',
  })
  parts!: readonly Area[];

  @Classified('none')
  @Field(() => [STANDARD_CODE.type], {
    description:
      'Chuẩn nghèo của các kỳ rà soát đã cho số này. The standards of the reviews that the figures rest on.',
  })
  standards!: readonly StandardCode[];

  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description:
      'Tổng số hộ: cộng số liệu của các địa bàn; trống nếu một địa bàn không có. All households, the sum over the parts; null where a part has no figure.',
  })
  householdTotal?: number | null;

  @Classified('none')
  @Field(() => [AreaFigure], {
    description:
      'Các số liệu được cộng, với ngày và nguồn. The figures added up, with their days and sources.',
  })
  householdTotals!: readonly AreaFigure[];

  @Classified('none')
  @Field(() => POVERTY_STATUS.type, { description: 'Có những số nào. How far figures are given.' })
  status!: PovertyStatus;

  @Classified('none')
  @Field(() => PovertyReason, {
    nullable: true,
    description: 'Vì sao thiếu số hoặc tỷ lệ. Why figures or the rate are missing.',
  })
  reason?: PovertyReason | null;

  @Classified('none')
  @Field(() => [PovertyWarning], { description: 'Điều cần lưu ý. What to mind.' })
  warnings!: readonly PovertyWarning[];
}
