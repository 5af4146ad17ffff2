import { text } from '../catalogue/sql.ts';
import { cohortTable, type Households } from './cohorts.ts';
import { POLICY_SQL, type PolicySql } from './policies.ts';

/** Standing of each entitled household; who has no record of what everybody gets without one is unknown. */
const standings = (asOf: string, code: string, policy: PolicySql): string =>
  `select ${text(code)} as policy, c.id, case
      when ${policy.received(asOf)} then 'RECEIVED'
      when ${policy.undecided?.(asOf) ?? 'false'} then 'UNDECIDED'
      else ${policy.unrecorded?.(asOf) ? `'UNKNOWN'` : `'UNMET'`} end as standing
     from cohort c join register.household h on h.no = c.no where ${policy.eligible(asOf)}`;

const count = (standing: string): string => `count(*) filter (where s.standing = '${standing}')::int`;

const ifKnown = (standing: string): string => `case when ${count('UNKNOWN')} = 0 then ${count(standing)} end`;

/** SQL: `id` of the cohort, `name` of the policy and what is `told` of it, of every policy in force on the day. */
export function entitlementsSql(cohorts: Households, asOf: string): string {
  const inForce = Object.entries(POLICY_SQL).filter(([, policy]) => policy.inForce?.(asOf) ?? true);
  const rows = inForce.map(([code, policy]) => standings(asOf, code, policy));
  const codes = inForce.map(([code]) => `(${text(code)})`);
  return `with ${cohortTable(cohorts)}
   select ids.id, p.policy as name, json_build_object(
       'status', case when ${count('UNKNOWN')} = 0 then 'KNOWN' else 'UNKNOWN' end,
       'eligible', count(s.standing)::int, 'received', ${ifKnown('RECEIVED')}, 'unmet', ${ifKnown('UNMET')},
       'undecided', ${ifKnown('UNDECIDED')}, 'unknown', ${count('UNKNOWN')}) as told
     from generate_series(0, ${cohorts.length - 1}) ids (id) cross join (values ${codes.join(', ')}) p (policy)
     left join (${rows.join(' union all ')}) s on s.policy = p.policy and s.id = ids.id
    group by ids.id, p.policy`;
}
