import { createRandom } from '../../../shared/demo/random.ts';
import { onDay } from '../catalogue/sql.ts';
import type { MergedDatabase } from '../merged-database.ts';
import { startSql } from '../to-sql.ts';
import { shareParts } from './share-parts.ts';

export interface DrawnCohort {
  readonly asOf: string;
  readonly within: string;
  /** Left out: all. */
  readonly classes?: readonly string[];
}

const LEVELS = ['DISTRICT', 'COMMUNE', 'HAMLET'] as const;
const CLASSES = [['POOR'], ['NEAR_POOR'], undefined] as const;

/** Of every day one cohort a level and class, each of an area that is drawn among those somebody lives in. */
export async function drawCohorts(
  merged: MergedDatabase,
  days: readonly string[],
  seed: string,
): Promise<readonly DrawnCohort[]> {
  const random = createRandom(seed);
  const cohorts: DrawnCohort[] = [];
  for (const asOf of days) {
    const areas = await merged.query<{ code: string; level: string }>(inhabited(asOf));
    for (const level of LEVELS)
      for (const classes of CLASSES) {
        const ofLevel = areas.filter((area) => area.level === level);
        if (ofLevel.length === 0) continue;
        const within = random.pick(ofLevel).code;
        cohorts.push(classes === undefined ? { asOf, within } : { asOf, within, classes });
      }
  }
  return cohorts;
}

const inhabited = (asOf: string): string =>
  `select distinct a.code, a.level from register.residence r
     join register.area_containment c on c.inside_no = r.area_no
     join register.area a on a.no = c.container_no
    where ${onDay('r', asOf)} and ${onDay('a', asOf)} order by 1, 2`;

/** Numbers of the households of each cohort, all of one day. */
export type Households = readonly (readonly number[])[];

/** Who is in the cohorts, found once for all that is asked about them. */
export async function findHouseholds(
  merged: MergedDatabase,
  cohorts: readonly DrawnCohort[],
  asOf: string,
): Promise<Households> {
  const starts = cohorts.map(
    (cohort, id) => `select ${id} as id, started.no from (${startSql(cohort)}) started`,
  );
  const rows = await merged.query<{ id: number; households: number[] }>(
    shareParts(
      `with member (id, no) as (${starts.join(' union all ')})
       select id, array_agg(no order by no) as households from member group by id`,
      asOf,
    ),
  );
  const found = new Map(rows.map(({ id, households }) => [id, households]));
  return cohorts.map((_cohort, id) => found.get(id) ?? []);
}

/** SQL of a `with`: table `cohort (id, no)` of the cohorts, numbered in their order. */
export const cohortTable = (cohorts: Households): string =>
  `cohort (id, no) as materialized (${cohorts
    .map((households, id) => `select ${id}, unnest('{${households.join(',')}}'::int[])`)
    .join(' union all ')})`;
