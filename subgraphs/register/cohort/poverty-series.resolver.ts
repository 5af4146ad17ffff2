import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { disclose } from '../../../shared/cohort/disclose.ts';
import { Contribution, Figure } from '../../../shared/cohort/field-decorators.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { Area } from '../area/area.type.ts';
import { wholeSuccessorOn } from '../area/area-lineage.ts';
import { lineageOf } from '../area/lineage-by-area.loader.ts';
import { AREA_BOUNDARIES, type AreaBoundaries } from '../codes/area-codes.ts';
import { type AreaCount, type CountOrReason, countArea, isCount } from './count-area.ts';
import { reasonOf, reviewWarning, standardWarning, totalWarning } from './poverty-notes.ts';
import { AreaPovertyYear } from './poverty-series.type.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const MOST_YEARS = 40;

@Resolver(() => Area)
export class PovertySeriesResolver {
  @Contribution(
    () => [AreaPovertyYear],
    'basic',
    'Hộ nghèo, cận nghèo cuối mỗi năm, trong một ranh giới qua mọi lần sáp nhập; năm mà địa bàn trước chỉ nhập một phần thì không có số. The poor and near-poor at the end of each year, in one boundary through every merger; a year before which an area went over in part has no number.',
  )
  async povertySeries(
    @Root() area: Area,
    @Arg('fromYear', () => Int, { description: 'Từ năm. First year.' }) fromYear: number,
    @Arg('toYear', () => Int, {
      description: `Đến năm, nhiều nhất ${MOST_YEARS} năm. Last year, ${MOST_YEARS} years at most.`,
    })
    toYear: number,
    @Arg('boundaries', () => AREA_BOUNDARIES.type, {
      defaultValue: 'OWN',
      description: 'Theo ranh giới nào. In whose boundaries.',
    })
    boundaries: AreaBoundaries,
    @Ctx() context: RoomContext,
  ): Promise<readonly AreaPovertyYear[]> {
    requireYears(fromYear, toYear);
    const ground = boundaries === 'OWN' ? area : await currentArea(context, area);
    const count = async (year: number): Promise<CountOrReason> =>
      ground === null
        ? reasonOf('NO_CURRENT_AREA', [area])
        : await countArea(context, ground, lastDayOf(year));
    const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
    const rows = await Promise.all(years.map(async (year) => rowOf(year, ground, await count(year))));
    return warned(rows);
  }
}

@Resolver(() => AreaPovertyYear)
export class AreaPovertyYearResolver {
  @Figure('Số hộ nghèo. Poor households.')
  poor(@Root() { counted }: AreaPovertyYear, @Ctx() { viewer }: RoomContext): number | null {
    return counted && sizeOf(viewer, counted.poor, counted);
  }

  @Figure('Số hộ cận nghèo. Near-poor households.')
  nearPoor(@Root() { counted }: AreaPovertyYear, @Ctx() { viewer }: RoomContext): number | null {
    return counted && sizeOf(viewer, counted.nearPoor, counted);
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ hộ nghèo, phân số từ 0 đến 1, chưa làm tròn: hộ nghèo chia tổng số hộ. Share of poor households as a fraction, not rounded: poor over the total.',
  })
  poorRate(@Root() { counted }: AreaPovertyYear, @Ctx() { viewer }: RoomContext): number | null {
    return counted && rateOf(viewer, counted.poor, counted);
  }

  @Classified('none')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tỷ lệ hộ cận nghèo, phân số, chưa làm tròn. Share of near-poor households as a fraction, not rounded.',
  })
  nearPoorRate(@Root() { counted }: AreaPovertyYear, @Ctx() { viewer }: RoomContext): number | null {
    return counted && rateOf(viewer, counted.nearPoor, counted);
  }
}

function sizeOf(viewer: Viewer, { size }: HouseholdSet, { residents }: AreaCount): number {
  return disclose(viewer, size, { contributors: size, of: residents.size });
}

// The total is public, so that a rate says as much as the count.
function rateOf(viewer: Viewer, households: HouseholdSet, counted: AreaCount): number | null {
  const { total } = counted;
  return total === null || total === 0 ? null : sizeOf(viewer, households, counted) / total;
}

function requireYears(fromYear: number, toYear: number): void {
  const inRange = fromYear >= FIRST_YEAR && toYear <= LAST_YEAR && fromYear <= toYear;
  if (inRange && toYear - fromYear < MOST_YEARS) return;
  throw new CodedError('BAD_USER_INPUT', `fromYear, toYear: ${fromYear} to ${toYear} is out of range.`, {
    argument: 'toYear',
    given: toYear,
    allowed: `fromYear to toYear within ${FIRST_YEAR} to ${LAST_YEAR}, ${MOST_YEARS} years at most`,
  });
}

async function currentArea(context: RoomContext, area: Area): Promise<Area | null> {
  const lineage = await lineageOf(context, area);
  const no = wholeSuccessorOn(lineage, area.no, context.clock.today());
  return no === null ? null : (lineage.areas.get(no) ?? null);
}

function lastDayOf(year: number): string {
  return `${year}-12-31`;
}

function rowOf(year: number, boundaries: Area | null, counted: CountOrReason): AreaPovertyYear {
  const row = Object.assign(new AreaPovertyYear(), { year, asOf: lastDayOf(year), boundaries });
  if (!isCount(counted)) {
    const nothing = { counted: null, parts: [], standards: [], householdTotal: null, householdTotals: [] };
    return Object.assign(row, nothing, { status: 'WITHHELD', reason: counted, warnings: [] } as const);
  }
  const { parts, standards, total, totals, noRate } = counted;
  return Object.assign(row, {
    counted,
    parts,
    standards,
    householdTotal: total,
    householdTotals: totals,
    status: noRate === null ? 'COMPLETE' : 'NO_RATE',
    reason: noRate,
    warnings: [...reviewWarning(counted.newestReview, row.asOf), ...totalWarning(totals, row.asOf)],
  } as const);
}

// Every year that has figures: whoever reads one row alone must see that its neighbours are of another standard.
function warned(rows: readonly AreaPovertyYear[]): readonly AreaPovertyYear[] {
  const warnings = standardWarning(rows.flatMap(({ standards }) => standards));
  return rows.map((row) =>
    row.counted === null ? row : Object.assign(row, { warnings: [...warnings, ...row.warnings] }),
  );
}
