import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AREA_CLASS, type AreaClassCode } from '../codes/area-codes.ts';
import {
  PRIORITY_FLAG,
  type PriorityFlag,
  SUPPORT_KIND,
  type SupportKind,
} from '../codes/household-codes.ts';
import { PERSON_SEX, type PersonSex } from '../codes/person-codes.ts';
import {
  type DeprivationIndicator,
  ESCAPE_CAPABILITY,
  ESCAPE_WILL,
  type EscapeCapability,
  type EscapeWill,
  HOUSEHOLD_CLASS,
  type HouseholdClass,
  INDICATOR,
  POOR_GROUP,
  POVERTY_CAUSE,
  POVERTY_CRITERION,
  type PoorGroup,
  type PovertyCause,
  type PovertyCriterion,
  SUPPORT_WISH,
  type SupportWish,
} from '../codes/review-codes.ts';
import { EthnicGroup } from '../person/person.type.ts';
import { Cohort } from './cohort.type.ts';
import { CLASS_TRANSITION, type ClassTransition } from './cohort-codes.ts';

/** What every bucket of a breakdown has. */
@ObjectType('CohortBucket')
abstract class CohortBucket {
  @Classified('none')
  @Field(() => Cohort, {
    nullable: true,
    description: 'Các hộ của nhóm ở mục này. Households of the cohort in it.',
  })
  cohort?: Cohort;
}

@ObjectType('ClassCohort', {
  simpleResolvers: true,
  description: 'Các hộ của một loại. Households of a class.',
})
export class ClassCohort extends CohortBucket {
  @Classified('none')
  @Field(() => HOUSEHOLD_CLASS.type, { nullable: true, description: 'Loại hộ. The class.' })
  class?: HouseholdClass;
}

@ObjectType('EthnicityCohort', {
  simpleResolvers: true,
  description: 'Các hộ của một dân tộc. Households of an ethnic group.',
})
export class EthnicityCohort extends CohortBucket {
  @Classified('none')
  @Field(() => EthnicGroup, { nullable: true, description: 'Dân tộc. The ethnic group.' })
  ethnicity?: EthnicGroup;
}

@ObjectType('DeprivationCountCohort', {
  simpleResolvers: true,
  description: 'Các hộ có cùng số chỉ số thiếu hụt. Households with one number of deprivations.',
})
export class DeprivationCountCohort extends CohortBucket {
  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Số chỉ số thiếu hụt. How many indicators.' })
  deprivations?: number;
}

@ObjectType('HouseholdSizeCohort', {
  simpleResolvers: true,
  description: 'Các hộ có cùng số nhân khẩu. Households with one number of members.',
})
export class HouseholdSizeCohort extends CohortBucket {
  @Classified('none')
  @Field(() => Int, {
    nullable: true,
    description: 'Số nhân khẩu, người; 0 là hộ không có ai. Members, persons; 0 is nobody.',
  })
  size?: number;
}

@ObjectType('TransitionCohort', {
  simpleResolvers: true,
  description: 'Các hộ có loại hộ đổi cùng một cách. Households whose class moved in one way.',
})
export class TransitionCohort extends CohortBucket {
  @Classified('none')
  @Field(() => CLASS_TRANSITION.type, { nullable: true, description: 'Đổi thế nào. How it moved.' })
  transition?: ClassTransition;
}

@ObjectType('SupportKindCohort', {
  simpleResolvers: true,
  description: 'Các hộ được một loại hỗ trợ. Households that got a kind of support.',
})
export class SupportKindCohort extends CohortBucket {
  @Classified('none')
  @Field(() => SUPPORT_KIND.type, { nullable: true, description: 'Loại hỗ trợ. The kind.' })
  kind?: SupportKind;
}

@ObjectType('HeadSexCohort', {
  simpleResolvers: true,
  description: 'Các hộ có chủ hộ cùng giới tính. Households with a head of one sex.',
})
export class HeadSexCohort extends CohortBucket {
  @Classified('none')
  @Field(() => PERSON_SEX.type, { nullable: true, description: 'Giới tính chủ hộ. Sex of the head.' })
  sex?: PersonSex;
}

@ObjectType('PriorityFlagCohort', {
  simpleResolvers: true,
  description: 'Các hộ có một dấu hiệu ưu tiên. Households with a priority flag.',
})
export class PriorityFlagCohort extends CohortBucket {
  @Classified('none')
  @Field(() => PRIORITY_FLAG.type, { nullable: true, description: 'Dấu hiệu. The flag.' })
  flag?: PriorityFlag;
}

@ObjectType('AreaClassCohort', {
  simpleResolvers: true,
  description: 'Các hộ ở địa bàn của một loại. Households in areas of a class.',
})
export class AreaClassCohort extends CohortBucket {
  @Classified('none')
  @Field(() => AREA_CLASS.type, { nullable: true, description: 'Phân loại địa bàn. The class.' })
  areaClass?: AreaClassCode;
}

@ObjectType('DeprivedIndicatorCohort', {
  simpleResolvers: true,
  description: 'Các hộ thiếu hụt một chỉ số. Households deprived of an indicator.',
})
export class DeprivedIndicatorCohort extends CohortBucket {
  @Classified('none')
  @Field(() => INDICATOR.type, { nullable: true, description: 'Chỉ số. The indicator.' })
  indicator?: DeprivationIndicator;
}

@ObjectType('CauseCohort', {
  simpleResolvers: true,
  description: 'Các hộ có một nguyên nhân nghèo. Households with a cause of poverty.',
})
export class CauseCohort extends CohortBucket {
  @Classified('none')
  @Field(() => POVERTY_CAUSE.type, { nullable: true, description: 'Nguyên nhân. The cause.' })
  cause?: PovertyCause;
}

@ObjectType('WishCohort', {
  simpleResolvers: true,
  description: 'Các hộ có một nguyện vọng. Households with a wish for support.',
})
export class WishCohort extends CohortBucket {
  @Classified('none')
  @Field(() => SUPPORT_WISH.type, { nullable: true, description: 'Nguyện vọng. The wish.' })
  wish?: SupportWish;
}

@ObjectType('WillCohort', {
  simpleResolvers: true,
  description: 'Các hộ có một mức ý chí thoát nghèo. Households of a will to escape poverty.',
})
export class WillCohort extends CohortBucket {
  @Classified('none')
  @Field(() => ESCAPE_WILL.type, { nullable: true, description: 'Ý chí. The will.' })
  will?: EscapeWill;
}

@ObjectType('EscapeCapabilityCohort', {
  simpleResolvers: true,
  description:
    'Các hộ có, hoặc không có, khả năng thoát nghèo. Households that can, or cannot, escape poverty.',
})
export class EscapeCapabilityCohort extends CohortBucket {
  @Classified('none')
  @Field(() => ESCAPE_CAPABILITY.type, { nullable: true, description: 'Khả năng. The capability.' })
  escapeCapability?: EscapeCapability;
}

@ObjectType('PoorGroupCohort', {
  simpleResolvers: true,
  description: 'Các hộ của một nhóm hộ nghèo. Households of a group of poor households.',
})
export class PoorGroupCohort extends CohortBucket {
  @Classified('none')
  @Field(() => POOR_GROUP.type, { nullable: true, description: 'Nhóm. The group.' })
  poorGroup?: PoorGroup;
}

@ObjectType('CriterionCohort', {
  simpleResolvers: true,
  description: 'Các hộ nghèo theo một tiêu chí. Households poor by a criterion.',
})
export class CriterionCohort extends CohortBucket {
  @Classified('none')
  @Field(() => POVERTY_CRITERION.type, { nullable: true, description: 'Tiêu chí. The criterion.' })
  criterion?: PovertyCriterion;
}
