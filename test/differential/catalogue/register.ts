import { type Catalogue, type Draw, drawCodes, drawFirst, householdPage, list, narrowing } from './draw.ts';
import { areaInUse, containedIn, members, ofClass, onDay, text } from './sql.ts';

export const CLASSES = ['POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'AVERAGE_LIVING', 'NON_POOR'] as const;

/** Code of an area that is in use on the day of the cohort. */
export function drawArea({ random, asOf, surroundings }: Draw): string {
  const inUse = surroundings.areas.filter(({ from, to }) => from <= asOf && (to === null || asOf <= to));
  return random.pick(inUse).code;
}

const _membersPerHousehold = (asOf: string): string =>
  `select w.no, count(*)::int as value from (${members(asOf)}) w group by w.no`;

export const REGISTER: Catalogue = {
  narrowings: [
    (draw) => {
      const code = drawArea(draw);
      const area = `select a.no from register.area a where a.code = ${text(code)} and ${areaInUse('a', draw.asOf)}`;
      return narrowing('within', [`area: "${code}"`], containedIn(area, draw.asOf));
    },
    (draw) => {
      const codes = drawCodes(draw, CLASSES);
      return narrowing('class', [list('in', codes)], ofClass(codes, draw.asOf));
    },
  ],
  breakdowns: [
    ({ random, asOf }) => {
      const level = random.pick(['COMMUNE', 'DISTRICT', 'PROVINCE', 'HAMLET']);
      return {
        field: { name: 'areas', arguments: level === 'COMMUNE' ? [] : [`level: ${level}`] },
        bucket: 'area { code }',
        buckets: `select r.household_no as no, a.code as bucket, 0 as ord
                    from register.residence r
                    join register.area_containment c on c.inside_no = r.area_no
                    join register.area a on a.no = c.container_no
                   where a.level = ${text(level)} and ${areaInUse('a', asOf)} and ${onDay('r', asOf)}`,
      };
    },
  ],
  figures: [
    () => ({
      graphql: 'count',
      rows: 'select h.no from register.household h',
      value: 'count(*)::int',
      none: '0',
    }),
    ({ asOf }) => ({ graphql: 'persons', rows: members(asOf), value: 'count(*)::int', none: '0' }),
  ],
  pages: [
    (draw) =>
      householdPage('page', [], {
        first: drawFirst(draw),
        descending: false,
        values: 'select 0, 0 where false',
      }),
  ],
};
