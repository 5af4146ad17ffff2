import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { HEALTH_CARD_GROUPS } from './health-card-group.ts';

export const HealthCardSchema = defineEntity({
  name: 'HealthCard',
  tableName: 'health_card',
  comment:
    'Thẻ bảo hiểm y tế: a health-insurance card and its period; a renewal is a row of its own, nothing is overwritten',
  indexes: [{ name: 'health_card_person', properties: ['personKey', 'validFrom'] }],
  uniques: [
    {
      name: 'health_card_natural_key',
      properties: ['bhxhNumber', 'objectCode', 'validFrom', 'issuedOn'],
    },
  ],
  checks: [
    { name: 'health_card_number', expression: "bhxh_number ~ '^[0-9]{10}$'" },
    { name: 'health_card_object_code', expression: "object_code ~ '^[A-Z]{2}$'" },
    {
      name: 'health_card_group',
      expression: isOneOf('card_group', HEALTH_CARD_GROUPS),
    },
    { name: 'health_card_benefit_level', expression: 'benefit_level >= 1 and benefit_level <= 5' },
    { name: 'health_card_period', expression: 'valid_to >= valid_from' },
    {
      name: 'health_card_handed_out',
      expression: 'handed_out_on is null or handed_out_on >= issued_on',
    },
    { name: 'health_card_revoked', expression: 'revoked_on is null or revoked_on >= issued_on' },
    {
      name: 'health_card_premium_support',
      expression: 'premium_support_percent >= 0 and premium_support_percent <= 100',
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: card_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the holder; null where the agency holds no usable citizen number'),
    bhxhNumber: p
      .string()
      .length(10)
      .comment('Mã số BHXH: ten digits, never shown in full; kept by its holder from card to card'),
    cardGroup: p.text().comment('Diện: group of the plans, see HealthCardGroup'),
    objectCode: p
      .string()
      .length(2)
      .comment('Mã đối tượng: the two letters of Decision 1351/QĐ-BHXH of 2015'),
    benefitLevel: p.smallint().comment('Mức hưởng in force when the card was issued: digit 1 to 5'),
    validFrom: p.date().comment('First day of validity'),
    validTo: p.date().comment('Last day of validity'),
    issuedOn: p.date().comment('Day on which the card was issued'),
    handedOutOn: p.date().nullable().comment('Day on which the holder got the card; null is not yet'),
    revokedOn: p.date().nullable().comment('First day on which the card is void; null is not revoked'),
    premiumSupportPercent: p
      .smallint()
      .comment('Tỷ lệ hỗ trợ mức đóng: share of the premium that budgets pay, whole percent'),
  },
});
