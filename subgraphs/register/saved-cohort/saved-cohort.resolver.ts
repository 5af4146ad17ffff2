import { Arg, Ctx, Directive, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { readSet } from '../../../shared/cohort/wire.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { requireRight } from '../../../shared/viewer/require-right.ts';
import { mayRead, type Viewer } from '../../../shared/viewer/viewer.ts';
import { deleteCohort, freezeCohort, saveCohort } from './change-saved-cohorts.ts';
import { countSavedCohorts, findSavedCohort, listSavedCohorts } from './read-saved-cohorts.ts';
import {
  DeleteStoredCohortInput,
  FreezeStoredCohortInput,
  StoreCohortInput,
  StoredCohort,
  StoredCohortChange,
} from './stored-cohort.type.ts';

const LARGEST_PAGE = 101;

/** What the gateway keeps here for its saved cohorts: those of the viewer's own agency, and no other's. */
@Resolver()
export class SavedCohortResolver {
  @Directive('@inaccessible')
  @Query(() => [StoredCohort], {
    nullable: true,
    description: 'Các nhóm hộ đã lưu, theo tên. Saved cohorts of the viewer’s agency in the order of names.',
  })
  storedCohorts(
    @Ctx() { viewer, database }: RoomContext,
    @Arg('after', () => String, { description: 'Tiếp sau tên này. Names after this one.' }) after: string,
    @Arg('limit', () => Int, { description: 'Số dòng tối đa. Rows at most.' }) limit: number,
  ): Promise<readonly StoredCohort[]> {
    assertMayAskForCohorts(viewer);
    return listSavedCohorts(database, viewer.agency, after, Math.min(limit, LARGEST_PAGE));
  }

  @Directive('@inaccessible')
  @Query(() => Int, { nullable: true, description: 'Số nhóm hộ đã lưu. Saved cohorts of the agency.' })
  storedCohortCount(@Ctx() { viewer, database }: RoomContext): Promise<number> {
    assertMayAskForCohorts(viewer);
    return countSavedCohorts(database, viewer.agency);
  }

  @Directive('@inaccessible')
  @Query(() => StoredCohort, {
    nullable: true,
    description: 'Một nhóm hộ đã lưu của cơ quan. A saved cohort of the viewer’s agency.',
  })
  storedCohort(
    @Ctx() { viewer, database }: RoomContext,
    @Arg('name', () => String, { description: 'Tên. Name.' }) name: string,
  ): Promise<StoredCohort | null> {
    assertMayAskForCohorts(viewer);
    return findSavedCohort(database, viewer.agency, name);
  }

  @Directive('@inaccessible')
  @Mutation(() => StoredCohortChange, { nullable: true, description: 'Lưu nhóm hộ. Saves a cohort.' })
  storeCohort(
    @Ctx() context: RoomContext,
    @Arg('input', () => StoreCohortInput, { description: 'Nhóm hộ. The cohort.' }) input: StoreCohortInput,
  ): Promise<StoredCohortChange> {
    assertMayAskForCohorts(context.viewer);
    return saveCohort(context, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => StoredCohortChange, {
    nullable: true,
    description: 'Giữ lại thành viên, cho người được xem hộ. Keeps the members, for viewers of households.',
  })
  async freezeStoredCohort(
    @Ctx() context: RoomContext,
    @Arg('input', () => FreezeStoredCohortInput, { description: 'Thành viên. The members.' })
    input: FreezeStoredCohortInput,
  ): Promise<StoredCohortChange> {
    requireRight(context.viewer, 'household.read');
    readSet(input.members, (await context.facts.state()).numbering);
    return freezeCohort(context, input);
  }

  @Directive('@inaccessible')
  @Mutation(() => StoredCohortChange, {
    nullable: true,
    description: 'Xóa nhóm hộ đã lưu. Deletes a saved cohort.',
  })
  deleteStoredCohort(
    @Ctx() context: RoomContext,
    @Arg('input', () => DeleteStoredCohortInput, { description: 'Nhóm hộ. The saved cohort.' })
    input: DeleteStoredCohortInput,
  ): Promise<StoredCohortChange> {
    assertMayAskForCohorts(context.viewer);
    return deleteCohort(context, input);
  }
}

function assertMayAskForCohorts(viewer: Viewer): void {
  if (!mayRead(viewer, 'household.read') && !mayRead(viewer, 'statistics.read'))
    throw new CodedError('FORBIDDEN', 'This needs the right household.read or statistics.read.');
}
