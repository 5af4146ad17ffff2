import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';

/** An area of the register: the key under which plans point at it. */
@ObjectType('Area', { simpleResolvers: true })
@Directive('@key(fields: "code validFrom")')
export class AreaStub {
  @Classified('none')
  @Field(() => String, { description: 'Mã đơn vị hành chính. Official code.' })
  code!: string;

  @Classified('none')
  @Field(() => DateScalar, {
    description: 'Ngày đầu mã có nghĩa này. First civil day on which the code meant this area.',
  })
  validFrom!: string;
}

/** The stub of a row's area; null where the plan names none that the register has. */
export function areaOf(code: string | null, validFrom: string | null): AreaStub | null {
  return code === null || validFrom === null ? null : { code, validFrom };
}
