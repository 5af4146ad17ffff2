import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  AREA_CLASS,
  AREA_LEVEL,
  AREA_UNIT_TYPE,
  type AreaClassCode,
  type AreaLevel,
  type AreaUnitType,
  FIGURE_BASIS,
  type FigureBasis,
  SETTLEMENT,
  type Settlement,
  SUCCESSION_SHARE,
  type SuccessionShare,
} from '../codes/area-codes.ts';

@ObjectType('Area', {
  simpleResolvers: true,
  description:
    'Địa bàn: đơn vị hành chính hoặc khu dân cư, trong thời gian mã còn một nghĩa. An administrative unit or residential group, during the days on which its code had one meaning.',
})
@Directive('@key(fields: "code validFrom")')
export class Area {
  /** Dense number inside this room; no field. */
  no!: number;
  parentNo!: number | null;

  @Classified('none')
  @Field(() => String, {
    description:
      'Mã chính thức; từ 01/07/2025 nhiều mã cũ có nghĩa khác. Official code; many were reused with another meaning on 2025-07-01.',
  })
  code!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    description: 'Ngày đầu tiên mã có nghĩa này. First day on which the code had this meaning.',
  })
  validFrom!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối cùng; trống là còn hiệu lực. Last day; null is still in use.',
  })
  validTo?: string | null;

  @Classified('none')
  @Field(() => String, { description: 'Tên kèm loại đơn vị: Xã Cam Thành. Name with its type of unit.' })
  name!: string;

  @Classified('none')
  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh. Name in English.' })
  nameEn?: string | null;

  @Classified('none')
  @Field(() => [String], {
    description: 'Cách viết khác trong văn bản. Other spellings seen in documents.',
  })
  aliases!: readonly string[];

  @Classified('none')
  @Field(() => AREA_LEVEL.type, { description: 'Cấp của địa bàn. Level.' })
  level!: AreaLevel;

  @Classified('none')
  @Field(() => AREA_UNIT_TYPE.type, { description: 'Loại đơn vị. Kind of unit.' })
  type!: AreaUnitType;

  @Classified('none')
  @Field(() => SETTLEMENT.type, {
    nullable: true,
    description: 'Nông thôn hay thành thị; trống với cấp trên xã. Rural or urban; null above the commune.',
  })
  settlement?: Settlement | null;

  @Classified('none')
  @Field(() => String, { description: 'Nguồn của dữ liệu địa bàn. Where this row comes from.' })
  source!: string;
}

export const AreaConnection = connectionOf(() => Area, 'Area');

@ObjectType('AreaLink', {
  simpleResolvers: true,
  description: 'Quan hệ sáp nhập, chia tách giữa hai địa bàn. How one area went over into another.',
})
export class AreaLink {
  /** The other area's number; the field `area` loads it. */
  areaNo!: number;

  @Classified('none')
  @Field(() => SUCCESSION_SHARE.type, {
    description: 'Toàn bộ hay một phần của địa bàn cũ. Whether the whole former area went over, or a part.',
  })
  share!: SuccessionShare;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày có hiệu lực. First day of the later area.' })
  effectiveOn!: string;

  @Classified('none')
  @Field(() => Boolean, {
    description: 'Sai nếu các nguồn không thống nhất. False where sources differ.',
  })
  certain!: boolean;

  @Classified('none')
  @Field(() => String, { description: 'Nguồn. Source.' })
  source!: string;
}

@ObjectType('AreaClass', {
  simpleResolvers: true,
  description: 'Phân loại của địa bàn theo thời gian. What an area is classed as, by period.',
})
export class AreaClass {
  @Classified('none')
  @Field(() => AREA_CLASS.type, { description: 'Loại. The class.' })
  areaClass!: AreaClassCode;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Từ ngày. First day.' })
  from!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Đến ngày; trống là chưa hết. Last day; null is open.',
  })
  to?: string | null;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Quyết định phân loại. The decision that classed it.',
  })
  decision?: string | null;

  @Classified('none')
  @Field(() => Boolean, {
    description:
      'Đúng nếu không nguồn nào nêu tên địa bàn này (dữ liệu trình diễn). True where no source names this area (demonstration data).',
  })
  invented!: boolean;
}

@ObjectType('AreaFigure', {
  simpleResolvers: true,
  description: 'Số liệu của địa bàn vào một ngày, kèm nguồn. A figure of an area on a day, with its source.',
})
export class AreaFigure {
  @Classified('none')
  @Field(() => Int, { description: 'Số hộ. Households.' })
  value!: number;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Số liệu của ngày nào. The day it is true of.' })
  asOf!: string;

  @Classified('none')
  @Field(() => FIGURE_BASIS.type, { description: 'Cơ sở của số liệu. What it rests on.' })
  basis!: FigureBasis;

  @Classified('none')
  @Field(() => String, { description: 'Nguồn. Source.' })
  source!: string;
}
