import { defineEntity, p } from '@mikro-orm/core';
import { DUTY_ROLE } from '../codes/organisation-codes.ts';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { OrganisationSchema } from '../organisation/organisation.entity.ts';
import { PlanTaskSchema } from './plan-task.entity.ts';

/** Who does a task. */
export const TaskOrganisationSchema = defineEntity({
  name: 'TaskOrganisation',
  tableName: 'task_organisation',
  comment: 'Cơ quan thực hiện nhiệm vụ: who does a task',
  uniques: [{ name: 'task_organisation_pair', properties: ['task', 'organisation'] }],
  indexes: [{ name: 'task_organisation_organisation', properties: ['organisation'] }],
  checks: [codeCheck('task_organisation', 'role', DUTY_ROLE)],
  properties: {
    id: idColumn(),
    task: () => p.manyToOne(PlanTaskSchema).deleteRule('cascade').updateRule('no action'),
    organisation: () => p.manyToOne(OrganisationSchema).deleteRule('cascade').updateRule('no action'),
    role: p.text(),
    ordinal: ordinalColumn(),
  },
});
