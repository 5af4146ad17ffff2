import { pupils } from '../catalogue/education.ts';
import { date, text } from '../catalogue/sql.ts';
import { both, onList, POOR_OR_NEAR, persons } from './basis.ts';
import type { SidesSql } from './plan-day.ts';

/** The last day of lessons by the day: from June to 4 September that of the year that is over. */
const lessonDay = (asOf: string): string => {
  const [year, monthAndDay] = [asOf.slice(0, 4), asOf.slice(5)];
  return monthAndDay >= '06-01' && monthAndDay <= '09-04' ? `${year}-05-31` : asOf;
};

/** SQL: pseudonyms with the benefit, as it stood when lessons were last given. */
const benefiting = (kind: string, asOf: string): string =>
  `select b.person_key from education.education_benefit b
    where b.kind = ${text(kind)} and b.valid_from <= ${date(asOf)} and b.valid_to >= ${date(lessonDay(asOf))}`;

/** SQL: pseudonyms of who learns. */
const learning = (asOf: string): string => pupils(asOf, 'true');

const deprivedOfSchooling = `select v.household_no from ruling v
   join register.review_deprivation d on d.review_no = v.no where d.indicator = 'CHILD_EDUCATION'`;

/** SQL: pseudonyms of those who pay no fees, or less. */
const relieved = (asOf: string): string =>
  `(${benefiting('TUITION_EXEMPTION', asOf)} union ${benefiting('TUITION_REDUCTION', asOf)})`;

/** SQL: pseudonyms of pupils who pay whole fees. */
export const payingFees = (asOf: string): string => `(${learning(asOf)}) except ${relieved(asOf)}`;

/** SQL: how many of the households on the list are out of school on the day. @param members table of the day's members */
const outOfSchool = (members: string, day: string): string =>
  `(select count(distinct m.person_no) from ${members} m
     join education.out_of_school_period o on o.person_key = m.person_key
    where o.since <= ${date(day)} and (o.returned_on is null or o.returned_on > ${date(day)})
      and m.no in (${onList('TV2020-EDUCATION_SUPPORT', day, members)}))`;

/** The indicators of who learns and with what help. */
export const EDUCATION_SQL: Readonly<Record<string, SidesSql>> = {
  PUPILS_WITH_BOTH_BENEFITS: ({ asOf }) => ({
    numerator: persons(
      `${learning(asOf)} intersect ${relieved(asOf)} intersect ${benefiting('STUDY_COST_SUPPORT', asOf)}`,
      POOR_OR_NEAR,
    ),
    denominator: persons(learning(asOf), POOR_OR_NEAR),
  }),
  PUPILS_AT_RIGHT_AGE: ({ asOf }) => ({
    numerator: persons(pupils(asOf, 'e.right_age'), POOR_OR_NEAR),
    denominator: persons(learning(asOf), POOR_OR_NEAR),
  }),
  DEPRIVED_PUPILS_EXEMPTED: ({ asOf }) => {
    const deprived = both(POOR_OR_NEAR, deprivedOfSchooling);
    return {
      numerator: persons(`${learning(asOf)} intersect ${relieved(asOf)}`, deprived),
      denominator: persons(learning(asOf), deprived),
    };
  },
  LISTED_CHILDREN_BACK_AT_SCHOOL: ({ from, asOf }) => ({
    numerator: `(${outOfSchool('first_member', from)} - ${outOfSchool('member', asOf)})`,
  }),
};
