import { Float, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { UNIT, type Unit } from '../codes/plan-codes.ts';
import { COMPARATOR, type Comparator, MEASURE, type Measure } from '../codes/target-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('TargetBaseline', {
  simpleResolvers: true,
  description: 'Mức xuất phát của chỉ tiêu. Where a target starts from.',
})
export class TargetBaseline {
  @Plain(() => String, 'Mã số liệu gốc. Code of the baseline figure of the plan.')
  code!: string;

  @Plain(() => Float, 'Giá trị theo `unit`. The value, in `unit`.')
  value!: number;

  @Plain(() => UNIT.type, 'Đơn vị. Unit.', { nullable: true })
  unit!: Unit | null;

  @Plain(() => DateScalar, 'Thời điểm. The civil day it is of.', { nullable: true })
  asOf!: string | null;

  @Plain(() => Float, 'Giá trị theo cách hiểu khác. The value under the other reading.', { nullable: true })
  alternative!: number | null;
}

@ObjectType('TargetReading', {
  simpleResolvers: true,
  description: 'Cách hiểu khác của câu chữ. Another reading of a target’s sentence.',
})
export class TargetReading {
  @Plain(() => String, 'Vì sao có cách hiểu khác. Why there is another reading.')
  text!: string;

  @Plain(() => MEASURE.type, 'Cách đo. What it would measure.', { nullable: true })
  measure!: Measure | null;

  @Plain(() => COMPARATOR.type, 'Cách so. How it would compare.', { nullable: true })
  comparator!: Comparator | null;

  @Plain(() => Float, 'Giá trị theo `unit`. The value, in `unit`.', { nullable: true })
  value!: number | null;

  @Plain(() => UNIT.type, 'Đơn vị. Unit.', { nullable: true })
  unit!: Unit | null;
}
