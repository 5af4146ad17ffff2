import type { TestFederation } from '../../harness/start-federation.ts';
import type { DrawnCohort } from './cohorts.ts';
import { flatten, type Told } from './told.ts';

const SOURCE = 'deprived { count } unknown { count }';
const DIMENSIONS = `{ standard indicators { indicator reviewed { ${SOURCE} } observed { status ${SOURCE} } combined { ${SOURCE} }
  basis { observed { count } reviewed { count } unknown { count } }
  difference { reviewedOnly { count } observedOnly { count } both { count } } } }`;
const ENTITLEMENTS = `{ policy { code } status eligible { count } received { count } unmet { count } undecided { count } unknown { count } }`;
const WISHES = `{ wish status wished { count } met { count } unmet { count } unknown { count } metBy { agency households { count } } }`;

interface View {
  readonly entitlements: readonly { readonly policy: { readonly code: string } }[];
  readonly wishesMet: readonly {
    readonly wish: string;
    readonly metBy: readonly { readonly agency: string; readonly households: unknown }[];
  }[];
  readonly [standard: string]: unknown;
}

interface Dimensions {
  readonly standard: string;
  readonly indicators: readonly { readonly indicator: string }[];
}

/** Every number of the view of a cohort, asked for as a user would. @param standards beside the one in force */
export async function askView(
  { execute }: TestFederation,
  { asOf, within, classes }: DrawnCohort,
  standards: readonly string[],
): Promise<Told> {
  const classed = classes === undefined ? '' : `, class: [${classes.join(', ')}]`;
  const named = standards.map((code) => `${code}: dimensions(standard: ${code}) ${DIMENSIONS}`);
  const { data, errors } = await execute(
    `{ households(asOf: "${asOf}", within: "${within}"${classed}) {
         count inForce: dimensions ${DIMENSIONS} ${named.join(' ')} entitlements ${ENTITLEMENTS} wishesMet ${WISHES} } }`,
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { count, entitlements, wishesMet, ...dimensions } = (data as { households: View }).households;
  return Object.assign(
    { count },
    ...Object.entries(dimensions).map(([name, of]) => toldOfDimensions(name, of as Dimensions)),
    ...entitlements.map(({ policy, ...told }) => flatten(told, policy.code)),
    ...wishesMet.map(({ wish, metBy, ...told }) => {
      const byAgency = Object.fromEntries(metBy.map(({ agency, households }) => [agency, households]));
      return flatten({ ...told, metBy: byAgency }, wish);
    }),
  );
}

function toldOfDimensions(name: string, { standard, indicators }: Dimensions): Told {
  return Object.assign(
    { [name]: standard },
    ...indicators.map(({ indicator, ...told }) => flatten(told, `${name} ${indicator}`)),
  );
}
