import { columnFact, type SetFact, setFact } from '../../../shared/cohort/fact.ts';
import {
  happenedFact,
  linkedOn,
  type PersonsFact,
  personsFact,
} from '../../../shared/cohort/persons-fact.ts';
import { memberOn, reachedAge } from '../../../shared/identity/member-conditions.ts';

const MEMBER = memberOn('$1::date');

/** Cards valid on `day` as known on the day `$1`: a later revocation does not count yet. */
const valid = (day: string): string =>
  `c.valid_from <= ${day} and c.valid_to >= ${day} and (c.revoked_on is null or c.revoked_on > $1::date)`;

/** Whether the member `m` has such a card, under whatever pseudonym. The database joins many and looks up few. */
const holds = (condition: string): string =>
  `exists (select from person_link k join health_card c on c.person_key = k.person_key
            where k.person_no = m.person_no and ${condition})`;

function memberFact(name: string, values: number, condition: string): PersonsFact {
  return personsFact(
    name,
    values,
    (among) =>
      `select m.household_no, m.person_no from household_member m
        where ${among('m.household_no')} and ${MEMBER} and ${condition}`,
  );
}

/** Members on the day `$1`, persons. */
export const MEMBERS = columnFact(
  'members',
  `select m.household_no, 1 from household_member m where ${MEMBER}`,
);

/** Members with a valid card on the day `$1`. */
export const COVERED = memberFact('covered', 1, holds(valid('$1::date')));

/** Members without a valid card on the day `$1`, also those who never had one. */
export const UNINSURED = memberFact('uninsured', 1, `not ${holds(valid('$1::date'))}`);

/** Households of such members of whom moreover the condition is true. */
function withUninsured(name: string, condition: string): SetFact {
  return setFact(
    name,
    `select m.household_no from household_member m
      where ${MEMBER} and ${condition} and not ${holds(valid('$1::date'))}`,
  );
}

/** Households of members without a valid card on the day `$1` who are then `$2` full years old or older. */
export const UNINSURED_FROM_AGE = withUninsured('uninsured from age', reachedAge('$1::date', '$2::int'));

/** Households of members without a valid card on the day `$1` whose day of birth is not known. */
export const UNINSURED_OF_UNKNOWN_AGE = withUninsured('uninsured of unknown age', 'm.born_on is null');

/** Members with a valid card of the group `$2` on the day `$1`. */
export const COVERED_AS = memberFact(
  'covered as',
  2,
  holds(`${valid('$1::date')} and c.card_group = $2::text`),
);

/** Members covered on the day `$1` for whom no card in force or issued by then is valid `$2` days later. */
export const EXPIRING = memberFact(
  'expiring',
  2,
  `${holds(valid('$1::date'))} and not ${holds(
    `${valid('$1::date + $2::int')} and (c.issued_on <= $1::date or c.valid_from <= $1::date)`,
  )}`,
);

/** Members on the day `$1` to whom a card was issued from `$2` to `$3`; `$4`: of one of these groups, null: any. */
export const ISSUED_TO = happenedFact(
  'cards issued to',
  4,
  `select c.person_key from health_card c
    where c.issued_on between $2::date and $3::date and ($4::text[] is null or c.card_group = any($4::text[]))`,
);

/** Such cards. */
export const CARDS_ISSUED = columnFact(
  'cards issued',
  `select issued.household_no, 1 from (
     select distinct l.household_no, c.id from health_card c join person_link l on l.person_key = c.person_key
      where c.issued_on between $2::date and $3::date and ($4::text[] is null or c.card_group = any($4::text[]))
        and ${linkedOn('$1::date')}) issued`,
);

/** Members on the day `$1` to whom unemployment benefit was paid from `$2` to `$3`. */
export const PAID_TO = happenedFact(
  'unemployment benefit paid to',
  3,
  'select u.person_key from unemployment_payment u where u.paid_on between $2::date and $3::date',
);

/** Unemployment benefit paid to members, đồng. */
export const BENEFIT_PAID = columnFact(
  'unemployment benefit paid',
  `select paid.household_no, paid.amount from (
     select distinct l.household_no, u.amount, u.id from unemployment_payment u
       join person_link l on l.person_key = u.person_key
      where u.paid_on between $2::date and $3::date and ${linkedOn('$1::date')}) paid`,
);
