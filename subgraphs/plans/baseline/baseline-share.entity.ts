import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, numberColumn, ordinalColumn } from '../data/columns.ts';
import { BaselineFigureSchema } from './baseline-figure.entity.ts';

/** A figure as a share of another: printed, and recomputed where its whole is known. */
export const BaselineShareSchema = defineEntity({
  name: 'BaselineShare',
  tableName: 'baseline_share',
  comment: 'Tỷ lệ: a figure as a share of another',
  uniques: [{ name: 'baseline_share_place', properties: ['figure', 'ordinal'] }],
  checks: [
    { name: 'baseline_share_whole', expression: 'of_value > 0' },
    { name: 'baseline_share_matches', expression: '(recomputed is null) = (matches is null)' },
    { name: 'baseline_share_interval', expression: 'implied_of_least <= implied_of_most' },
  ],
  properties: {
    id: idColumn(),
    figure: () => p.manyToOne(BaselineFigureSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    percent: numberColumn().comment('Percent: 4.6 is 4.6%'),
    percentPrinted: p.text().nullable().comment('As printed; null where it stands in a table or is derived'),
    ofCode: p.text().comment('Code of the whole: a baseline figure, or one that is not printed'),
    ofValue: numberColumn().nullable().comment('The whole; null where the document does not print it'),
    recomputed: numberColumn().nullable().comment('Part / whole in percent, half-up to two decimals'),
    matches: p.boolean().nullable().comment('Whether percent equals recomputed'),
    impliedOfLeast: p.integer().nullable().comment('Least whole that would print this percent'),
    impliedOfMost: p.integer().nullable().comment('Greatest whole that would print this percent'),
  },
});
