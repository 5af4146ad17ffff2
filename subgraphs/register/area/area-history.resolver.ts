import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { AreaRelation } from '../codes/area-codes.ts';
import { Area } from './area.type.ts';
import { AreaHistoryEntry } from './area-history.type.ts';
import { type LineageLink, stepsBack } from './area-lineage.ts';
import { type AreaLineage, lineageOf } from './lineage-by-area.loader.ts';

const DEEPEST = 10;

@Resolver(() => Area)
export class AreaHistoryResolver {
  @Classified('none')
  @FieldResolver(() => [AreaHistoryEntry], {
    nullable: true,
    description:
      'Lịch sử địa bàn: chính nó, các địa bàn trước (lùi dần), các địa bàn sau (trực tiếp); mỗi dòng nêu khu vực nông thôn, thành thị trước và sau, vì chuẩn thu nhập theo đó mà đổi. The ledger of the area: itself, its predecessors back through time, its direct successors; each line says what was rural or urban before and after, because the income line goes by it.',
  })
  async history(
    @Root() area: Area,
    @Arg('depth', () => Int, {
      defaultValue: 5,
      description: `Lùi tối đa bao nhiêu bước, 1 đến ${DEEPEST}. How many steps back at most, 1 to ${DEEPEST}.`,
    })
    depth: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly AreaHistoryEntry[]> {
    requireDepth(depth);
    const lineage = await lineageOf(context, area);
    const back = stepsBack(lineage, area.no, depth);
    const forth = lineage.links.filter(({ predecessorNo }) => predecessorNo === area.no);
    return [
      selfEntry(area),
      ...back.map(({ link, steps }) => linkEntry(lineage, link, 'PREDECESSOR', steps)),
      ...forth.map((link) => linkEntry(lineage, link, 'SUCCESSOR', 1)),
    ];
  }
}

function requireDepth(depth: number): void {
  if (depth >= 1 && depth <= DEEPEST) return;
  throw new CodedError('BAD_USER_INPUT', `depth: ${depth} is out of range.`, {
    argument: 'depth',
    given: depth,
    allowed: `1 to ${DEEPEST}`,
  });
}

function selfEntry(area: Area): AreaHistoryEntry {
  return Object.assign(new AreaHistoryEntry(), {
    area,
    relation: 'SELF',
    steps: 0,
    effectiveOn: area.validFrom,
    certain: true,
    settlementBefore: null,
    settlementAfter: area.settlement ?? null,
    flippedSettlement: false,
  } as const);
}

function linkEntry(
  { areas }: AreaLineage,
  { predecessorNo, successorNo, share, effectiveOn, certain }: LineageLink,
  relation: Exclude<AreaRelation, 'SELF'>,
  steps: number,
): AreaHistoryEntry {
  const [former, later] = [areas.get(predecessorNo) ?? null, areas.get(successorNo) ?? null];
  const [before, after] = [former?.settlement ?? null, later?.settlement ?? null];
  const [area, linkedTo] = relation === 'PREDECESSOR' ? [former, later] : [later, former];
  return Object.assign(new AreaHistoryEntry(), {
    area,
    relation,
    steps,
    linkedTo,
    share,
    effectiveOn,
    certain,
    settlementBefore: before,
    settlementAfter: after,
    flippedSettlement: before !== null && after !== null && before !== after,
  });
}
