import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Connection, toConnection } from '../../shared/pagination/connection.ts';
import { decodeCursor, readFirst } from '../../shared/pagination/page.ts';
import { Classified } from '../../shared/viewer/data-class.ts';
import type { LocalContext } from '../local/local-context.ts';
import { Cohort } from './cohort.type.ts';
import { assertNotInside, runSaved } from './run-saved-cohort.ts';
import { deleteCohort, freezeCohort, saveCohort } from './save-cohort.ts';
import {
  DeleteCohortInput,
  DeleteCohortResult,
  FreezeCohortInput,
  FreezeCohortResult,
  SaveCohortInput,
  SaveCohortResult,
  SavedCohort,
  SavedCohortConnection,
  savedCohortOf,
} from './saved-cohort.type.ts';
import { findStored, listStored } from './stored-cohorts.ts';

const INPUT = { description: 'Nội dung yêu cầu. What is asked for.' } as const;

@Resolver(() => SavedCohort)
export class SavedCohortResolver {
  @Query(() => SavedCohortConnection, {
    nullable: true,
    description:
      'Các nhóm hộ mà cơ quan của người hỏi đã lưu, theo tên. Cohorts that the viewer’s agency has saved, in the order of names.',
  })
  async savedCohorts(
    @Ctx() context: LocalContext,
    @Arg('first', () => Int, {
      defaultValue: 20,
      description: 'Lấy bao nhiêu dòng, 1 đến 100. How many rows, 1 to 100.',
    })
    given: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Tiếp sau vị trí này (`pageInfo.endCursor`). Go on after this place.',
    })
    after?: string,
  ): Promise<Connection<SavedCohort>> {
    const first = readFirst(given);
    const [name = ''] = after ? decodeCursor(after, ['string']) : [];
    const { rows, totalCount } = await listStored(context, String(name), first + 1);
    return toConnection(rows.map(savedCohortOf), first, (saved) => [saved.name], totalCount);
  }

  @Query(() => SavedCohort, {
    nullable: true,
    description:
      'Một nhóm hộ đã lưu; trống nếu cơ quan không có tên này. A saved cohort; null where the viewer’s agency has none of this name.',
  })
  async savedCohort(
    @Ctx() context: LocalContext,
    @Arg('name', () => String, { description: 'Tên. Name.' }) name: string,
  ): Promise<SavedCohort | null> {
    assertNotInside(context, name);
    const stored = await findStored(context, name);
    return stored && savedCohortOf(stored);
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Các hộ của nhóm đối với người hỏi: truy vấn được hỏi lại, hoặc thành viên được giữ trong phạm vi được giao. Bắt đầu một chuỗi mới. The households: the query asked anew as the viewer, or the members kept, within the jurisdiction. Starts a chain of its own.',
  })
  cohort(@Root() { stored }: SavedCohort, @Ctx() context: LocalContext): Promise<Cohort> {
    return runSaved(context, stored);
  }

  @Mutation(() => SaveCohortResult, {
    nullable: true,
    description:
      'Lưu truy vấn của một nhóm hộ dưới một tên. Saves the query of a cohort under a name, for the viewers of the agency.',
  })
  saveCohort(
    @Ctx() context: LocalContext,
    @Arg('input', () => SaveCohortInput, INPUT) input: SaveCohortInput,
  ): Promise<typeof SaveCohortResult> {
    return saveCohort(context, input);
  }

  @Mutation(() => FreezeCohortResult, {
    nullable: true,
    description:
      'Giữ nguyên thành viên hiện có của nhóm đã lưu, có chủ ý; ghi lại ai và lúc nào. Keeps the members that the saved cohort has now, on purpose; says who did it and when.',
  })
  freezeCohort(
    @Ctx() context: LocalContext,
    @Arg('input', () => FreezeCohortInput, INPUT) input: FreezeCohortInput,
  ): Promise<typeof FreezeCohortResult> {
    return freezeCohort(context, input);
  }

  @Mutation(() => DeleteCohortResult, {
    nullable: true,
    description: 'Xóa nhóm hộ đã lưu. Deletes a saved cohort of the agency.',
  })
  deleteCohort(
    @Ctx() context: LocalContext,
    @Arg('input', () => DeleteCohortInput, INPUT) input: DeleteCohortInput,
  ): Promise<typeof DeleteCohortResult> {
    return deleteCohort(context, input);
  }
}
