import { Directive, Float, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { UNIT, type Unit } from '../codes/plan-codes.ts';
import { COMPARATOR, type Comparator } from '../codes/target-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('AreaTarget', {
  simpleResolvers: true,
  description: 'Chỉ tiêu giao cho một địa bàn. The part of a target that one area has.',
})
@Directive('@key(fields: "id")')
export class AreaTarget {
  targetId!: string;
  planId!: string;
  planOrdinal!: number;
  areaCode!: string;
  areaValidFrom!: string;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này: CHỈ_TIÊU@ĐỊA_BÀN. Code inside the plan: TARGET@AREA.')
  code!: string;

  @Plain(() => String, 'Tên địa bàn trong văn bản. Name of the area in the document.')
  areaNameVi!: string;

  @Plain(() => Float, 'Giá trị theo `unit`. The value, in `unit`.')
  value!: number;

  @Plain(() => UNIT.type, 'Đơn vị. Unit.')
  unit!: Unit;

  @Plain(() => COMPARATOR.type, 'Cách so. How an actual value compares.')
  comparator!: Comparator;

  @Plain(() => Float, 'Mức xuất phát của địa bàn, cùng đơn vị. Where the area stood, same unit.', {
    nullable: true,
  })
  baselineValue!: number | null;

  @Plain(() => String, 'Biểu giao chỉ tiêu. Table of the document that allots it.')
  tableCode!: string;
}

export const AreaTargetConnection = connectionOf(() => AreaTarget, 'AreaTarget');
