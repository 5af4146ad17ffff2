/** Conditions of the hand-written statements; `$1` is the day. */

const during = (period: string): string =>
  `${period}.valid_from <= $1 and (${period}.valid_to is null or ${period}.valid_to >= $1)`;

/** Households of a class, with where they live. */
export const ofClass = (name: string): string => `
  review v join residence r on r.household_no = v.household_no and ${during('r')}
           join area a on a.no = r.area_no
     where v.class = '${name}' and v.approved_on is not null and v.reference_on <= $1
       and (v.superseded_on is null or v.superseded_on > $1)`;

const activeLoan = `l.disbursed_on <= $1 and (l.closed_on is null or l.closed_on > $1)`;
const validCard = `c.valid_from <= $1 and c.valid_to >= $1 and (c.revoked_on is null or c.revoked_on > $1)`;

/** A member has a loan in the books. */
export const BORROWS = `exists (
  select from membership m join loan l on l.person_no = m.person_no
   where m.household_no = v.household_no and ${during('m')} and ${activeLoan})`;

/** A member has no valid card. */
export const HAS_UNINSURED = `exists (
  select from membership m
   where m.household_no = v.household_no and ${during('m')}
     and not exists (select from health_card c where c.person_no = m.person_no and ${validCard}))`;

export const HAS_CHILD_OUT_OF_SCHOOL = `exists (
  select from membership m join out_of_school o on o.person_no = m.person_no
   where m.household_no = v.household_no and ${during('m')}
     and o.since <= $1 and (o.returned_on is null or o.returned_on > $1))`;

/** A member began a job this year up to the day. */
export const FOUND_JOB = `exists (
  select from membership m join job_placement j on j.person_no = m.person_no
   where m.household_no = v.household_no and ${during('m')}
     and j.started_on between date_trunc('year', $1::date) and $1)`;

/** Every running loan with its household and what is still owed, đồng. */
export const DEBTS = `
  select m.household_no, l.no,
         l.principal - coalesce((select sum(p.principal) from repayment p
                                  where p.loan_no = l.no and p.paid_on <= $1), 0) as owed
    from loan l join membership m on m.person_no = l.person_no and ${during('m')}
   where ${activeLoan}`;

/** Members of households with whether they are insured. */
export const MEMBERS = (households: string): string => `
  select h.household_no, m.person_no,
         exists (select from health_card c where c.person_no = m.person_no and ${validCard}) as is_insured
    from (${households}) h join membership m on m.household_no = h.household_no and ${during('m')}`;

export const PUPILS = `
  select m.household_no, e.person_no, e.level
    from enrolment e join membership m on m.person_no = e.person_no and ${during('m')}
   where e.valid_from <= $1 and e.valid_to >= $1`;
