import {
  add,
  compare,
  type Decimal,
  decimalOf,
  divideHalfUp,
  formatDecimal,
  roundHalfUp,
} from '../../figures/decimal.ts';
import { checkNumber, checkText, type FigureCheck } from '../../figures/figure-check.ts';
import { formatInterval, type Interval, impliedWhole, intersect } from '../../figures/implied-whole.ts';
import { percentOf } from '../../figures/percent-of.ts';
import type { PlanDocument } from '../read-documents.ts';
import { baselineValue } from './document-figures.ts';

/** Trà Cú writes percentages with two decimals and drops a last zero: 4,6% is 4.60. */
const DECIMALS = 2;

const SHARE_FINDINGS: Readonly<Record<string, string>> = { WISH_JOB_INTRODUCTION: 'TC-1' };

/** Parts that the document gives for the whole of the poor households: counts and, apart, their shares. */
const PARTITIONS = [
  {
    name: 'criterion',
    place: 'I.1: tiêu chí nghèo',
    parts: ['POOR_HH_INCOME', 'POOR_HH_SERVICE_DEPRIVED'],
  },
  {
    name: 'will',
    place: 'I.2: ý chí thoát nghèo',
    parts: ['WILL_STRONG', 'WILL_WEAK', 'WILL_NONE'],
    shareFinding: 'TC-4',
  },
] as const;

/** Recomputes what Plan 32/KH-UBND of Trà Cú prints. */
export function checkTraCu(document: PlanDocument): readonly FigureCheck[] {
  return [...shares(document), ...partitions(document), ...conversions(document)];
}

function percentage(value: number): Decimal {
  return roundHalfUp(decimalOf(value), DECIMALS);
}

/** Every printed share whose whole the document prints. */
function shares(document: PlanDocument): readonly FigureCheck[] {
  return document.baseline.flatMap((figure) =>
    figure.shares
      .filter(({ percentPrinted }) => percentPrinted !== null)
      .flatMap(({ percent, ofCode, ofValue }) => {
        const recomputed =
          ofValue === null ? null : percentOf(BigInt(figure.value), BigInt(ofValue), DECIMALS);
        if (recomputed === null) return [];
        const head = {
          code: `${figure.code}:share-of-${ofCode}`,
          kind: 'SHARE' as const,
          place: `${figure.section}: ${figure.labelVi}`,
          formula: `${figure.value} / ${ofValue} × 100`,
          finding: SHARE_FINDINGS[figure.code],
        };
        return [checkNumber(head, percentage(percent), recomputed)];
      }),
  );
}

function partitions(document: PlanDocument): readonly FigureCheck[] {
  return PARTITIONS.flatMap((partition) => {
    const { name, place, parts } = partition;
    const counts = parts.map((code) => baselineValue(document, code));
    const percents = parts.map((code) => shareOf(document, code));
    const poor = baselineValue(document, 'POOR_HH');
    return [
      checkNumber(
        { code: `POOR_HH:${name}`, kind: 'PARTITION', place, formula: counts.join(' + ') },
        decimalOf(poor),
        add(...counts.map(decimalOf)),
      ),
      checkNumber(
        {
          code: `POOR_HH:${name}-shares`,
          kind: 'PARTITION',
          place,
          formula: percents.join(' + '),
          finding: 'shareFinding' in partition ? partition.shareFinding : undefined,
        },
        percentage(100),
        add(...percents.map(percentage)),
      ),
    ];
  });
}

function shareOf(document: PlanDocument, code: string): number {
  const share = document.baseline.find((figure) => figure.code === code)?.shares[0];
  if (share === undefined) throw new Error(`${document.id}: ${code} has no share.`);
  return share.percent;
}

/** All households of the district: not printed, but told by two shares of it. */
export function impliedHouseholds(document: PlanDocument): Interval {
  const intervals = document.baseline.flatMap((figure) =>
    figure.shares
      .filter(({ ofCode }) => ofCode === 'TOTAL_HH')
      .map(({ percent }) => impliedWhole(BigInt(figure.value), percentage(percent))),
  );
  const common = intersect(...intervals.filter((interval) => interval !== null));
  if (common === null || intervals.includes(null))
    throw new Error('No number of households fits the shares.');
  return common;
}

/** The bounds of the whole, and "giảm 5,74% (tương đương 2.481 hộ)" in both directions over them. */
function conversions(document: PlanDocument): readonly FigureCheck[] {
  const households = impliedHouseholds(document);
  return [
    checkText(
      {
        code: 'TOTAL_HH:implied',
        kind: 'IMPLIED_WHOLE',
        place: 'I.1: tổng số hộ, không in',
        formula: '1870 = 4.60%, 1327 = 3.26%',
        finding: 'TC-3',
      },
      'not printed',
      formatInterval(households),
      true,
    ),
    householdsAsPoints(document, households),
    pointsAsHouseholds(document, households),
  ];
}

const FALL = { kind: 'CONVERSION', place: 'I.1: giảm so với 2018', finding: 'TC-2' } as const;

function fallOf(document: PlanDocument): { readonly households: bigint; readonly points: Decimal } {
  return {
    households: BigInt(-baselineValue(document, 'POOR_HH_CHANGE')),
    points: percentage(-baselineValue(document, 'POOR_RATE_CHANGE_PP')),
  };
}

/** The fewest households make the greatest share; both ends must tell the same points for the check to be one number. */
function householdsAsPoints(document: PlanDocument, whole: Interval): FigureCheck {
  const fall = fallOf(document);
  const head = {
    ...FALL,
    code: 'POOR_RATE_CHANGE_PP:from-households',
    formula: `${fall.households} / ${formatInterval(whole)} × 100`,
  };
  const [most, least] = [whole.least, whole.most].map((households) =>
    divideHalfUp(100n * fall.households, households, DECIMALS),
  ) as [Decimal, Decimal];
  if (compare(most, least) === 0) return checkNumber(head, fall.points, most);
  const agrees = compare(least, fall.points) <= 0 && compare(fall.points, most) <= 0;
  const interval = `${formatDecimal(least)}..${formatDecimal(most)}`;
  return checkText(head, formatDecimal(fall.points), interval, agrees);
}

function pointsAsHouseholds(document: PlanDocument, whole: Interval): FigureCheck {
  const fall = fallOf(document);
  const hundred = 100n * 10n ** BigInt(fall.points.scale);
  const [least, most] = [whole.least, whole.most].map(
    (households) => divideHalfUp(fall.points.digits * households, hundred, 0).digits,
  ) as [bigint, bigint];
  return checkText(
    {
      ...FALL,
      code: 'POOR_HH_CHANGE:from-percentage-points',
      formula: `${formatDecimal(fall.points)}% × ${formatInterval(whole)}`,
    },
    `${fall.households}`,
    formatInterval({ least, most }),
    least <= fall.households && fall.households <= most,
  );
}
