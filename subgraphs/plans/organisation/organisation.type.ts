import { ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import {
  ORGANISATION_KIND,
  ORGANISATION_LEVEL,
  type OrganisationKind,
  type OrganisationLevel,
} from '../codes/organisation-codes.ts';
import { ROOM, type Room } from '../codes/plan-codes.ts';
import { Plain } from '../data/plain.ts';

@ObjectType('PlanOrganisation', {
  simpleResolvers: true,
  description: 'Cơ quan, tổ chức nêu trong kế hoạch. An organisation as a plan names it.',
})
export class PlanOrganisation {
  planId!: string;
  ordinal!: number;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã trong kế hoạch này. Code inside this plan.')
  code!: string;

  @Plain(() => String, 'Tên tiếng Việt. Name in Vietnamese.')
  nameVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Name in English.')
  nameEn!: string;

  @Plain(() => ORGANISATION_KIND.type, 'Loại tổ chức. The kind of organisation.')
  kind!: OrganisationKind;

  @Plain(() => ORGANISATION_LEVEL.type, 'Cấp. Administrative level.')
  level!: OrganisationLevel;

  @Plain(
    () => ROOM.type,
    'Phân hệ giữ dữ liệu của tổ chức; trống nếu không có. The agency room that holds its data; null where none does.',
    { nullable: true },
  )
  room!: Room | null;

  @Plain(
    () => [String],
    'Vai trò trong kế hoạch, theo mã; NOT_MENTIONED_BUT_OWNER: kế hoạch không nêu. Its parts in the plan, as codes; NOT_MENTIONED_BUT_OWNER: the plan does not name it.',
  )
  roles!: readonly string[];

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];

  @Plain(() => String, 'Ghi chú. Note.', { nullable: true })
  note!: string | null;
}

export const PlanOrganisationConnection = connectionOf(() => PlanOrganisation, 'PlanOrganisation');
