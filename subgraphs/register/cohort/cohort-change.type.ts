import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  STANDARD_CODE,
  type StandardCode,
} from '../codes/review-codes.ts';
import { Cohort } from './cohort.type.ts';
import { PovertyWarning } from './poverty-notes.type.ts';

@ObjectType('ClassChangeCohort', {
  simpleResolvers: true,
  description:
    'Các hộ đi từ một loại sang một loại. Households that went from one class to one class, or stayed in it.',
})
export class ClassChangeCohort {
  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, { description: 'Loại hộ ngày trước. The class on the earlier day.' })
  from!: HouseholdClass;

  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, { description: 'Loại hộ ngày của nhóm. The class on the cohort’s day.' })
  to!: HouseholdClass;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ. The households.' })
  cohort?: Cohort | null;
}

@ObjectType('CohortChange', {
  simpleResolvers: true,
  description:
    'Cùng các hộ ấy vào hai ngày: nghèo thêm, bớt ra sao. The same households on two days: who became poor, who escaped.',
})
export class CohortChange {
  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày trước. The earlier day.' })
  since!: string;

  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày của nhóm. The cohort’s day.' })
  asOf!: string;

  @Classified('none')
  @Field(() => [ClassChangeCohort], {
    description:
      'Ma trận loại hộ: mỗi hộ ở đúng một ô; ô trống không nêu. The matrix of classes: each household is in one cell; empty cells are left out.',
  })
  matrix!: readonly ClassChangeCohort[];

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description: 'Hộ nghèo ngày trước. Poor on the earlier day.',
  })
  poorBefore!: Cohort;

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Hộ nghèo ngày của nhóm. Poor on the cohort’s day.' })
  poorNow!: Cohort;

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description: 'Thoát nghèo (số gộp): trước nghèo, nay không. Escaped, gross: poor then and not now.',
  })
  escaped!: Cohort;

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description:
      'Tái nghèo: ngày trước không nghèo, nay nghèo, đã từng nghèo trước nữa. Relapsed: not poor then, poor now, poor before that.',
  })
  relapsed!: Cohort;

  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description: 'Nghèo mới: nay nghèo, chưa từng nghèo. Newly poor: poor now, not then and never before.',
  })
  newlyPoor!: Cohort;

  @Classified('none')
  @Field(() => [STANDARD_CODE.type], {
    description: 'Chuẩn nghèo của các kỳ rà soát ngày trước. Standards of the reviews of the earlier day.',
  })
  standardsBefore!: readonly StandardCode[];

  @Classified('none')
  @Field(() => [STANDARD_CODE.type], {
    description: 'Chuẩn nghèo của các kỳ rà soát ngày của nhóm. Standards of those of the cohort’s day.',
  })
  standardsNow!: readonly StandardCode[];

  @Classified('none')
  @Field(() => [PovertyWarning], {
    description:
      'Lưu ý nếu hai ngày theo chuẩn khác nhau. Warns where the two days are of different standards.',
  })
  warnings!: readonly PovertyWarning[];
}
