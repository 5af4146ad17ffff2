import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { TargetSchema } from '../target/target.entity.ts';
import { PlanTaskSchema } from './plan-task.entity.ts';

/** A target that a task serves. */
export const TaskTargetSchema = defineEntity({
  name: 'TaskTarget',
  tableName: 'task_target',
  comment: 'Nhiệm vụ phục vụ chỉ tiêu: a target that a task serves',
  uniques: [{ name: 'task_target_pair', properties: ['task', 'target'] }],
  indexes: [{ name: 'task_target_target', properties: ['target'] }],
  properties: {
    id: idColumn(),
    task: () => p.manyToOne(PlanTaskSchema).deleteRule('cascade').updateRule('no action'),
    target: () => p.manyToOne(TargetSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
  },
});
