import { defineEntity, p } from '@mikro-orm/core';
import { POVERTY_CAUSE } from '../codes/review-codes.ts';
import { codeCheck } from '../constraints.ts';
import { ReviewSchema } from './review.entity.ts';

export const ReviewCauseSchema = defineEntity({
  name: 'ReviewCause',
  tableName: 'review_cause',
  comment: 'Nguyên nhân nghèo: why the household is poor; several at once',
  indexes: [{ name: 'review_cause_cause', properties: ['cause', 'review'] }],
  checks: [codeCheck('review_cause', 'cause', POVERTY_CAUSE)],
  properties: {
    review: () => p.manyToOne(ReviewSchema).primary().deleteRule('cascade').updateRule('no action'),
    cause: p.text().primary(),
  },
});
