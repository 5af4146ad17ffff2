import type { Random } from '../../../shared/demo/random.ts';
import { CARD_GROUPS } from '../catalogue/insurance.ts';
import { BOUNDARY_DAYS, days, type Row, type Rows, whose } from './population.ts';

export function inventInsurance(random: Random, keys: readonly string[]): Rows {
  return {
    health_card: Array.from({ length: 520 }, (_, at) => card(random.fork(`card ${at}`), at, keys)),
    unemployment_payment: Array.from({ length: 200 }, (_, at) => ({
      id: `uip_${at}`,
      person_key: whose(random, keys),
      claim_code: `UC-${at}`,
      month: '2020-01',
      amount: 1_000_000 + at,
      channel: 'ATM',
      paid_on: random.pick(BOUNDARY_DAYS),
    })),
  };
}

/** Several a person, one after the other or side by side; some revoked before they end. */
function card(random: Random, at: number, keys: readonly string[]): Row {
  const [valid_from, revoked, valid_to] = days(random, 3);
  return {
    id: `card_${at}`,
    person_key: whose(random, keys),
    bhxh_number: String(at).padStart(10, '0'),
    card_group: random.pick(CARD_GROUPS),
    object_code: 'HN',
    benefit_level: 2,
    valid_from,
    valid_to,
    issued_on: random.pick(BOUNDARY_DAYS.filter((day) => revoked === undefined || day <= revoked)),
    revoked_on: random.chance(0.2) ? revoked : null,
    premium_support_percent: 100,
  };
}
