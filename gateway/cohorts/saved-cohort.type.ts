import { createUnionType, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../shared/pagination/connection.ts';
import { type CivilDay, DateScalar } from '../../shared/scalars/civil-day.ts';
import { Classified } from '../../shared/viewer/data-class.ts';
import type { StoredCohort } from './stored-cohorts.ts';

@ObjectType('FrozenCohort', {
  simpleResolvers: true,
  description:
    'Nhóm hộ được giữ nguyên thành viên của một ngày. That a saved cohort keeps the members of one day.',
})
export class FrozenCohort {
  @Classified('none')
  @Field(() => DateScalar, { description: 'Ngày của các thành viên. The day they are the members of.' })
  asOf!: CivilDay;

  @Classified('none')
  @Field(() => String, { description: 'Ai đã giữ lại. Who froze it.' })
  frozenBy!: string;

  @Classified('none')
  @Field(() => String, { description: 'Giữ lại lúc nào, ISO 8601. When it was frozen, ISO 8601.' })
  frozenAt!: string;
}

@ObjectType('SavedCohort', {
  simpleResolvers: true,
  description:
    'Nhóm hộ đã lưu: truy vấn có tên, mỗi lần dùng được hỏi lại với quyền của người dùng; người cùng cơ quan thấy được. A named query that is asked anew with the rights of whoever uses it; viewers of the same agency see it.',
})
export class SavedCohort {
  /** Not in the graph: what the field `cohort` is made of. */
  readonly stored!: StoredCohort;

  @Classified('none')
  @Field(() => String, { description: 'Tên, duy nhất trong cơ quan. Name, unique in the agency.' })
  name!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tiêu đề tiếng Việt. Title in Vietnamese.' })
  titleVi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tiêu đề tiếng Anh. Title in English.' })
  titleEn!: string;

  @Classified('none')
  @Field(() => String, { description: 'Truy vấn GraphQL đã lưu. The GraphQL query.' })
  document!: string;

  @Classified('none')
  @Field(() => String, { description: 'Biến của truy vấn, dạng JSON. Its variables, a JSON object.' })
  variables!: string;

  @Classified('none')
  @Field(() => String, { description: 'Ai đã lưu. Who saved it.' })
  savedBy!: string;

  @Classified('none')
  @Field(() => String, { description: 'Lưu lúc nào, ISO 8601. When it was saved, ISO 8601.' })
  savedAt!: string;

  @Classified('none')
  @Field(() => FrozenCohort, {
    nullable: true,
    description:
      'Có nếu thành viên được giữ nguyên; trống thì mỗi lần dùng được hỏi lại. Set where the members are kept; none: asked anew each time.',
  })
  frozen?: FrozenCohort | null;
}

/** As the graph shows what the register keeps. */
export function savedCohortOf(stored: StoredCohort): SavedCohort {
  const { frozenAsOf: asOf, frozenBy, frozenAt, frozenMembers: _members, ...rest } = stored;
  const frozen = asOf && frozenBy && frozenAt ? { asOf, frozenBy, frozenAt } : null;
  return Object.assign(new SavedCohort(), rest, { frozen, stored });
}

export const SavedCohortConnection = connectionOf(() => SavedCohort, 'SavedCohort');

const NAME =
  'Tên: chữ thường không dấu, chữ số và gạch nối, tối đa 60. Name: lower-case letters, digits and hyphens, at most 60.';
const KEY =
  'Khóa do bên gọi đặt; gửi lại cùng yêu cầu không làm gì thêm. Chosen by the caller: the same request again does nothing more.';

@InputType('SaveCohortInput', { description: 'Nhóm hộ cần lưu. A cohort to be saved.' })
export class SaveCohortInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: 'Tiêu đề tiếng Việt. Title in Vietnamese.' })
  titleVi!: string;

  @Field(() => String, { description: 'Tiêu đề tiếng Anh. Title in English.' })
  titleEn!: string;

  @Field(() => String, {
    description:
      'Truy vấn GraphQL có đúng một chuỗi nhóm hộ; nhóm trong cùng là nhóm được lưu. GraphQL query with one chain of cohorts: the innermost is the one that is saved.',
  })
  document!: string;

  @Field(() => String, {
    defaultValue: '{}',
    description: 'Biến của truy vấn, dạng JSON. Variables of the query, a JSON object.',
  })
  variables!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('FreezeCohortInput', {
  description: 'Nhóm hộ cần giữ nguyên thành viên. A saved cohort whose members are to be kept.',
})
export class FreezeCohortInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

@InputType('DeleteCohortInput', { description: 'Nhóm hộ cần xóa. A saved cohort to be deleted.' })
export class DeleteCohortInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, { description: KEY })
  idempotencyKey!: string;
}

export enum CohortRefusalReason {
  NAME_TAKEN = 'NAME_TAKEN',
  TOO_MANY = 'TOO_MANY',
  UNKNOWN = 'UNKNOWN',
  ALREADY_FROZEN = 'ALREADY_FROZEN',
  KEY_OF_OTHER_REQUEST = 'KEY_OF_OTHER_REQUEST',
  NOT_VALID = 'NOT_VALID',
  NOT_ONE_COHORT = 'NOT_ONE_COHORT',
  CANNOT_BE_ASKED = 'CANNOT_BE_ASKED',
}

registerEnumType(CohortRefusalReason, {
  name: 'CohortRefusalReason',
  description: 'Lý do từ chối. Why it was not done.',
  valuesConfig: {
    NAME_TAKEN: { description: 'Tên đã có trong cơ quan. The agency has a cohort of this name.' },
    TOO_MANY: { description: 'Cơ quan đã lưu tối đa 500 nhóm. The agency has saved 500 cohorts already.' },
    UNKNOWN: { description: 'Không có nhóm nào tên này. No cohort is saved under this name.' },
    ALREADY_FROZEN: { description: 'Thành viên đã được giữ nguyên. Its members are kept already.' },
    KEY_OF_OTHER_REQUEST: {
      description: 'Khóa đã dùng cho yêu cầu khác. The key belongs to another request.',
    },
    NOT_VALID: {
      description: 'Truy vấn không hợp lệ hoặc vượt giới hạn. The query is not valid, or beyond the limits.',
    },
    NOT_ONE_COHORT: {
      description: 'Truy vấn không dẫn tới đúng một nhóm hộ. The query does not lead to one cohort.',
    },
    CANNOT_BE_ASKED: {
      description:
        'Người lưu không hỏi được truy vấn này lúc này. Whoever saves it cannot ask the query now.',
    },
  },
});

@ObjectType('CohortRefused', {
  simpleResolvers: true,
  description: 'Không thực hiện. It was not done.',
})
export class CohortRefused {
  @Classified('none')
  @Field(() => CohortRefusalReason, { description: 'Lý do. Why.' })
  reason!: CohortRefusalReason;

  @Classified('none')
  @Field(() => String, { description: 'Diễn giải, tiếng Anh. The reason in words, English.' })
  message!: string;

  @Classified('none')
  @Field(() => String, {
    nullable: true,
    description:
      'Mã lỗi của truy vấn, nếu lỗi ở truy vấn. Error code of the query, where the query is at fault.',
  })
  code?: string | null;
}

@ObjectType('CohortSaved', { simpleResolvers: true, description: 'Đã lưu. The cohort is saved.' })
export class CohortSaved {
  @Classified('none')
  @Field(() => SavedCohort, { nullable: true, description: 'Nhóm hộ đã lưu. The saved cohort.' })
  savedCohort?: SavedCohort | null;
}

@ObjectType('CohortFrozen', {
  simpleResolvers: true,
  description: 'Đã giữ nguyên thành viên. The members are kept.',
})
export class CohortFrozen {
  @Classified('none')
  @Field(() => SavedCohort, { nullable: true, description: 'Nhóm hộ đã lưu. The saved cohort.' })
  savedCohort?: SavedCohort | null;
}

@ObjectType('CohortDeleted', { simpleResolvers: true, description: 'Đã xóa. It is deleted.' })
export class CohortDeleted {
  @Classified('none')
  @Field(() => String, { description: 'Tên của nhóm đã xóa. Name of the cohort that is gone.' })
  name!: string;
}

const resolveType = (value: object): string => value.constructor.name;

export const SaveCohortResult = createUnionType({
  name: 'SaveCohortResult',
  description: 'Đã lưu, hoặc lý do từ chối. Saved, or why not.',
  types: () => [CohortSaved, CohortRefused] as const,
  resolveType,
});

export const FreezeCohortResult = createUnionType({
  name: 'FreezeCohortResult',
  description: 'Đã giữ nguyên, hoặc lý do từ chối. Frozen, or why not.',
  types: () => [CohortFrozen, CohortRefused] as const,
  resolveType,
});

export const DeleteCohortResult = createUnionType({
  name: 'DeleteCohortResult',
  description: 'Đã xóa, hoặc lý do từ chối. Deleted, or why not.',
  types: () => [CohortDeleted, CohortRefused] as const,
  resolveType,
});
