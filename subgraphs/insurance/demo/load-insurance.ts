import type { Sql } from '../../../shared/data/database.ts';
import { type Column, insertRows } from '../../../shared/data/insert-rows.ts';
import type {
  CardIssueBatchRecord,
  HealthCardRecord,
  InsuranceRecords,
  UnemploymentPaymentRecord,
} from '../../../shared/demo/world.ts';
import type { Crosswalk } from '../../../shared/identity/crosswalk.ts';
import { linkPersons } from '../../../shared/identity/link-persons.ts';
import { copyMemberships, type MembershipFeed } from '../../../shared/identity/memberships.ts';
import { PersonKeys } from '../../../shared/identity/person-keys.ts';
import { parseCardNumber } from '../card/parse-card-number.ts';
import { opaqueId } from './opaque-id.ts';

export interface InsuranceLoadRuntime {
  readonly crosswalk: Crosswalk;
  readonly memberships: MembershipFeed;
  readonly personKeySecret: string;
}

/**
 * Fills the room: pseudonyms are computed here, facts of unknown people stay without a link. Citizen numbers are not kept.
 * @throws Error when a card has a number that is neither of the old form nor of the new one
 */
export async function loadInsurance(
  sql: Sql,
  records: InsuranceRecords,
  { crosswalk, memberships, personKeySecret }: InsuranceLoadRuntime,
): Promise<void> {
  const keys = new PersonKeys(personKeySecret);
  await insertRows(sql, 'health_card', cardColumns(keys), records.cards);
  await insertRows(sql, 'unemployment_payment', paymentColumns(keys), records.unemploymentPayments);
  await insertRows(sql, 'card_issue_batch', batchColumns(personKeySecret), records.batches);
  await linkPersons(sql, crosswalk, keys.all());
  await copyMemberships(sql, memberships);
}

function cardColumns(keys: PersonKeys): readonly Column<HealthCardRecord>[] {
  return [
    {
      name: 'id',
      type: 'text',
      value: (card) =>
        keys.idOf('card', card, [numberOf(card), card.objectCode, card.validFrom, card.issuedOn]),
    },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'bhxh_number', type: 'text', value: numberOf },
    { name: 'card_group', type: 'text', value: (card) => card.group },
    { name: 'object_code', type: 'text', value: (card) => card.objectCode },
    { name: 'benefit_level', type: 'int', value: (card) => card.benefitLevel },
    { name: 'valid_from', type: 'date', value: (card) => card.validFrom },
    { name: 'valid_to', type: 'date', value: (card) => card.validTo },
    { name: 'issued_on', type: 'date', value: (card) => card.issuedOn },
    { name: 'handed_out_on', type: 'date', value: (card) => card.handedOutOn },
    { name: 'revoked_on', type: 'date', value: (card) => card.revokedOn },
    { name: 'premium_support_percent', type: 'int', value: (card) => card.premiumSupportPercent },
  ];
}

function numberOf(card: HealthCardRecord): string {
  const number = parseCardNumber(card.bhxhNumber);
  if (number === null) throw new Error('A card has a number of neither form.');
  return number.bhxhNumber;
}

function paymentColumns(keys: PersonKeys): readonly Column<UnemploymentPaymentRecord>[] {
  return [
    {
      name: 'id',
      type: 'text',
      value: (payment) => keys.idOf('uip', payment, [payment.claimCode, payment.month, payment.paidOn]),
    },
    { name: 'person_key', type: 'text', value: (row) => keys.of(row) },
    { name: 'claim_code', type: 'text', value: (payment) => payment.claimCode },
    { name: 'month', type: 'text', value: (payment) => payment.month },
    { name: 'amount', type: 'bigint', value: (payment) => payment.amount },
    { name: 'channel', type: 'text', value: (payment) => payment.channel },
    { name: 'paid_on', type: 'date', value: (payment) => payment.paidOn },
  ];
}

function batchColumns(secret: string): readonly Column<CardIssueBatchRecord>[] {
  return [
    {
      name: 'id',
      type: 'text',
      value: ({ area, issuedOn, group }) =>
        opaqueId(secret, 'cib', [area.code, area.validFrom, issuedOn, group]),
    },
    { name: 'area_code', type: 'text', value: ({ area }) => area.code },
    { name: 'area_valid_from', type: 'date', value: ({ area }) => area.validFrom },
    { name: 'issued_on', type: 'date', value: (batch) => batch.issuedOn },
    { name: 'quota', type: 'int', value: (batch) => batch.quota },
    { name: 'issued', type: 'int', value: (batch) => batch.issued },
    { name: 'card_group', type: 'text', value: (batch) => batch.group },
  ];
}
