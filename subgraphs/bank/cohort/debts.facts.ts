import { columnFact, groupFact, setFact } from '../../../shared/cohort/fact.ts';

/**
 * A loan belongs to the household that the borrower belonged to on the day it was paid out, or else to the borrower's
 * latest one, as in `membershipOn`.
 */
export const LOAN_HOUSEHOLDS = `select distinct on (o.id) o.id, x.household_no
    from loan o join person_link x on x.person_key = o.person_key and x.household_no is not null
   order by o.id, (x.valid_from <= o.disbursed_on and (x.valid_to is null or x.valid_to >= o.disbursed_on)) desc,
            x.valid_from desc`;

/**
 * Loans with principal outstanding on the day `$1`, with what is owed and how they stand: the rule of `calculateDebt`
 * as one statement. Its tests hold the two against each other.
 */
const DEBTS = `select home.household_no, f.programme, f.entrusted_to, f.group_code,
         f.principal - coalesce(paid.principal, 0) as outstanding,
         case when standing.kind = 'FREEZE' then 'FROZEN'
              when standing.kind = 'OVERDUE' and coalesce(extended.happened_on <= standing.happened_on, true) then 'OVERDUE'
              when coalesce(due.new_due_on, f.due_on) < $1::date then 'OVERDUE'
              else 'CURRENT' end as status
    from loan f
    join (${LOAN_HOUSEHOLDS}) home on home.id = f.id
    left join (select loan_id, sum(principal) as principal from repayment where paid_on <= $1::date group by loan_id) paid
      on paid.loan_id = f.id
    left join (select distinct on (loan_id) loan_id, kind, happened_on from loan_event
                where happened_on <= $1::date and kind in ('FREEZE', 'OVERDUE', 'UNFREEZE')
                order by loan_id, happened_on desc, kind desc) standing on standing.loan_id = f.id
    left join (select loan_id, max(happened_on) as happened_on from loan_event
                where happened_on <= $1::date and kind = 'EXTENSION' group by loan_id) extended on extended.loan_id = f.id
    left join (select distinct on (loan_id) loan_id, new_due_on from loan_event
                where happened_on <= $1::date and new_due_on is not null
                order by loan_id, happened_on desc, kind desc) due on due.loan_id = f.id
   where f.disbursed_on <= $1::date and f.principal > coalesce(paid.principal, 0)
     and not exists (select 1 from loan_event w
                      where w.loan_id = f.id and w.kind = 'WRITE_OFF' and w.happened_on <= $1::date)`;

// Of all: the day, then only loans of these programmes, null: any.
const OF_PROGRAMMES = '($2::text[] is null or d.programme = any($2::text[]))';

/** Households that owe; `$3`: on loans entrusted to these associations, null: on any. */
export const BORROWING = setFact(
  'borrowing',
  `select d.household_no from (${DEBTS}) d
    where ${OF_PROGRAMMES} and ($3::text[] is null or d.entrusted_to = any($3::text[]))`,
);

/** Households that owe on a loan that stands so, `$3`. */
export const STANDING = setFact(
  'standing',
  `select d.household_no from (${DEBTS}) d where ${OF_PROGRAMMES} and d.status = $3::text`,
);

/** Loans with principal outstanding. */
export const ACTIVE_LOANS = columnFact(
  'active loans',
  `select d.household_no, 1 from (${DEBTS}) d where ${OF_PROGRAMMES}`,
);

/** Principal outstanding, đồng. */
export const OUTSTANDING = columnFact(
  'outstanding',
  `select d.household_no, d.outstanding from (${DEBTS}) d where ${OF_PROGRAMMES}`,
);

/** Principal outstanding on loans that stand so, `$3`; đồng. */
export const OUTSTANDING_OF_STATUS = columnFact(
  'outstanding of a status',
  `select d.household_no, d.outstanding from (${DEBTS}) d where ${OF_PROGRAMMES} and d.status = $3::text`,
);

/** Households that owe on a loan of a savings-and-credit group; `$2`: under these associations, null: any. */
export const IN_GROUP = setFact(
  'in a savings-and-credit group',
  `select d.household_no from (${DEBTS}) d join savings_and_credit_group g on g.code = d.group_code
    where $2::text[] is null or g.association = any($2::text[])`,
);

/** Households that owe on the day `$1`, by programme. */
export const BY_PROGRAMME = groupFact('by programme', `select d.household_no, d.programme from (${DEBTS}) d`);

/** Households that owe on the day `$1`, by the association that the loan is entrusted to. */
export const BY_ASSOCIATION = groupFact(
  'by association',
  `select d.household_no, d.entrusted_to from (${DEBTS}) d`,
);

/** Households that owe on the day `$1`, by how a loan of theirs stands. */
export const BY_STATUS = groupFact('by status', `select d.household_no, d.status from (${DEBTS}) d`);
