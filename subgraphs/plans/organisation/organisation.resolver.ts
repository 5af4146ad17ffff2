import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PlainResolver } from '../data/plain.ts';
import { Plan } from '../plan/plan.type.ts';
import { planById } from '../plan/plans.loader.ts';
import { PlanOrganisation } from './organisation.type.ts';

@Resolver(() => PlanOrganisation)
export class OrganisationResolver {
  @PlainResolver(() => Plan, 'Kế hoạch nêu tổ chức này. The plan that names it.', { nullable: true })
  plan(@Root() organisation: PlanOrganisation, @Ctx() context: RoomContext): Promise<Plan | null> {
    return planById(context).load(organisation.planId);
  }
}
