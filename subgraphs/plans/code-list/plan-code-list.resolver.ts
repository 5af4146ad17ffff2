import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PlainResolver } from '../data/plain.ts';
import { codeValuesByList } from './code-lists.loader.ts';
import { PlanCodeList, PlanCodeValue } from './plan-code-list.type.ts';

@Resolver(() => PlanCodeList)
export class PlanCodeListResolver {
  @PlainResolver(() => [PlanCodeValue], 'Các giá trị. Its classes.')
  values(@Root() list: PlanCodeList, @Ctx() context: RoomContext): Promise<readonly PlanCodeValue[]> {
    return codeValuesByList(context).load(list.id);
  }
}
