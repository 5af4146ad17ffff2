import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { CLAIM_CHANNELS } from './claim-channel.ts';

export const UnemploymentClaimSchema = defineEntity({
  name: 'UnemploymentClaim',
  tableName: 'unemployment_claim',
  comment: 'Hồ sơ trợ cấp thất nghiệp: a claim for unemployment benefit',
  indexes: [{ name: 'unemployment_claim_person', properties: ['personKey', 'registeredOn'] }],
  uniques: [{ name: 'unemployment_claim_code', properties: ['code'] }],
  checks: [
    { name: 'unemployment_claim_channel', expression: isOneOf('channel', CLAIM_CHANNELS) },
    {
      name: 'unemployment_claim_order',
      expression:
        '(submitted_on is null or submitted_on >= registered_on) and (approved_on is null or approved_on >= registered_on)',
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: ucl_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    code: p.text().comment('Mã hồ sơ. Code of the claim'),
    registeredOn: p.date().comment('Ngày đăng ký. Day of registration'),
    submittedOn: p.date().nullable().comment('Ngày nộp hồ sơ. Day handed in'),
    channel: p.text().comment('Cách nộp. How it was handed in'),
    declaredMonths: p.array().comment('Các tháng đã khai báo tìm việc, NĂM-THÁNG. Months declared, YYYY-MM'),
    approvedOn: p.date().nullable().comment('Ngày quyết định hưởng. Day of approval'),
    covidRelated: p.boolean().comment('Do dịch Covid-19. Because of Covid-19'),
  },
});
