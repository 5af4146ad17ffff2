import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { ATTAINMENT_LEVELS } from './attainment-level.ts';

export const AdultAttainmentSchema = defineEntity({
  name: 'AdultAttainment',
  tableName: 'adult_attainment',
  comment: 'Trình độ học vấn người lớn: the highest education of an adult from a day until the next such row',
  uniques: [{ name: 'adult_attainment_natural_key', properties: ['personKey', 'recordedOn'] }],
  checks: [{ name: 'adult_attainment_level', expression: isOneOf('level', ATTAINMENT_LEVELS) }],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: att_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the adult; null where the agency holds no usable citizen number'),
    recordedOn: p.date().comment('Day from which it holds'),
    level: p.text().comment('Trình độ, see AttainmentLevel'),
  },
});
