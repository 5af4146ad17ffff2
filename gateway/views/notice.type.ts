import { Field, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/viewer/data-class.ts';

/** Something that whoever reads a number must know about it. */
@ObjectType('Notice', {
  simpleResolvers: true,
  description: 'Điều cần biết khi đọc số liệu. What must be known to read a number rightly.',
})
export class Notice {
  @Classified('none')
  @Field(() => String, { description: 'Mã. Code.' })
  code!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tiếng Việt. In Vietnamese.' })
  vi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Tiếng Anh. In English.' })
  en!: string;
}
