import { ID, Int, ObjectType } from 'type-graphql';
import { Plain } from '../data/plain.ts';

@ObjectType('ProgrammeProject', {
  simpleResolvers: true,
  description:
    'Dự án, tiểu dự án của chương trình mục tiêu quốc gia. A project of the national target programme in a plan.',
})
export class ProgrammeProject {
  planId!: string;
  chairId!: string | null;

  @Plain(() => ID, 'Định danh. Opaque id.')
  id!: string;

  @Plain(() => String, 'Mã: P3.1 là tiểu dự án 1 của dự án 3. P3.1 is sub-project 1 of project 3.')
  code!: string;

  @Plain(() => Int, 'Số dự án. Number of the project.')
  projectNo!: number;

  @Plain(() => Int, 'Số tiểu dự án. Number of the sub-project.', { nullable: true })
  subprojectNo!: number | null;

  @Plain(() => String, 'Tên tiếng Việt. Label in Vietnamese.')
  labelVi!: string;

  @Plain(() => String, 'Tên tiếng Anh. Label in English.')
  labelEn!: string;

  @Plain(() => Boolean, 'Địa bàn có thực hiện. Whether it applies in the area.')
  applicable!: boolean;

  @Plain(() => String, 'Vì sao không thực hiện. Why it does not apply.', { nullable: true })
  notApplicableReason!: string | null;

  @Plain(() => [String], 'Đối tượng thụ hưởng. Who benefits.')
  beneficiaries!: readonly string[];

  @Plain(() => [String], 'Nội dung. What it consists of.')
  content!: readonly string[];

  @Plain(() => String, 'Mục giao chủ trì. Section that names the chair.', { nullable: true })
  leadSection!: string | null;

  @Plain(() => String, 'Mục trong văn bản. Section of the document.')
  section!: string;

  @Plain(() => [Int], 'Dòng của văn bản nguồn. Lines of the source text.')
  lines!: readonly number[];
}
