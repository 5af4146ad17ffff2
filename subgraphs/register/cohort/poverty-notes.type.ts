import { Field, ObjectType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { Area } from '../area/area.type.ts';
import {
  POVERTY_REASON,
  POVERTY_WARNING,
  type PovertyReasonCode,
  type PovertyWarningCode,
} from './poverty-codes.ts';

@ObjectType('PovertyFigureReasonNote', {
  simpleResolvers: true,
  description: 'Vì sao thiếu số. Why a figure is missing.',
})
export class PovertyReason {
  @Classified('none')
  @Field(() => POVERTY_REASON.type, { description: 'Mã lý do. The reason.' })
  code!: PovertyReasonCode;

  @Classified('none')
  @Field(() => String, { description: 'Bằng tiếng Việt. In Vietnamese.' })
  vi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Bằng tiếng Anh. In English.' })
  en!: string;

  @Classified('none')
  @Field(() => [Area], {
    description: 'Các địa bàn gây ra điều đó. The areas that it is because of; none for other reasons.',
  })
  areas!: readonly Area[];
}

@ObjectType('PovertyFigureWarningNote', {
  simpleResolvers: true,
  description: 'Điều cần lưu ý khi đọc số. What to mind when reading a figure.',
})
export class PovertyWarning {
  @Classified('none')
  @Field(() => POVERTY_WARNING.type, { description: 'Mã lưu ý. The warning.' })
  code!: PovertyWarningCode;

  @Classified('none')
  @Field(() => String, { description: 'Bằng tiếng Việt. In Vietnamese.' })
  vi!: string;

  @Classified('none')
  @Field(() => String, { description: 'Bằng tiếng Anh. In English.' })
  en!: string;
}
