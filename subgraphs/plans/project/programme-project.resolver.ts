import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanOrganisation } from '../organisation/organisation.type.ts';
import { organisationById, organisationsByProject } from '../organisation/organisations.loader.ts';
import { ProgrammeProject } from './programme-project.type.ts';

@Resolver(() => ProgrammeProject)
export class ProgrammeProjectResolver {
  @PlainResolver(() => PlanOrganisation, 'Cơ quan chủ trì. The organisation that chairs it.', {
    nullable: true,
  })
  async chair(
    @Root() project: ProgrammeProject,
    @Ctx() context: RoomContext,
  ): Promise<PlanOrganisation | null> {
    return project.chairId === null ? null : organisationById(context).load(project.chairId);
  }

  @PlainResolver(() => [PlanOrganisation], 'Cơ quan phối hợp. Organisations that collaborate.')
  collaborating(
    @Root() project: ProgrammeProject,
    @Ctx() context: RoomContext,
  ): Promise<readonly PlanOrganisation[]> {
    return organisationsByProject(context).load(project.id);
  }
}
