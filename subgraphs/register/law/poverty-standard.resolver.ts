import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { AS_OF } from '../arguments.ts';
import { PovertyStandard } from './poverty-standard.type.ts';
import { standardsInForce } from './poverty-standards.ts';

@Resolver()
export class PovertyStandardResolver {
  @Query(() => [PovertyStandard], {
    nullable: true,
    description: 'Các chuẩn nghèo có hiệu lực vào một ngày. The poverty standards in force on a day.',
  })
  povertyStandards(
    @Ctx() context: RoomContext,
    @Arg('asOf', () => DateScalar, AS_OF) asOf?: string,
  ): readonly PovertyStandard[] {
    return standardsInForce(asOf ?? context.clock.today());
  }
}
