import { defineEntity, p } from '@mikro-orm/core';
import { FREQUENCY } from '../codes/organisation-codes.ts';
import { idColumn, labelColumns, ordinalColumn, sourceColumns, textsColumn } from '../data/columns.ts';
import { codesCheck } from '../data/constraints.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** Something a plan has someone do. */
export const PlanTaskSchema = defineEntity({
  name: 'PlanTask',
  tableName: 'plan_task',
  comment: 'Nhiệm vụ, giải pháp: something a plan has someone do',
  uniques: [{ name: 'plan_task_code', properties: ['plan', 'code'] }],
  checks: [codesCheck('plan_task', 'frequencies', FREQUENCY)],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('Code inside this plan'),
    ...labelColumns(),
    deadlineOn: p.date().nullable().comment('Last civil day; null where none is printed'),
    frequencies: textsColumn().comment('How often; empty where not stated'),
    periodPrinted: p.text().nullable().comment('Years the task is for, as printed'),
    printed: p.text().nullable().comment('Other print that belongs to the task'),
    measurable: p.boolean().comment('Whether data can show that it was done'),
    ...sourceColumns(),
    note: p.text().nullable(),
  },
});
