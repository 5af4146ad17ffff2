import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { CONTRACT_ABROAD_STEP_KINDS } from './contract-abroad-step-kind.ts';

export const ContractAbroadStepSchema = defineEntity({
  name: 'ContractAbroadStep',
  tableName: 'contract_abroad_step',
  comment: 'XKLĐ: a step of work abroad under contract',
  indexes: [{ name: 'contract_abroad_step_person', properties: ['personKey', 'happenedOn'] }],
  checks: [
    { name: 'contract_abroad_step_step', expression: isOneOf('step', CONTRACT_ABROAD_STEP_KINDS) },
    { name: 'contract_abroad_step_country', expression: "country is null or country ~ '^[A-Z]{2}$'" },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: cas_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the person; null where the agency holds no usable citizen number'),
    step: p.text().comment('Bước. Step'),
    happenedOn: p.date().comment('Ngày. Day'),
    country: p.text().nullable().comment('Nước đến, mã ISO 3166-1 hai chữ. Country, ISO 3166-1 alpha-2'),
  },
});
