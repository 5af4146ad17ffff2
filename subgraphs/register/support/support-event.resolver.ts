import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { FIRST, FROM, TO } from '../arguments.ts';
import { Household } from '../household/household.type.ts';
import { opaqueId } from '../identity/public-id.ts';
import { Person } from '../person/person.type.ts';
import { personByNo } from '../person/persons-by-key.loader.ts';
import { SupportEvent } from './support-event.type.ts';
import { supportEventsByHousehold } from './support-events-by-household.loader.ts';

@Resolver(() => SupportEvent)
export class SupportEventResolver {
  @Classified('none')
  @FieldResolver(() => ID, { description: 'Mã định danh. Opaque id.' })
  id(@Root() event: SupportEvent): string {
    return opaqueId('su', event.no);
  }

  @Classified('sensitive')
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Người được hỗ trợ, nếu riêng một người. The person helped, where it was one.',
  })
  person(@Root() { personNo }: SupportEvent, @Ctx() context: RoomContext): Promise<Person | null> | null {
    return personNo === null ? null : personByNo(context, 'support events').load(personNo);
  }
}

/** What support events add to a household. */
@Resolver(() => Household)
export class HouseholdSupportEventsResolver {
  @Classified('sensitive')
  @FieldResolver(() => [SupportEvent], {
    nullable: true,
    description:
      'Các lượt hỗ trợ hộ nhận trong khoảng ngày, mới nhất trước. Help that the household got within the days, newest first.',
  })
  supportEvents(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('from', () => DateScalar, FROM) from: string | undefined,
    @Arg('to', () => DateScalar, TO) to: string | undefined,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<readonly SupportEvent[]> {
    const span = { from: from ?? null, to: to ?? null, first: readFirst(first) };
    return supportEventsByHousehold(context, span).load(household.no);
  }
}
