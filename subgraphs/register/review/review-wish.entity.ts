import { defineEntity, p } from '@mikro-orm/core';
import { SUPPORT_WISH } from '../codes/review-codes.ts';
import { codeCheck } from '../constraints.ts';
import { ReviewSchema } from './review.entity.ts';

export const ReviewWishSchema = defineEntity({
  name: 'ReviewWish',
  tableName: 'review_wish',
  comment: 'Nguyện vọng hỗ trợ: what support the household wishes for; several at once',
  indexes: [{ name: 'review_wish_wish', properties: ['wish', 'review'] }],
  checks: [codeCheck('review_wish', 'wish', SUPPORT_WISH)],
  properties: {
    review: () => p.manyToOne(ReviewSchema).primary().deleteRule('cascade').updateRule('no action'),
    wish: p.text().primary(),
  },
});
