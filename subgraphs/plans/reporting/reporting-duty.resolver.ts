import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';
import { organisationById } from '../organisation/organisations.loader.ts';
import { partiesByDuty } from './reporting.loader.ts';
import { ReportingDuty, ReportingParty } from './reporting-duty.type.ts';

@Resolver(() => ReportingDuty)
export class ReportingDutyResolver {
  @PlainResolver(() => [ReportingParty], 'Bên gửi, tổng hợp, nhận. Senders, collectors, recipients.')
  parties(@Root() duty: ReportingDuty, @Ctx() context: RoomContext): Promise<readonly ReportingParty[]> {
    return partiesByDuty(context).load(duty.id);
  }
}

@Resolver(() => ReportingParty)
export class ReportingPartyResolver {
  @PlainResolver(
    () => PlanOrganisation,
    'Tổ chức trong kế hoạch, nếu có. The organisation of the plan, if any.',
    {
      nullable: true,
    },
  )
  async organisation(
    @Root() party: ReportingParty,
    @Ctx() context: RoomContext,
  ): Promise<PlanOrganisation | null> {
    return party.organisationId === null ? null : organisationById(context).load(party.organisationId);
  }
}
