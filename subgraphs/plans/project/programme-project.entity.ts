import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, labelColumns, ordinalColumn, sourceColumns, textsColumn } from '../data/columns.ts';
import { OrganisationSchema } from '../organisation/organisation.entity.ts';
import { PlanSchema } from '../plan/plan.entity.ts';

/** A project or sub-project of the national programme, and whether it applies in the plan's area. */
export const ProgrammeProjectSchema = defineEntity({
  name: 'ProgrammeProject',
  tableName: 'programme_project',
  comment: 'Dự án, tiểu dự án: a project of the national programme in a plan',
  uniques: [{ name: 'programme_project_code', properties: ['plan', 'code'] }],
  indexes: [{ name: 'programme_project_chair', properties: ['chair'] }],
  checks: [
    { name: 'programme_project_number', expression: 'project_no > 0 and subproject_no > 0' },
    { name: 'programme_project_reason', expression: 'applicable = (not_applicable_reason is null)' },
  ],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    code: p.text().comment('P3.1'),
    projectNo: p.integer(),
    subprojectNo: p.integer().nullable(),
    ...labelColumns(),
    applicable: p.boolean(),
    notApplicableReason: p.text().nullable(),
    chair: () => p.manyToOne(OrganisationSchema).nullable().deleteRule('cascade').updateRule('no action'),
    beneficiaries: textsColumn(),
    content: textsColumn(),
    leadSection: p.text().nullable().comment('Section that names the chair, where it is another one'),
    ...sourceColumns(),
  },
});
