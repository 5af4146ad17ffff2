import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { ProgrammeProjectSchema } from '../project/programme-project.entity.ts';
import { PlanTaskSchema } from './plan-task.entity.ts';

/** A project of the national programme that a task belongs to. */
export const TaskProjectSchema = defineEntity({
  name: 'TaskProject',
  tableName: 'task_project',
  comment: 'Nhiệm vụ thuộc dự án: a project that a task belongs to',
  uniques: [{ name: 'task_project_pair', properties: ['task', 'project'] }],
  indexes: [{ name: 'task_project_project', properties: ['project'] }],
  properties: {
    id: idColumn(),
    task: () => p.manyToOne(PlanTaskSchema).deleteRule('cascade').updateRule('no action'),
    project: () => p.manyToOne(ProgrammeProjectSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
  },
});
