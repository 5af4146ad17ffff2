import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PlainResolver } from '../data/plain.ts';
import { Finding } from '../finding/finding.type.ts';
import { findingById } from '../finding/findings.loader.ts';
import { FigureCheckRow } from './figure-check.type.ts';
import { checksByFinding } from './figure-checks.loader.ts';

@Resolver(() => FigureCheckRow)
export class FigureCheckResolver {
  @PlainResolver(
    () => Finding,
    'Điểm chưa khớp mà phép tính cho thấy. The finding that the check belongs to.',
    {
      nullable: true,
    },
  )
  async finding(@Root() check: FigureCheckRow, @Ctx() context: RoomContext): Promise<Finding | null> {
    return check.findingId === null ? null : findingById(context).load(check.findingId);
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @PlainResolver(
    () => [FigureCheckRow],
    'Các phép tính liên quan; trống nếu chỉ là câu chữ. Its checks; none where it is textual.',
  )
  checks(@Root() finding: Finding, @Ctx() context: RoomContext): Promise<readonly FigureCheckRow[]> {
    return checksByFinding(context).load(finding.id);
  }
}
