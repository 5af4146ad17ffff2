import type { Figure } from '../expression.ts';
import {
  type Catalogue,
  type Draw,
  drawCodes,
  drawFilter,
  drawFirst,
  drawPeriod,
  householdPage,
  list,
  narrowing,
  personList,
} from './draw.ts';
import { date, householdsOf, members, personsOf, text, texts, within } from './sql.ts';

export const LEVELS = [
  'PRESCHOOL',
  'PRIMARY',
  'LOWER_SECONDARY',
  'UPPER_SECONDARY',
  'VOCATIONAL',
  'COLLEGE_UNIVERSITY',
] as const;
export const BENEFITS = [
  'TUITION_EXEMPTION',
  'TUITION_REDUCTION',
  'STUDY_COST_SUPPORT',
  'BICYCLE',
  'BOOKS',
  'STUDY_TOOLS',
] as const;
export const ATTAINMENTS = ['NONE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL'] as const;

/** In the summer holidays, 1 June to 4 September, schooling is read as on 31 May: whoever learned then is a pupil. */
function lessonDay(asOf: string): string {
  const day = asOf.slice(5);
  return day >= '06-01' && day <= '09-04' ? `${asOf.slice(0, 4)}-05-31` : asOf;
}

/** Enrolments that have begun and had not ended at the last lessons: of a person's several the latest begun. */
export const pupils = (asOf: string, condition: string): string =>
  `select e.person_key from (
     select distinct on (n.person_key) n.* from education.enrolment n
      where n.valid_from <= ${date(asOf)} and n.valid_to >= ${date(lessonDay(asOf))}
      order by n.person_key, n.valid_from desc, n.id) e
    where e.person_key is not null and ${condition}`;

export const ofLevels = (levels: readonly string[] | null): string =>
  levels === null ? 'true' : `e.level = any(${texts(levels)})`;

export const without = (asOf: string, kind: string): string =>
  `not exists (select from education.education_benefit b where b.person_key = e.person_key and b.kind = ${text(kind)}
      and b.valid_from <= ${date(asOf)} and b.valid_to >= ${date(lessonDay(asOf))})`;

/** Out of school on the day; on the day of return no longer. */
export const out = (asOf: string, condition = 'true'): string =>
  `select o.person_key from education.out_of_school_period o
    where o.since <= ${date(asOf)} and coalesce(o.returned_on, 'infinity') > ${date(asOf)} and ${condition}`;

const attained = (asOf: string, levels: readonly string[]): string =>
  `select a.person_key from (
     select distinct on (t.person_key) t.* from education.adult_attainment t
      where t.recorded_on <= ${date(asOf)} order by t.person_key, t.recorded_on desc, t.id) a
    where a.person_key is not null and a.level = any(${texts(levels)})`;

const happened =
  (name: string, table: string, column: string): Catalogue['narrowings'][number] =>
  (draw) => {
    const { from, to, arguments: period } = drawPeriod(draw);
    const keys = `select f.person_key from education.${table} f where ${within(`f.${column}`, from, to)}`;
    return narrowing(name, period, householdsOf(keys, draw.asOf));
  };

const personsWith = (keys: string, asOf: string): string =>
  `select w.* from (${members(asOf)}) w where w.person_key in (${keys})`;

function schoolingFigure({ random, asOf }: Draw): Figure {
  const kind = random.pick(BENEFITS);
  const figures: Readonly<Record<string, string>> = {
    pupils: pupils(asOf, 'true'),
    pupilsAtRightAge: pupils(asOf, 'e.right_age'),
    [`pupilsWithout(kind: ${kind})`]: pupils(asOf, without(asOf, kind)),
    outOfSchoolChildren: out(asOf),
  };
  const [name, keys] = random.pick(Object.entries(figures));
  return { graphql: `schooling { ${name} }`, ...personsOf(keys, asOf) };
}

export const EDUCATION: Catalogue = {
  narrowings: [
    (draw) => {
      const level = drawFilter(draw, 'level', LEVELS);
      return narrowing(
        'enrolled',
        level.arguments,
        householdsOf(pupils(draw.asOf, ofLevels(level.codes)), draw.asOf),
      );
    },
    (draw) => {
      const level = drawFilter(draw, 'level', LEVELS);
      const all = householdsOf(pupils(draw.asOf, ofLevels(level.codes)), draw.asOf);
      const wrong = householdsOf(
        pupils(draw.asOf, `${ofLevels(level.codes)} and not e.right_age`),
        draw.asOf,
      );
      return narrowing('rightAge', level.arguments, `${all} except ${wrong}`);
    },
    ({ asOf }) => narrowing('withOutOfSchoolChild', [], householdsOf(out(asOf), asOf)),
    (draw) => {
      const kind = drawFilter(draw, 'kind', BENEFITS);
      const keys = `select b.person_key from education.education_benefit b
        where b.valid_from <= ${date(draw.asOf)} and b.valid_to >= ${date(lessonDay(draw.asOf))}${kind.codes === null ? '' : ` and b.kind = any(${texts(kind.codes)})`}`;
      return narrowing('benefit', kind.arguments, householdsOf(keys, draw.asOf));
    },
    (draw) => {
      const kind = draw.random.pick(BENEFITS);
      const level = drawFilter(draw, 'level', LEVELS);
      const keys = pupils(draw.asOf, `${ofLevels(level.codes)} and ${without(draw.asOf, kind)}`);
      return narrowing(
        'pupilWithoutBenefit',
        [`kind: ${kind}`, ...level.arguments],
        householdsOf(keys, draw.asOf),
      );
    },
    (draw) => {
      const levels = drawCodes(draw, ATTAINMENTS);
      return narrowing(
        'adultAttainment',
        [list('in', levels)],
        householdsOf(attained(draw.asOf, levels), draw.asOf),
      );
    },
    happened('returnedToSchool', 'out_of_school_period', 'returned_on'),
    happened('careerCounselled', 'career_counselling', 'happened_on'),
    happened('studyGranted', 'study_grant', 'granted_on'),
  ],
  breakdowns: [
    ({ asOf }) => ({
      field: { name: 'schoolLevels', arguments: [] },
      bucket: 'level',
      buckets: LEVELS.map(
        (level, at) =>
          `select x.no, ${text(level)} as bucket, ${at} as ord from (${householdsOf(pupils(asOf, ofLevels([level])), asOf)}) x`,
      ).join(' union all '),
    }),
  ],
  figures: [schoolingFigure],
  pages: [
    (draw) => {
      const level = drawFilter(draw, 'level', LEVELS);
      const persons = personsWith(pupils(draw.asOf, ofLevels(level.codes)), draw.asOf);
      return personList('pupils', level.arguments, { first: drawFirst(draw), persons });
    },
    (draw) =>
      personList('outOfSchool', [], {
        first: drawFirst(draw),
        persons: personsWith(out(draw.asOf), draw.asOf),
      }),
    (draw) => {
      const values = `select w.no, count(distinct w.person_no) from (${personsWith(out(draw.asOf), draw.asOf)}) w group by w.no`;
      return householdPage('pageByOutOfSchool', [], { first: drawFirst(draw), descending: true, values });
    },
  ],
};
