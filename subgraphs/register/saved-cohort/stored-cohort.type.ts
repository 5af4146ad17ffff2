import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { HouseholdSetScalar } from '../../../shared/cohort/household-set.scalar.ts';
import type { SetText } from '../../../shared/cohort/wire.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

const NAME = 'Tên, duy nhất trong cơ quan. Name, unique in the agency.';
const KEY =
  'Khóa do bên gọi đặt; gửi lại cùng yêu cầu không làm gì thêm. Chosen by the caller: the same request again does nothing more.';

@ObjectType('StoredCohort', {
  simpleResolvers: true,
  description:
    'Nhóm hộ đã lưu như cơ quan đăng ký giữ. A saved cohort as the register keeps it, for the gateway only.',
})
@Directive('@inaccessible')
export class StoredCohort {
  @Classified('none')
  @Field(() => String, { description: NAME })
  name!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tiêu đề tiếng Việt. Title in Vietnamese.' })
  titleVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tiêu đề tiếng Anh. Title in English.' })
  titleEn!: string;

  @Classified('none')
  @Field(() => String, { description: 'Truy vấn GraphQL. GraphQL query.' })
  document!: string;

  @Classified('none')
  @Field(() => String, { description: 'Biến, dạng JSON. Variables, a JSON object.' })
  variables!: string;

  @Classified('none')
  @Field(() => String, { description: 'Người lưu. Who saved it.' })
  savedBy!: string;

  @Classified('none')
  @Field(() => String, { description: 'Lúc lưu, ISO 8601. Instant of saving, ISO 8601.' })
  savedAt!: string;

  @Classified('none')
  @Field(() => HouseholdSetScalar, {
    nullable: true,
    description: 'Thành viên được giữ lại có chủ ý. Members kept on purpose; null: asked anew.',
  })
  frozenMembers?: SetText | null;

  @Classified('none')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày của các thành viên đó. The day they were members.',
  })
  frozenAsOf?: CivilDay | null;

  @Classified('none')
  @Field(() => String, { nullable: true, description: 'Người giữ lại. Who froze it.' })
  frozenBy?: string | null;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description: 'Lúc giữ lại, ISO 8601. Instant of freezing, ISO 8601.',
  })
  frozenAt?: string | null;
}

/** Why a change was not made; `DONE` where it was, now or by the same request before. */
export type StoreOutcome =
  | 'DONE'
  | 'NAME_TAKEN'
  | 'TOO_MANY'
  | 'UNKNOWN'
  | 'ALREADY_FROZEN'
  | 'KEY_OF_OTHER_REQUEST';

@ObjectType('StoredCohortChange', {
  simpleResolvers: true,
  description: 'Kết quả của một thay đổi. What came of a change.',
})
@Directive('@inaccessible')
export class StoredCohortChange {
  @Classified('none')
  @Field(() => String, {
    description: 'DONE, NAME_TAKEN, TOO_MANY, UNKNOWN, ALREADY_FROZEN, KEY_OF_OTHER_REQUEST.',
  })
  outcome!: StoreOutcome;

  @Classified('none')
  @Field(() => StoredCohort, {
    nullable: true,
    description: 'Nhóm hộ sau thay đổi. The saved cohort afterwards.',
  })
  stored?: StoredCohort | null;
}

@InputType('StoreCohortInput', { description: 'Nhóm hộ cần lưu. A cohort to be saved.' })
@Directive('@inaccessible')
export class StoreCohortInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: 'Tiêu đề tiếng Việt. Title in Vietnamese.' })
  titleVi!: string;

  @Field(() => String, { description: 'Tiêu đề tiếng Anh. Title in English.' })
  titleEn!: string;

  @Field(() => String, { description: 'Truy vấn GraphQL. GraphQL query.' })
  document!: string;

  @Field(() => String, { description: 'Biến, dạng JSON. Variables, a JSON object.' })
  variables!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('FreezeStoredCohortInput', { description: 'Thành viên cần giữ lại. Members to be kept.' })
@Directive('@inaccessible')
export class FreezeStoredCohortInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => HouseholdSetScalar, { description: 'Thành viên. The members.' })
  members!: SetText;

  @Field(() => DateScalar, { description: 'Ngày của các thành viên đó. The day they are members.' })
  asOf!: CivilDay;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('DeleteStoredCohortInput', { description: 'Nhóm hộ cần xóa. A saved cohort to be deleted.' })
@Directive('@inaccessible')
export class DeleteStoredCohortInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}
