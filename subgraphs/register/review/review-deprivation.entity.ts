import { defineEntity, p } from '@mikro-orm/core';
import { INDICATOR } from '../codes/review-codes.ts';
import { codeCheck } from '../constraints.ts';
import { PersonSchema } from '../person/person.entity.ts';
import { ReviewSchema } from './review.entity.ts';

export const ReviewDeprivationSchema = defineEntity({
  name: 'ReviewDeprivation',
  tableName: 'review_deprivation',
  comment: 'Thiếu hụt: an indicator by which the review found the household deprived, once or once a member',
  indexes: [
    { name: 'review_deprivation_indicator', properties: ['indicator', 'review'] },
    { name: 'review_deprivation_person', properties: ['person'] },
  ],
  checks: [codeCheck('review_deprivation', 'indicator', INDICATOR)],
  properties: {
    review: () => p.manyToOne(ReviewSchema).primary().deleteRule('cascade').updateRule('no action'),
    ordinal: p.integer().primary().comment('Place in the review, from 0'),
    indicator: p.text(),
    person: () => p.manyToOne(PersonSchema).nullable().deleteRule('no action').updateRule('no action'),
  },
});
