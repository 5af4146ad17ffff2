import { type Decimal, decimalOf, formatDecimal, roundHalfUp, toNumber } from '../figures/decimal.ts';
import { type Interval, impliedWhole } from '../figures/implied-whole.ts';
import { percentOf } from '../figures/percent-of.ts';
import { COLUMNS, column, type DocumentLoader, type Placed, placed, planColumn } from './document-loader.ts';
import type { PlanDocument } from './read-documents.ts';

/** Shares are printed with two decimals, a last zero may be dropped. */
const SHARE_DECIMALS = 2;

type Figure = PlanDocument['baseline'][number];

/** The baseline figures of a plan with their shares, recomputed where the whole is known and bounded where it is not. */
export async function loadBaselines(loader: DocumentLoader): Promise<void> {
  const figures = placed(loader.document.baseline);
  await loader.insert('baseline_figure', figures, [
    column('id', 'text', (figure) => loader.id('bas', figure.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('figure_group', 'text', (figure) => figure.group),
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    column('value', 'numeric', (figure) => figure.value),
    column('unit', 'text', (figure) => figure.unit),
    column('printed', 'text', (figure) => figure.printed),
    column('derived', 'boolean', (figure) => figure.derived),
    column('as_of', 'date', (figure) => figure.asOf),
    column('area_code', 'text', (figure) => figure.areaCode),
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  await loader.insert('baseline_share', figures.flatMap(sharesOf), [
    column('id', 'text', (share) => loader.id('shr', share.figureCode, share.ordinal)),
    column('figure_id', 'text', (share) => loader.id('bas', share.figureCode)),
    COLUMNS.ordinal,
    column('percent', 'numeric', (share) => share.percent),
    column('percent_printed', 'text', (share) => share.percentPrinted),
    column('of_code', 'text', (share) => share.ofCode),
    column('of_value', 'numeric', (share) => share.ofValue),
    column('recomputed', 'numeric', (share) => share.recomputed && formatDecimal(share.recomputed)),
    column('matches', 'boolean', (share) => share.recomputed && toNumber(share.recomputed) === share.percent),
    column('implied_of_least', 'int', (share) => share.implied && Number(share.implied.least)),
    column('implied_of_most', 'int', (share) => share.implied && Number(share.implied.most)),
  ]);
}

type Share = Placed<Omit<Figure['shares'][number], 'recomputed'>> & {
  readonly figureCode: string;
  readonly recomputed: Decimal | null;
  readonly implied: Interval | null;
};

function sharesOf(figure: Figure): readonly Share[] {
  return placed(figure.shares).map((share) => ({
    ...share,
    figureCode: figure.code,
    recomputed:
      share.ofValue === null ? null : percentOf(BigInt(figure.value), BigInt(share.ofValue), SHARE_DECIMALS),
    implied:
      share.ofValue === null
        ? impliedWhole(BigInt(figure.value), roundHalfUp(decimalOf(share.percent), SHARE_DECIMALS))
        : null,
  }));
}
