import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { CAREER_CHOICES } from './career-choice.ts';

export const CareerCounsellingSchema = defineEntity({
  name: 'CareerCounselling',
  tableName: 'career_counselling',
  comment: 'Tư vấn hướng nghiệp, phân luồng: a pupil counselled on a day, and the choice made',
  uniques: [{ name: 'career_counselling_natural_key', properties: ['personKey', 'happenedOn'] }],
  checks: [{ name: 'career_counselling_choice', expression: isOneOf('choice', CAREER_CHOICES) }],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: cac_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the pupil; null where the agency holds no usable citizen number'),
    happenedOn: p.date().comment('Day of the counselling'),
    choice: p.text().comment('Lựa chọn, see CareerChoice'),
  },
});
