import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { FIRST, FROM, TO } from '../arguments.ts';
import { Household } from '../household/household.type.ts';
import { opaqueId } from '../identity/public-id.ts';
import { StatusEvent } from './status-event.type.ts';
import { statusEventsByHousehold } from './status-events-by-household.loader.ts';

@Resolver(() => StatusEvent)
export class StatusEventResolver {
  @Classified('none')
  @FieldResolver(() => ID, { description: 'Mã định danh. Opaque id.' })
  id(@Root() { householdNo, effectiveOn, kind }: StatusEvent): string {
    return opaqueId('se', householdNo, effectiveOn ?? '', kind ?? '');
  }
}

/** What status events add to a household. */
@Resolver(() => Household)
export class HouseholdStatusEventsResolver {
  @Classified('basic')
  @FieldResolver(() => [StatusEvent], {
    nullable: true,
    description:
      'Biến động của hộ trong khoảng ngày, mới nhất trước. Moves between classes within the days, newest first.',
  })
  statusEvents(
    @Root() household: Household,
    @Ctx() context: RoomContext,
    @Arg('from', () => DateScalar, FROM) from: string | undefined,
    @Arg('to', () => DateScalar, TO) to: string | undefined,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<readonly StatusEvent[]> {
    const span = { from: from ?? null, to: to ?? null, first: readFirst(first) };
    return statusEventsByHousehold(context, span).load(household.no);
  }
}
