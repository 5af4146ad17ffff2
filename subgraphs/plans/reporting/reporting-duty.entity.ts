import { defineEntity, p } from '@mikro-orm/core';
import { FREQUENCY } from '../codes/organisation-codes.ts';
import { idColumn, labelColumns, ordinalColumn, sourceColumns, textsColumn } from '../data/columns.ts';
import { codesCheck } from '../data/constraints.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** Who reports what to whom, how often and when. */
export const ReportingDutySchema = defineEntity({
  name: 'ReportingDuty',
  tableName: 'reporting_duty',
  comment: 'Chế độ báo cáo: who reports what to whom, and when',
  uniques: [{ name: 'reporting_duty_code', properties: ['plan', 'code'] }],
  indexes: [{ name: 'reporting_duty_due', properties: ['dueOn'] }],
  checks: [
    codesCheck('reporting_duty', 'frequencies', FREQUENCY),
    { name: 'reporting_duty_day', expression: 'due_day >= 1 and due_day <= 31' },
    { name: 'reporting_duty_due_once', expression: 'due_on is null or due_day is null' },
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    ...labelColumns(),
    frequencies: textsColumn().comment('How often; empty where not stated'),
    dueOn: p.date().nullable().comment('Civil day before which the report is due'),
    dueDay: p.integer().nullable().comment('Day of each month on which it is due'),
    dueVi: p.text().nullable().comment('The term in words; null where none is printed'),
    ...sourceColumns(),
    note: p.text().nullable(),
  },
});
