import { ArgsType, Field } from 'type-graphql';
import { codes } from '../../../shared/cohort/arguments.ts';
import { PlacementPlace } from '../placement/placement-place.ts';
import { PlacementSource } from '../placement/placement-source.ts';

export const ENROLLED_ARGUMENT = {
  nullable: true,
  description:
    'Đúng: đã vào học một lớp từ đầu năm đến ngày của nhóm; sai: chưa; trống: tất cả. True: began a course in the year of the cohort’s day until then; false: none; null: all.',
} as const;

export const COUNSELLING_KINDS_ARGUMENT = {
  nullable: true,
  description: 'Chỉ các bước tư vấn này. Only these steps of counselling.',
} as const;

export const CERTIFIED_BY = {
  nullable: true,
  description: 'Chỉ chứng chỉ do lớp học, hoặc do sát hạch. Only certificates of courses, or of skill tests.',
} as const;

export const ABROAD_STEP = { description: 'Bước. The step.' } as const;

export const CLAIM_STEP = {
  defaultValue: 'REGISTERED',
  description: 'Bước của hồ sơ. Step of the claim.',
} as const;

export const COVID_RELATED = {
  nullable: true,
  description: 'Chỉ hồ sơ do dịch Covid-19, hoặc không do. Only because of Covid-19, or only others.',
} as const;

export const EMERGENCY_GROUPS_ARGUMENT = {
  nullable: true,
  description: 'Chỉ các nhóm này. Only these groups.',
} as const;

export const EMERGENCY_STEP = {
  defaultValue: 'LISTED',
  description: 'Bước hỗ trợ. Step of the support.',
} as const;

/** Which jobs; what is not given does not matter. */
@ArgsType()
export class PlacementArguments {
  @Field(() => [PlacementPlace], {
    nullable: true,
    description: 'Chỉ việc làm ở các nơi này. Only jobs at these places.',
  })
  place?: PlacementPlace[] | null;

  @Field(() => [PlacementSource], {
    nullable: true,
    description: 'Chỉ việc làm có từ các nguồn này. Only jobs found in these ways.',
  })
  source?: PlacementSource[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chỉ việc làm mới, hoặc không mới. Only jobs that did not exist before, or only others.',
  })
  isNew?: boolean | null;

  /** Values of the fact. */
  values(): readonly [readonly string[] | null, readonly string[] | null, boolean | null] {
    return [codes(this.place), codes(this.source), this.isNew ?? null];
  }
}
