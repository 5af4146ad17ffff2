import {
  type Catalogue,
  type Draw,
  drawCodes,
  drawFirst,
  drawPeriod,
  householdPage,
  list,
  narrowing,
} from './draw.ts';
import { classes, date, members, onDay, rulingReviews, text, texts, within } from './sql.ts';

const INDICATORS = [
  'EMPLOYMENT',
  'DEPENDENCY',
  'NUTRITION',
  'HEALTH_SERVICE',
  'HEALTH_INSURANCE',
  'ADULT_EDUCATION',
  'CHILD_EDUCATION',
  'HOUSING_QUALITY',
  'HOUSING_AREA',
  'WATER',
  'SANITATION',
  'TELECOM',
  'INFORMATION_ASSETS',
] as const;
export const CAUSES = [
  'LACK_CAPITAL',
  'LACK_LAND',
  'LACK_MEANS',
  'ILLNESS_LACK_LABOUR',
  'MANY_DEPENDANTS',
  'LABOUR_WITHOUT_JOB',
  'NO_SKILL',
  'SOCIAL_EVILS',
  'LAZINESS',
  'OTHER',
] as const;
export const WISHES = [
  'PREFERENTIAL_LOAN',
  'PRODUCTION_LAND',
  'VOCATIONAL_TRAINING',
  'LABOUR_EXPORT',
] as const;
export const FOUND = ['HEALTH_INSURANCE', 'CHILD_EDUCATION', 'WATER', 'SANITATION', 'TELECOM'] as const;
export const WILLS = ['STRONG', 'WEAK', 'NONE'] as const;
export const CAPABILITIES = ['CAN_ESCAPE', 'CANNOT_ESCAPE'] as const;
export const POOR_GROUPS = ['CSGN', 'HARD_CORE'] as const;
export const CRITERIA = ['INCOME', 'SERVICE_DEPRIVATION'] as const;
const TRANSITIONS = [
  'ESCAPED',
  'ESCAPED_TO_NEAR_POOR',
  'STAYED_POOR',
  'RELAPSED',
  'NEWLY_POOR',
  'FELL_TO_NEAR_POOR',
  'STAYED_NEAR_POOR',
  'ESCAPED_NEAR_POOR',
] as const;

/** Households whose ruling review `v` meets the condition; where no review rules, nothing is known. */
const reviewed = (asOf: string, condition: string): string =>
  `select v.household_no from (${rulingReviews(asOf)}) v where ${condition}`;

const foundIn = (table: string, column: string, codes: readonly string[]): string =>
  `exists (select from register.${table} f where f.review_no = v.no and f.${column} = any(${texts(codes)}))`;

const deprivations = (asOf: string): string =>
  `select v.household_no as no, (select count(distinct f.indicator)::int from register.review_deprivation f
                                  where f.review_no = v.no) as value
     from (${rulingReviews(asOf)}) v`;

const sizes = (asOf: string): string =>
  `select h.no, (select count(*)::int from register.membership m where m.household_no = h.no and ${onDay('m', asOf)}) as value
     from register.household h`;

type Narrows = Catalogue['narrowings'][number];
type Breaks = Catalogue['breakdowns'][number];

const coded =
  (name: string, codes: readonly string[], condition: (codes: readonly string[]) => string): Narrows =>
  (draw) => {
    const drawn = drawCodes(draw, codes);
    return narrowing(name, [list('in', drawn)], reviewed(draw.asOf, condition(drawn)));
  };

const column = (name: string, codes: readonly string[], of: string): Narrows =>
  coded(name, codes, (drawn) => `v.${of} = any(${texts(drawn)})`);

const byColumn =
  (name: string, bucket: string, codes: readonly string[], of: string): Breaks =>
  ({ asOf }) => ({
    field: { name, arguments: [] },
    bucket,
    buckets: `select v.household_no as no, v.${of} as bucket, array_position(${texts(codes)}, v.${of}) as ord
                from (${rulingReviews(asOf)}) v where v.${of} is not null`,
  });

const byFound =
  (
    name: string,
    bucket: string,
    codes: readonly string[],
    found: { table: string; column: string },
  ): Breaks =>
  ({ asOf }) => ({
    field: { name, arguments: [] },
    bucket,
    buckets: `select v.household_no as no, f.${found.column} as bucket, array_position(${texts(codes)}, f.${found.column}) as ord
                from (${rulingReviews(asOf)}) v join register.${found.table} f on f.review_no = v.no`,
  });

/** An earlier day of the surroundings, or the day itself. */
const drawSince = ({ random, asOf, surroundings }: Draw): string =>
  random.pick(surroundings.days.filter((day) => day <= asOf));

/** Every household with its class on two days (`was`, `became`), and whether it was poor on a day before the first. */
function transition(since: string, asOf: string, kind: string): string {
  // Poor on some day before: on the day that one of its reviews is of, that review rules and says so.
  const poorBefore = `exists (
    select from register.review e where e.household_no = moved.no and e.class = 'POOR' and e.approved_on is not null
       and e.reference_on < ${date(since)} and not exists (
         select from register.review o where o.household_no = e.household_no and o.approved_on is not null
            and o.reference_on = e.reference_on and o.no <> e.no
            and (o.approved_on, array_position(array['QD59_2015', 'ND07_2021', 'ND351_2025'], o.standard))
              > (e.approved_on, array_position(array['QD59_2015', 'ND07_2021', 'ND351_2025'], e.standard))))`;
  const conditions: Readonly<Record<string, string>> = {
    ESCAPED: `was = 'POOR' and became <> 'POOR'`,
    ESCAPED_TO_NEAR_POOR: `was = 'POOR' and became = 'NEAR_POOR'`,
    STAYED_POOR: `was = 'POOR' and became = 'POOR'`,
    RELAPSED: `was <> 'POOR' and became = 'POOR' and ${poorBefore}`,
    NEWLY_POOR: `was <> 'POOR' and became = 'POOR' and not ${poorBefore}`,
    FELL_TO_NEAR_POOR: `was not in ('POOR', 'NEAR_POOR') and became = 'NEAR_POOR'`,
    STAYED_NEAR_POOR: `was = 'NEAR_POOR' and became = 'NEAR_POOR'`,
    ESCAPED_NEAR_POOR: `was = 'NEAR_POOR' and became not in ('POOR', 'NEAR_POOR')`,
  };
  return `select moved.no from (
      select old.no, old.class as was, new.class as became
        from (${classes(since)}) old join (${classes(asOf)}) new on new.no = old.no) moved
    where ${conditions[kind] ?? 'false'}`;
}

const NARROWINGS: readonly Narrows[] = [
  (draw) => {
    const indicator = draw.random.pick(INDICATORS);
    const households = reviewed(draw.asOf, foundIn('review_deprivation', 'indicator', [indicator]));
    return narrowing('deprivedOf', [`indicator: ${indicator}`], households);
  },
  (draw) => {
    const least = draw.random.integer(0, 3);
    const most = draw.random.integer(least, 4);
    const households = `select d.no from (${deprivations(draw.asOf)}) d where d.value between ${least} and ${most}`;
    return narrowing('deprivations', [`atLeast: ${least}`, `atMost: ${most}`], households);
  },
  (draw) => {
    const least = draw.random.integer(0, 3);
    const households = `select s.no from (${sizes(draw.asOf)}) s where s.value >= ${least}`;
    return narrowing('size', [`min: ${least}`], households);
  },
  (draw) => {
    const [least, below] = [400_000, 700_000, 1_000_000, 1_500_000].slice(draw.random.integer(0, 2));
    const income = `v.income_per_capita_month >= ${least} and v.income_per_capita_month < ${below}`;
    return narrowing('income', [`atLeast: "${least}"`, `below: "${below}"`], reviewed(draw.asOf, income));
  },
  (draw) => {
    const above = draw.random.pick([0, 0.25, 0.5]);
    const ratio = `v.dependants > ${above} * v.members`;
    return narrowing('dependencyRatio', [`above: ${above}`], reviewed(draw.asOf, ratio));
  },
  coded('cause', CAUSES, (drawn) => foundIn('review_cause', 'cause', drawn)),
  coded('wish', WISHES, (drawn) => foundIn('review_wish', 'wish', drawn)),
  column('will', WILLS, 'will'),
  column('escapeCapability', CAPABILITIES, 'escape_capability'),
  column('poorGroup', POOR_GROUPS, 'poor_group'),
  column('criterion', CRITERIA, 'criterion'),
  ({ asOf }) => narrowing('specialHardship', [], reviewed(asOf, 'v.special_hardship')),
  ({ random, asOf }) => {
    const sex = random.pick(['MALE', 'FEMALE']);
    const heads = `select w.no from (${members(asOf)}) w where w.relation_to_head = 'HEAD' and w.sex = ${text(sex)}`;
    return narrowing('headedBy', [`sex: ${sex}`], heads);
  },
  ({ random, asOf }) => {
    const any = random.chance(0.5);
    const persons = `select w.no from (${members(asOf)}) w where w.ethnicity_code = '05'${any ? '' : ` and w.relation_to_head = 'HEAD'`}`;
    return narrowing('ethnicity', ['in: ["05"]', ...(any ? ['of: ANY_MEMBER'] : [])], persons);
  },
  (draw) => {
    const since = drawSince(draw);
    const kind = draw.random.pick(TRANSITIONS);
    return narrowing(
      'transition',
      [`kind: ${kind}`, `since: "${since}"`],
      transition(since, draw.asOf, kind),
    );
  },
  (draw) => {
    const { from, to, arguments: period } = drawPeriod(draw);
    const given = `select s.household_no as no from register.support_event s where ${within('s.happened_on', from, to)}
      union select w.no from (${members(draw.asOf)}) w join register.support_event s on s.person_no = w.person_no
        where ${within('s.happened_on', from, to)}`;
    return narrowing('supported', period, given);
  },
];

export const REVIEWS: Catalogue = {
  narrowings: NARROWINGS,
  breakdowns: [
    byColumn('wills', 'will', WILLS, 'will'),
    byColumn('escapeCapabilities', 'escapeCapability', CAPABILITIES, 'escape_capability'),
    byFound('causes', 'cause', CAUSES, { table: 'review_cause', column: 'cause' }),
    byFound('deprivedIndicators', 'indicator', INDICATORS, {
      table: 'review_deprivation',
      column: 'indicator',
    }),
    ({ asOf }) => ({
      field: { name: 'deprivationCounts', arguments: [] },
      bucket: 'deprivations',
      buckets: `select d.no, d.value::text as bucket, d.value as ord from (${deprivations(asOf)}) d`,
    }),
  ],
  figures: [],
  pages: [
    (draw) => {
      const descending = draw.random.chance(0.5);
      const [order, values] = draw.random.pick([
        ['SIZE', sizes(draw.asOf)],
        ['DEPRIVATIONS', deprivations(draw.asOf)],
        ['INCOME', `select v.household_no, v.income_per_capita_month from (${rulingReviews(draw.asOf)}) v`],
      ] as const);
      const given = [`orderBy: ${order}`, ...(descending ? ['descending: true'] : [])];
      return householdPage('page', given, { first: drawFirst(draw), descending, values });
    },
  ],
};
