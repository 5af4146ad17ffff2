import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../shared/pagination/connection.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { AreaStub } from '../stubs/stubs.ts';
import { SchoolLevel } from './school-level.ts';

@ObjectType('School', { simpleResolvers: true, description: 'Cơ sở giáo dục. A school.' })
export class SchoolType {
  @Classified('none')
  @Field(() => String, { description: 'Mã trường. Code of the school.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tên trường. Name.' })
  nameVi!: string;

  @Classified('none')
  @Field(() => SchoolLevel, { description: 'Cấp học của trường. Level of the school.' })
  level!: string;

  @Classified('none')
  @Field(() => AreaStub, { nullable: true, description: 'Địa bàn. The area in which it stands.' })
  area?: AreaStub;
}

export const SchoolConnection = connectionOf(() => SchoolType, 'School');
