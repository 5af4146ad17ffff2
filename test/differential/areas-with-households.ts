import type { Surroundings } from './catalogue/draw.ts';
import type { MergedDatabase } from './merged-database.ts';

/** Areas in which somebody ever lived, and a few in which nobody did. */
export function areasWithHouseholds(merged: MergedDatabase): Promise<Surroundings['areas']> {
  return merged.query(
    `(select a.code, a.valid_from::text as from, a.valid_to::text as to from register.area a
       where a.no in (select c.container_no from register.area_containment c
                        join register.residence r on r.area_no = c.inside_no)
       order by 1, 2)
     union all
     (select a.code, a.valid_from::text, a.valid_to::text from register.area a
       where a.no not in (select c.container_no from register.area_containment c
                            join register.residence r on r.area_no = c.inside_no)
       order by 1, 2 limit 10)`,
  );
}
