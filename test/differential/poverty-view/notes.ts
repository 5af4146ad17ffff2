import { rulingReviews } from '../catalogue/sql.ts';
import { cohortTable, type Households } from './cohorts.ts';

/** SQL: how many households of the cohort are poor by each criterion, `criteria`, and from each cause, `causes`. */
export const notesSql = (households: Households, asOf: string): string =>
  `with ${cohortTable(households)}, ruling as (
     select v.no, v.criterion from cohort c join (${rulingReviews(asOf)}) v on v.household_no = c.no)
   select (select json_object_agg(n.criterion, n.count) from (
             select r.criterion, count(*)::int from ruling r where r.criterion is not null group by 1) n) as criteria,
          (select json_object_agg(n.cause, n.count) from (
             select f.cause, count(distinct r.no)::int from ruling r
               join register.review_cause f on f.review_no = r.no group by 1) n) as causes`;
