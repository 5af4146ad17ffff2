import { defineEntity, p } from '@mikro-orm/core';

/**
 * In a schema of its own: what is saved here are questions, and the facts about households, which are rebuilt when a
 * table of `public` changes, do not depend on them.
 */
export const SAVED_SCHEMA = 'saved';

export const SavedCohortSchema = defineEntity({
  name: 'SavedCohort',
  tableName: 'cohort',
  schema: SAVED_SCHEMA,
  comment: 'Nhóm hộ đã lưu: a named question that is asked anew as whoever uses it',
  checks: [
    {
      name: 'cohort_frozen',
      expression:
        '(frozen_members is null) = (frozen_as_of is null) and (frozen_members is null) = (frozen_by is null) and (frozen_members is null) = (frozen_at is null)',
    },
  ],
  properties: {
    agency: p.text().primary().comment('Whose viewers see it'),
    name: p.text().primary(),
    titleVi: p.text(),
    titleEn: p.text(),
    document: p.text().comment('GraphQL query that holds one chain of cohorts'),
    variables: p.text().comment('JSON object'),
    savedBy: p.text().comment('Subject of the viewer'),
    savedAt: p.datetime().columnType('timestamptz'),
    frozenMembers: p
      .text()
      .nullable()
      .comment('Members kept on purpose, as they travel between rooms; null: asked anew'),
    frozenAsOf: p.date().nullable().comment('The day they were members'),
    frozenBy: p.text().nullable(),
    frozenAt: p.datetime().columnType('timestamptz').nullable(),
  },
});
