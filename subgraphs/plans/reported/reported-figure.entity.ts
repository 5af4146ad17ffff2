import { defineEntity, p } from '@mikro-orm/core';
import { UNIT } from '../codes/plan-codes.ts';
import { FIGURE_STATUS } from '../codes/tracking-codes.ts';
import { numberColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { instantColumn, numberOfRow, requestColumns, TRACKING_SCHEMA } from '../data/tracking-schema.ts';

/** A figure that an office reported; a correction is a further revision. */
export const ReportedFigureSchema = defineEntity({
  name: 'ReportedFigure',
  tableName: 'reported_figure',
  schema: TRACKING_SCHEMA,
  comment: 'Số báo cáo: a figure that an office reported; only ever added to',
  uniques: [
    { name: 'reported_figure_id', properties: ['id'] },
    { name: 'reported_figure_revision', properties: ['targetId', 'areaCode', 'asOf', 'revision'] },
    { name: 'reported_figure_key', properties: ['reportedBy', 'idempotencyKey'] },
  ],
  checks: [
    codeCheck('reported_figure', 'unit', UNIT),
    codeCheck('reported_figure', 'status', FIGURE_STATUS),
    { name: 'reported_figure_revisions', expression: 'revision >= 1' },
    { name: 'reported_figure_not_ahead', expression: 'as_of <= reported_on' },
  ],
  properties: {
    no: numberOfRow(),
    id: p.text().comment('Opaque id over the natural key'),
    targetId: p.text().comment('Id of the target'),
    areaCode: p.text().comment('Code of the area inside the plan'),
    asOf: p.date().comment('Civil day that it tells of'),
    revision: p.integer().comment('1, 2, … of the same target, area and day; the last rules'),
    value: numberColumn().comment('Value in the unit'),
    printed: p.text().comment('The value as sent'),
    unit: p.text(),
    status: p.text().comment('PROVISIONAL or FINAL'),
    note: p.text().nullable(),
    reportedBy: p.text().comment('Subject of the viewer'),
    agency: p.text(),
    reportedAt: instantColumn(),
    reportedOn: p.date().comment('Civil day of reporting'),
    ...requestColumns(),
  },
});
