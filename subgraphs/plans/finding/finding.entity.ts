import { defineEntity, p } from '@mikro-orm/core';
import { SEVERITY } from '../codes/work-codes.ts';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** Something in a document that does not fit, with what this system does about it. */
export const FindingSchema = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  comment: 'Điểm chưa khớp: something in a document that does not fit, and the convention for it',
  uniques: [{ name: 'finding_code', properties: ['plan', 'code'] }],
  checks: [codeCheck('finding', 'severity', SEVERITY)],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('TC-1, CL-3 …'),
    severity: p.text(),
    place: p.text().comment('Where in the document'),
    printed: p.text().comment('What is printed'),
    expected: p.text().nullable().comment('What would fit; null where nothing can be said'),
    explanation: p.text().nullable(),
    convention: p.text().nullable().comment('What this system does'),
    lines: p.array().columnType('int[]').comment('Lines of the source text'),
  },
});
