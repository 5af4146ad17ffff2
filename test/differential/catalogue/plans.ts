import { type Catalogue, drawFilter, list, narrowing } from './draw.ts';
import { onDay, texts } from './sql.ts';

export const ASSOCIATIONS = [
  'FARMERS',
  'WOMEN',
  'YOUTH',
  'VETERANS',
  'ELDERLY',
  'OTHER',
  'VFF',
  'COMMUNE_PC',
] as const;
export const KINDS = ['HELPER', 'SPONSOR', 'ESCAPE_TARGET'] as const;

/** Assignments that stand on the day, of some kinds and associations (null: any). */
const assigned = (
  asOf: string,
  kinds: readonly string[] | null,
  associations: readonly string[] | null,
): string =>
  `select g.household_no as no, g.association from plans.helper_assignment g where ${onDay('g', asOf)}${
    kinds === null ? '' : ` and g.kind = any(${texts(kinds)})`
  }${associations === null ? '' : ` and g.association = any(${texts(associations)})`}`;

const households = (rows: string): string => `select distinct r.no from (${rows}) r`;

const registered = (year: number, associations: readonly string[] | null): string =>
  `select g.household_no from plans.helper_assignment g where g.kind = 'ESCAPE_TARGET' and g.year = ${year}${
    associations === null ? '' : ` and g.association = any(${texts(associations)})`
  }`;

const yearOf = (asOf: string): number => Number(asOf.slice(0, 4));
const ALL_HOUSEHOLDS = 'select h.no from register.household h';

export const PLANS: Catalogue = {
  narrowings: [
    (draw) => {
      const association = drawFilter(draw, 'association', ASSOCIATIONS);
      const kind = drawFilter(draw, 'kind', KINDS);
      return narrowing(
        'sponsoredBy',
        [...association.arguments, ...kind.arguments],
        households(assigned(draw.asOf, kind.codes ?? ['HELPER', 'SPONSOR'], association.codes)),
      );
    },
    ({ asOf }) =>
      narrowing(
        'withoutHelper',
        [],
        `${ALL_HOUSEHOLDS} except select r.no from (${assigned(asOf, null, null)}) r`,
      ),
    (draw) => {
      const association = drawFilter(draw, 'association', ASSOCIATIONS);
      const year = draw.random.chance(0.5) ? yearOf(draw.asOf) - 1 : null;
      return narrowing(
        'registeredToEscape',
        [...association.arguments, ...(year === null ? [] : [`year: ${year}`])],
        registered(year ?? yearOf(draw.asOf), association.codes),
      );
    },
  ],
  breakdowns: [
    (draw) => {
      const kind = drawFilter(draw, 'kind', KINDS);
      return {
        field: {
          name: 'sponsoringAssociations',
          arguments: kind.codes === null ? [] : [list('kind', kind.codes)],
        },
        bucket: 'association',
        buckets: `select r.no, r.association as bucket, 0 as ord
                    from (${assigned(draw.asOf, kind.codes ?? ['HELPER', 'SPONSOR'], null)}) r`,
      };
    },
  ],
  figures: [
    ({ asOf }) => figure('helped', assigned(asOf, null, null)),
    ({ asOf }) => figure('sponsored', assigned(asOf, ['HELPER', 'SPONSOR'], null)),
    ({ asOf }) =>
      figure('registered', registered(yearOf(asOf), null).replace('household_no', 'household_no as no')),
  ],
  pages: [],
};

function figure(name: string, rows: string): ReturnType<Catalogue['figures'][number]> {
  return { graphql: `sponsorship { ${name} }`, rows, value: 'count(distinct x.no)::int', none: '0' };
}
