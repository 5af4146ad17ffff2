import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Cell } from '../../../shared/cohort/disclose.ts';
import { Figure } from '../../../shared/cohort/field-decorators.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import {
  decomposeRateChange,
  type RateChange,
  type RateCount,
  toNumber,
} from '../area/decompose-rate-change.ts';
import { AreaPovertyChange, type CountedChange } from './area-change.type.ts';
import { netOf } from './area-flows.ts';
import type { AreaCount } from './count-area.ts';
import { discloseAll } from './disclose-all.ts';

type Reading<Of> = (both: CountedChange) => Of;

/** Figures of the change: counts, flows, rates and what moved the rate. */
@Resolver(() => AreaPovertyChange)
export class AreaChangeFiguresResolver {
  @Figure('Số hộ nghèo ngày trước. Poor households then.')
  poorThen(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ then }) => then.poor.size, thenCells);
  }

  @Figure('Số hộ nghèo ngày sau. Poor households now.')
  poorNow(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ now }) => now.poor.size, nowCells);
  }

  @Figure(
    'Giảm ròng: nghèo trước trừ nghèo sau = thoát − tái nghèo − nghèo mới − chuyển đến + chuyển đi; âm là tăng. Net decrease: poor then less poor now = escaped − relapsed − newly poor − moved in + moved out; negative where they became more.',
  )
  net(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ flows }) => netOf(flows), bothCells);
  }

  @Figure(
    'Thoát nghèo (số gộp): ở địa bàn cả hai ngày, trước nghèo, nay không. Escaped, gross: lived there on both days, poor then and not now.',
  )
  escaped(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ flows }) => flows.escaped.size, flowCells);
  }

  @Figure(
    'Tái nghèo: ngày trước không nghèo, nay nghèo, đã từng nghèo. Relapsed: not poor then, poor now, poor at some time before.',
  )
  relapsed(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ flows }) => flows.relapsed.size, flowCells);
  }

  @Figure(
    'Nghèo mới: nay nghèo, chưa từng nghèo; kể cả hộ lập sau ngày trước. Newly poor: poor now, never before; also households formed since.',
  )
  newlyPoor(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ flows }) => flows.newlyPoor.size, flowCells);
  }

  @Figure('Nay nghèo ở đây, ngày trước ở nơi khác. Poor here now, registered elsewhere then.')
  movedIn(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ flows }) => flows.movedIn.size, flowCells);
  }

  @Figure('Trước nghèo ở đây, nay ở nơi khác hoặc đã giải thể. Poor here then, now elsewhere or dissolved.')
  movedOut(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ flows }) => flows.movedOut.size, flowCells);
  }

  @Rate('Tỷ lệ hộ nghèo ngày trước. Share of poor households then.')
  rateThen(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ then }) => rateOf(then), thenCells);
  }

  @Rate('Tỷ lệ hộ nghèo ngày sau. Share of poor households now.')
  rateNow(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, ({ now }) => rateOf(now), nowCells);
  }

  @Rate(
    'Tỷ lệ trước trừ tỷ lệ sau; dương là giảm; nhân 100 ra điểm phần trăm. Rate then less rate now; positive where it fell; times 100 it is percentage points.',
  )
  ratePointsChange(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, (both) => partOf(both, 'decrease'), bothCells);
  }

  @Rate(
    'Phần giảm do số hộ nghèo bớt: (nghèo trước − nghèo sau) / tổng trước. What fewer poor households account for: (poor then − poor now) / total then.',
  )
  dueToPoor(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, (both) => partOf(both, 'dueToPoor'), bothCells);
  }

  @Rate(
    'Phần giảm do tổng số hộ tăng: nghèo sau × (1/tổng trước − 1/tổng sau); cộng với dueToPoor là ratePointsChange. What more households account for: poor now × (1/total then − 1/total now); with dueToPoor it adds up to ratePointsChange.',
  )
  dueToHouseholds(@Root() change: AreaPovertyChange, @Ctx() context: RoomContext): number | null {
    return show(context, change, (both) => partOf(both, 'dueToHouseholds'), bothCells);
  }
}

/** A fraction from figures that are not rounded, null where a total is missing or the change withheld. */
function Rate(description: string): MethodDecorator {
  const unit =
    'Phân số, chưa làm tròn; trống nếu thiếu tổng số hộ. A fraction, not rounded; null without a total.';
  return (target, key, descriptor) => {
    Classified('none')(target, key, descriptor);
    FieldResolver(() => Float, { nullable: true, description: `${description} ${unit}` })(
      target,
      key,
      descriptor,
    );
  };
}

function show(
  { viewer }: RoomContext,
  { counted }: AreaPovertyChange,
  figure: Reading<number | null>,
  cells: Reading<readonly Cell[]>,
): number | null {
  const value = counted && figure(counted);
  return counted === null || value === null ? null : discloseAll(viewer, value, cells(counted));
}

function poorCell({ poor, residents }: AreaCount): Cell {
  return { contributors: poor.size, of: residents.size };
}

function thenCells({ then }: CountedChange): readonly Cell[] {
  return [poorCell(then)];
}

function nowCells({ now }: CountedChange): readonly Cell[] {
  return [poorCell(now)];
}

function bothCells({ then, now }: CountedChange): readonly Cell[] {
  return [poorCell(then), poorCell(now)];
}

// Those who stayed poor are no figure, but follow from the others.
function flowCells({ then, now, flows }: CountedChange): readonly Cell[] {
  const { stayedPoor, escaped, movedOut, relapsed, newlyPoor, movedIn } = flows;
  const [before, after] = [then.poor.size, now.poor.size];
  return [
    ...[stayedPoor, escaped, movedOut].map(({ size }) => ({ contributors: size, of: before })),
    ...[relapsed, newlyPoor, movedIn].map(({ size }) => ({ contributors: size, of: after })),
  ];
}

function countOf({ poor, total }: AreaCount): RateCount | null {
  return total === null || total === 0 ? null : { poor: poor.size, total };
}

function rateOf(day: AreaCount): number | null {
  const count = countOf(day);
  return count && count.poor / count.total;
}

function partOf({ then, now }: CountedChange, part: keyof RateChange): number | null {
  const [before, after] = [countOf(then), countOf(now)];
  return before && after && toNumber(decomposeRateChange(before, after)[part]);
}
