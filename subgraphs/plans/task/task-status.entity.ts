import { defineEntity, p } from '@mikro-orm/core';
import { TASK_STATUS } from '../codes/work-codes.ts';
import { idColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanTaskSchema } from './plan-task.entity.ts';

/** Where a task stood when someone reported on it. A task without a report by a day is not reported on that day. */
export const TaskStatusSchema = defineEntity({
  name: 'TaskStatus',
  tableName: 'task_status',
  comment: 'Tình trạng nhiệm vụ theo ngày báo cáo: where a task stood when reported',
  uniques: [{ name: 'task_status_day', properties: ['task', 'reportedOn'] }],
  checks: [codeCheck('task_status', 'status', TASK_STATUS)],
  properties: {
    id: idColumn(),
    task: () => p.manyToOne(PlanTaskSchema).deleteRule('cascade').updateRule('no action'),
    reportedOn: p.date().comment('Civil day of the report'),
    status: p.text(),
    note: p.text().nullable(),
  },
});
