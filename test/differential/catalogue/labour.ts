import type { Breakdown, Figure } from '../expression.ts';
import {
  type Catalogue,
  type Draw,
  type Drawn,
  drawCodes,
  drawFilter,
  drawFirst,
  drawPeriod,
  householdPage,
  list,
  narrowing,
  personList,
} from './draw.ts';
import {
  ABROAD_STEPS,
  CLAIM_DAYS,
  COUNSELLING,
  EMERGENCY_DAYS,
  EMERGENCY_GROUPS,
  ORIENTATIONS,
  PLACES,
  SOURCES,
  STATUSES,
  TRAININGS,
} from './labour-codes.ts';
import { profiles, STATES, WORKING_AGE, wantsTraining } from './labour-profiles.ts';
import { householdsOf, members, personsOf, text, texts, within } from './sql.ts';

const anyOf = (column: string, codes: readonly string[] | null): string =>
  codes === null ? '' : ` and ${column} = any(${texts(codes)})`;

interface Happened {
  readonly arguments: readonly string[];
  /** SQL: pseudonyms to whom it happened in the period. */
  readonly keys: (from: string, to: string) => string;
}

function placed(draw: Draw): Happened {
  const place = drawFilter(draw, 'place', PLACES);
  const source = drawFilter(draw, 'source', SOURCES);
  const isNew = draw.random.pick([null, true, false]);
  return {
    arguments: [...place.arguments, ...source.arguments, ...(isNew === null ? [] : [`isNew: ${isNew}`])],
    keys: (from, to) =>
      `select j.person_key from labour.job_placement j where ${within('j.started_on', from, to)}${anyOf('j.place', place.codes)}${anyOf('j.source', source.codes)}${isNew === null ? '' : ` and j.is_new = ${isNew}`}`,
  };
}

function counselled(draw: Draw): Happened {
  const kinds = drawFilter(draw, 'in', COUNSELLING);
  return {
    arguments: kinds.arguments,
    keys: (from, to) =>
      `select j.person_key from labour.job_counselling j where ${within('j.happened_on', from, to)}${anyOf('j.kind', kinds.codes)}`,
  };
}

function certified(draw: Draw): Happened {
  const by = drawFilter(draw, 'by', ['COURSE', 'SKILL_TEST']);
  const course = (from: string, to: string): string =>
    `select e.person_key from labour.training_enrolment e where ${within('e.certificate_on', from, to)}`;
  const test = (from: string, to: string): string =>
    `select s.person_key from labour.skill_test s where s.passed and ${within('s.tested_on', from, to)}`;
  return {
    arguments: by.arguments,
    keys: (from, to) =>
      [
        'select null::text where false',
        ...(by.codes === null || by.codes.includes('COURSE') ? [course(from, to)] : []),
        ...(by.codes === null || by.codes.includes('SKILL_TEST') ? [test(from, to)] : []),
      ].join(' union all '),
  };
}

const courseOn = (column: string): Happened => ({
  arguments: [],
  keys: (from, to) =>
    `select e.person_key from labour.training_enrolment e where ${within(`e.${column}`, from, to)}`,
});

const abroadAt = (step: string): Happened => ({
  arguments: [`step: ${step}`],
  keys: (from, to) =>
    `select a.person_key from labour.contract_abroad_step a where a.step = ${text(step)} and ${within('a.happened_on', from, to)}`,
});

function claimed({ random }: Draw): Happened {
  const step = random.pick(['REGISTERED', 'SUBMITTED', 'APPROVED'] as const);
  const covid = random.pick([null, true, false]);
  return {
    arguments: [`step: ${step}`, ...(covid === null ? [] : [`covidRelated: ${covid}`])],
    keys: (from, to) =>
      `select u.person_key from labour.unemployment_claim u where ${within(`u.${CLAIM_DAYS[step]}`, from, to)}${covid === null ? '' : ` and u.covid_related = ${covid}`}`,
  };
}

function emergency(draw: Draw): Happened {
  const group = drawFilter(draw, 'group', EMERGENCY_GROUPS);
  const step = draw.random.pick(['LISTED', 'APPROVED', 'PAID'] as const);
  return {
    arguments: [...group.arguments, `step: ${step}`],
    keys: (from, to) =>
      `select s.person_key from labour.emergency_support s where ${within(`s.${EMERGENCY_DAYS[step]}`, from, to)}${anyOf('s."group"', group.codes)}`,
  };
}

type Narrows = Catalogue['narrowings'][number];

const state =
  (name: string, keys: (draw: Draw) => { arguments: readonly string[]; keys: string }): Narrows =>
  (draw) => {
    const drawn = keys(draw);
    return narrowing(name, drawn.arguments, householdsOf(drawn.keys, draw.asOf));
  };

const flow =
  (name: string, what: (draw: Draw) => Happened): Narrows =>
  (draw) => {
    const happened = what(draw);
    const period = drawPeriod(draw);
    return narrowing(
      name,
      [...happened.arguments, ...period.arguments],
      householdsOf(happened.keys(period.from, period.to), draw.asOf),
    );
  };

const coded = (name: string, codes: readonly string[], condition: string, column: string): Narrows =>
  state(name, (draw) => {
    const drawn = drawCodes(draw, codes);
    return {
      arguments: [list('in', drawn)],
      keys: profiles(draw.asOf, `${condition}${anyOf(column, drawn)}`),
    };
  });

const profiled = (name: string, condition: string): Narrows =>
  state(name, ({ asOf }) => ({ arguments: [], keys: profiles(asOf, condition) }));

const FLOWS: Readonly<Record<string, (draw: Draw) => Happened>> = {
  counselled,
  placed,
  enrolledIn: () => courseOn('enrolled_on'),
  trainedIn: () => courseOn('completed_on'),
  certifiedIn: certified,
  abroad: ({ random }) => abroadAt(random.pick(ABROAD_STEPS)),
  claims: claimed,
  emergencySupports: emergency,
};

const braced = (given: readonly string[]): string => (given.length === 0 ? '' : `(${given.join(', ')})`);

function stateFigure({ random, asOf }: Draw): Figure {
  const name = random.pick(Object.keys(STATES));
  return {
    graphql: `labour { ${name} }`,
    ...personsOf(STATES[name]?.(asOf) ?? '', asOf),
  };
}

function flowFigure(draw: Draw): Figure {
  const name = draw.random.pick(Object.keys(FLOWS));
  const period = drawPeriod(draw);
  const happened = FLOWS[name]?.(draw) ?? placed(draw);
  return {
    graphql: `labour${braced(period.arguments)} { ${name}${braced(happened.arguments)} }`,
    ...personsOf(happened.keys(period.from, period.to), draw.asOf),
  };
}

function byCode(name: string, bucket: string, codes: readonly string[], condition: string, column: string) {
  return ({ asOf }: Draw): Breakdown =>
    buckets({ name, bucket, given: [] }, codes, asOf, (code) =>
      profiles(asOf, `${condition} and ${column} = ${text(code)}`),
    );
}

function buckets(
  field: { readonly name: string; readonly bucket: string; readonly given: readonly string[] },
  codes: readonly string[],
  asOf: string,
  keys: (code: string) => string,
): Breakdown {
  return {
    field: { name: field.name, arguments: field.given },
    bucket: field.bucket,
    buckets: codes
      .map(
        (code, at) =>
          `select x.no, ${text(code)} as bucket, ${at} as ord from (${householdsOf(keys(code), asOf)}) x`,
      )
      .join(' union all '),
  };
}

const happenedBy =
  (name: string, bucket: string, codes: readonly string[], keys: (code: string, period: Drawn) => string) =>
  (draw: Draw): Breakdown => {
    const period = drawPeriod(draw);
    return buckets({ name, bucket, given: period.arguments }, codes, draw.asOf, (code) => keys(code, period));
  };

const personsWith = (keys: string, asOf: string): string =>
  `select w.* from (${members(asOf)}) w where w.person_key in (${keys})`;

export const LABOUR: Catalogue = {
  narrowings: [
    coded('labourStatus', STATUSES, WORKING_AGE, 'f.status'),
    coded('trainingStatus', TRAININGS, WORKING_AGE, 'f.training'),
    coded('orientation', ORIENTATIONS, 'true', 'f.orientation'),
    state('wantsTraining', ({ random, asOf }) => {
      const enrolled = random.pick([null, true, false]);
      return {
        arguments: enrolled === null ? [] : [`enrolled: ${enrolled}`],
        keys: wantsTraining(asOf, enrolled),
      };
    }),
    profiled('wantsJob', 'f.wants_job'),
    profiled('wantsAbroad', 'f.wants_abroad'),
    profiled('withLabourContract', 'f.has_contract'),
    profiled('withLabourProfile', 'true'),
    flow('counselled', counselled),
    flow('placed', placed),
    flow('enrolledInTraining', () => courseOn('enrolled_on')),
    flow('trained', () => courseOn('completed_on')),
    flow('certified', certified),
    flow('abroad', ({ random }) => abroadAt(random.pick(ABROAD_STEPS))),
    flow('claimedUnemployment', claimed),
    flow('emergencySupport', emergency),
  ],
  breakdowns: [
    byCode('labourStatuses', 'status', STATUSES, WORKING_AGE, 'f.status'),
    byCode('trainingStatuses', 'training', TRAININGS, WORKING_AGE, 'f.training'),
    byCode('orientations', 'orientation', ORIENTATIONS, 'true', 'f.orientation'),
    happenedBy('abroadSteps', 'step', ABROAD_STEPS, (step, { from, to }) => abroadAt(step).keys(from, to)),
    happenedBy(
      'emergencyGroups',
      'group',
      EMERGENCY_GROUPS,
      (group, { from, to }) =>
        `select s.person_key from labour.emergency_support s where ${within('s.listed_on', from, to)} and s."group" = ${text(group)}`,
    ),
  ],
  figures: [stateFigure, stateFigure, flowFigure],
  pages: [
    (draw) => {
      const keys = profiles(draw.asOf, `${WORKING_AGE} and f.status = 'NOT_EMPLOYED'`);
      const values = `select w.no, count(distinct w.person_no) from (${personsWith(keys, draw.asOf)}) w group by w.no`;
      return householdPage('pageByMembersWithoutJob', [], {
        first: drawFirst(draw),
        descending: true,
        values,
      });
    },
    (draw) => {
      const keys = profiles(draw.asOf, `${WORKING_AGE} and f.status = 'NOT_EMPLOYED'`);
      return personList('membersWithoutJob', [], {
        first: drawFirst(draw),
        persons: personsWith(keys, draw.asOf),
      });
    },
    (draw) => {
      const enrolled = draw.random.pick([null, true, false]);
      const given = enrolled === null ? [] : [`enrolled: ${enrolled}`];
      const persons = personsWith(wantsTraining(draw.asOf, enrolled), draw.asOf);
      return personList('wantingTraining', given, { first: drawFirst(draw), persons });
    },
    (draw) => {
      const period = drawPeriod(draw);
      const persons = personsWith(abroadAt('DEPARTED').keys(period.from, period.to), draw.asOf);
      return personList('departedAbroad', period.arguments, { first: drawFirst(draw), persons });
    },
  ],
};
