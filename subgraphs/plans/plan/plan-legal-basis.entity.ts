import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { PlanSchema } from './plan.entity.ts';

/** A document that a plan rests on: as printed, and normalised. */
export const PlanLegalBasisSchema = defineEntity({
  name: 'PlanLegalBasis',
  tableName: 'plan_legal_basis',
  comment: 'Căn cứ: a document the plan rests on',
  uniques: [{ name: 'plan_legal_basis_place', properties: ['plan', 'ordinal'] }],
  properties: {
    id: idColumn(),
    plan: () => p.manyToOne(PlanSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
    ref: p.text().comment('Number of the document, normalised'),
    issuedOn: p.date().nullable().comment('Civil day of issue; null where not printed'),
    year: p.integer().nullable().comment('Year the document is about'),
    printed: p.text().comment('As printed'),
    issuerVi: p.text(),
    subjectVi: p.text(),
    note: p.text().nullable(),
    lines: p.array().columnType('int[]').comment('Lines of the source text'),
  },
});
