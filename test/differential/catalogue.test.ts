import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/demo/random.ts';
import type { Draw } from './catalogue/draw.ts';
import { CATALOGUES } from './random-expression.ts';

// Asked about elsewhere: saved cohorts in their own tests, the rest in the tests of their rooms.
const NOT_ASKED = [
  'adultAttainmentBelow',
  'adultWithoutSchooling',
  'areaClass',
  'areaClasses',
  'benefitKinds',
  'cardGroups',
  'cardsIssued',
  'change',
  'childOutOfSchool',
  'classes',
  'criteria',
  'dimensions',
  'educationBenefits',
  'entitlements',
  'ethnicities',
  'except',
  'guidance',
  'headSexes',
  'intersection',
  'leaversAfterGrade9',
  'leftAfterGrade9',
  'manyDependants',
  'multidimensional',
  'newlyEscaped',
  'onNeedList',
  'outOfSchoolReasons',
  'poorGroups',
  'priorityFlag',
  'priorityFlags',
  'pupilsWithoutBenefit',
  'reviewedUnder',
  'sizes',
  'supportKinds',
  'transitions',
  'underStandard',
  'unemploymentPayments',
  'uninsuredMember',
  'union',
  'wishes',
  'wishesMet',
  'withMerit',
  'withSocialProtection',
  'withoutWork',
];
const KEY = ['members', 'scope', 'asOf'];

describe('the differential test', () => {
  it('asks about every field of a cohort, or says which it does not ask about', () => {
    const asked = new Set(['complement', 'rescope', ...KEY, ...fieldsDrawn()]);
    expect(
      fieldsOfCohort()
        .filter((name) => !asked.has(name))
        .toSorted(),
    ).toEqual(NOT_ASKED);
  });
});

function fieldsDrawn(): readonly string[] {
  const area = { code: '1', from: '2000-01-01', to: null };
  const draw: Draw = {
    random: createRandom('names'),
    asOf: '2020-01-01',
    surroundings: { days: ['2020-01-01'], areas: [area] },
  };
  return CATALOGUES.flatMap(({ narrowings, breakdowns, figures, pages }) => [
    ...narrowings.map((make) => make(draw).field.name),
    ...breakdowns.map((make) => make(draw).field.name),
    ...figures.map((make) => /^\w+/.exec(make(draw).graphql)?.[0] ?? ''),
    ...pages.map((make) => make(draw).field.name),
  ]);
}

function fieldsOfCohort(): readonly string[] {
  const supergraph = readFileSync('gateway/supergraph.graphql', 'utf8');
  const cohort = buildSchema(supergraph, { assumeValidSDL: true }).getType('Cohort');
  return isObjectType(cohort) ? Object.keys(cohort.getFields()) : [];
}
