import { defineEntity, p } from '@mikro-orm/core';
import {
  ESCAPE_CAPABILITY,
  ESCAPE_WILL,
  HOUSEHOLD_CLASS,
  POOR_GROUP,
  POVERTY_CRITERION,
  REVIEW_KIND,
  STANDARD_CODE,
} from '../codes/review-codes.ts';
import { codeCheck } from '../constraints.ts';
import { HouseholdSchema } from '../household/household.entity.ts';

export const ReviewSchema = defineEntity({
  name: 'Review',
  tableName: 'review',
  comment: 'Kết quả rà soát hộ: what a review found of a household, under one standard',
  uniques: [{ name: 'review_household_year_standard', properties: ['household', 'year', 'standard'] }],
  indexes: [
    {
      name: 'review_class_period',
      expression:
        'create index "review_class_period" on "review" ("class", "household_no") include ("reference_on", "superseded_on") where "approved_on" is not null',
    },
  ],
  checks: [
    codeCheck('review', 'kind', REVIEW_KIND),
    codeCheck('review', 'standard', STANDARD_CODE),
    codeCheck('review', 'class', HOUSEHOLD_CLASS),
    codeCheck('review', 'previous_class', HOUSEHOLD_CLASS),
    codeCheck('review', 'criterion', POVERTY_CRITERION),
    codeCheck('review', 'poor_group', POOR_GROUP),
    codeCheck('review', 'escape_capability', ESCAPE_CAPABILITY),
    codeCheck('review', 'will', ESCAPE_WILL),
    { name: 'review_reference_year', expression: 'extract(year from reference_on) = year' },
    { name: 'review_superseded', expression: 'superseded_on >= reference_on' },
    { name: 'review_income', expression: 'income_per_capita_month >= 0' },
    { name: 'review_scores', expression: 'score_b1 >= 0 and score_b2 >= 0' },
    { name: 'review_members', expression: 'members > 0 and dependants >= 0 and dependants <= members' },
  ],
  properties: {
    no: p.integer().primary().autoincrement(false).comment('Dense number inside this room'),
    household: () => p.manyToOne(HouseholdSchema).deleteRule('cascade').updateRule('no action'),
    year: p.integer().comment('Year of the review'),
    standard: p.text().comment('Code of the poverty standard'),
    kind: p.text(),
    referenceOn: p.date().comment('The day the class is of: 31 December of the year'),
    supersededOn: p
      .date()
      .nullable()
      .comment('Derived: reference day of the next approved review, the first day this one no longer rules'),
    reviewedOn: p.date(),
    approvedOn: p.date().nullable().comment('Null is a draft: it rules nothing'),
    class: p.text(),
    previousClass: p.text().nullable(),
    criterion: p.text().nullable().comment('Decision 59/2015 only'),
    incomePerCapitaMonth: p.bigint().nullable().comment('VND per person per month'),
    scoreB1: p.integer().nullable().comment('Form B, income score, points'),
    scoreB2: p.integer().nullable().comment('Form B, 10 points a deprived indicator'),
    members: p.integer().comment('Persons, as the review counted them'),
    dependants: p.integer().comment('Persons'),
    specialHardship: p.boolean(),
    poorGroup: p.text().nullable(),
    escapeCapability: p.text().nullable(),
    will: p.text().nullable(),
  },
});
