import { mayRead, type Right, type Viewer } from '../../../shared/viewer/viewer.ts';

/** A condition of an SQL statement with the values of its parameters. */
export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

const NOTHING: Condition = { text: 'false', values: [] };
const EVERYTHING: Condition = { text: 'true', values: [] };

/**
 * True of the households that a viewer may see: those that live, or have lived, in an area of the jurisdiction or in
 * one that lies inside it. Every statement that answers households goes through here.
 * @param householdNo the column with the household's number
 * @param next number of the condition's first parameter
 */
export function householdIsVisible(viewer: Viewer, householdNo: string, next: number): Condition {
  if (!mayRead(viewer, 'household.read')) return NOTHING;
  const { jurisdiction } = viewer;
  if (jurisdiction === 'NATIONWIDE') return EVERYTHING;
  return {
    text: `exists (
      select 1 from residence lived
        join area_containment inside on inside.inside_no = lived.area_no
       where lived.household_no = ${householdNo} and inside.container_no = any(array(
         select own.no from area own
          where (own.code, own.valid_from) in (select * from unnest($${next}::text[], $${next + 1}::date[])))))`,
    values: [jurisdiction.map(({ code }) => code), jurisdiction.map(({ validFrom }) => validFrom)],
  };
}

/** True of the persons that a viewer may see: those who belong, or have belonged, to a household that may be seen. */
export function personIsVisible(viewer: Viewer, personNo: string, next: number): Condition {
  if (!mayReadAll(viewer, ['household.read', 'person.read'])) return NOTHING;
  const household = householdIsVisible(viewer, 'belonged.household_no', next);
  return {
    text: `exists (select 1 from membership belonged where belonged.person_no = ${personNo} and ${household.text})`,
    values: household.values,
  };
}

function mayReadAll(viewer: Viewer, rights: readonly Right[]): boolean {
  return rights.every((right) => mayRead(viewer, right));
}
