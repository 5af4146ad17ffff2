import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkIndicator, type IndicatorText } from './check-indicator.ts';

const supergraph = readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));

const COVERAGE: IndicatorText = {
  code: 'POOR_COVERED',
  fragment: `fragment PoorCovered on AreaCohort {
    poor: cohort { class(in: [POOR]) { insurance { covered persons } uninsured: insured(is: false) { count } areas { area { code } } } } }`,
  numerator: 'poor.class.insurance.covered',
  denominator: 'poor.class.insurance.persons',
  gap: 'poor.class.uninsured',
};

const check = (parts: Partial<IndicatorText>) => checkIndicator(schema, { ...COVERAGE, ...parts });

describe('an indicator', () => {
  it('that fits the graph has no fault', () => {
    expect(check({})).toEqual([]);
    expect(check({ denominator: null, gap: null })).toEqual([]);
    expect(check({ numerator: '9 - poor.class.areas.length' })).toEqual([]);
  });

  it('with a misspelt field is told the nearest one', () => {
    const [fault] = check({ fragment: COVERAGE.fragment.replace('covered persons', 'coverd persons') });
    expect(fault?.part).toBe('fragment');
    expect(fault?.message).toMatch(
      /Cannot query field "coverd" on type "CohortInsurance"\. Did you mean "covered"/,
    );
  });

  it.each<[string, Partial<IndicatorText>, string, RegExp]>([
    ['a code', { code: 'poor covered' }, 'code', /capital letters/],
    ['no GraphQL', { fragment: 'fragment X on' }, 'fragment', /Syntax Error/],
    ['a query', { fragment: '{ households { count } }' }, 'fragment', /one fragment/],
    [
      'a fragment on something else',
      { fragment: 'fragment X on Cohort { count }' },
      'fragment',
      /on AreaCohort/,
    ],
    [
      'a spread',
      { fragment: 'fragment X on AreaCohort { cohort { ...Y } }' },
      'fragment',
      /no other fragments/,
    ],
    [
      'a directive',
      { fragment: 'fragment X on AreaCohort { cohort @skip(if: true) { count } }' },
      'fragment',
      /no directives/,
    ],
    [
      'a variable of its own',
      { fragment: 'fragment X on AreaCohort { cohort { within(area: $mine) { count } } }' },
      'fragment',
      /\$mine/,
    ],
    [
      'an inaccessible field',
      { fragment: 'fragment X on AreaCohort { cohort { members } }' },
      'fragment',
      /members/,
    ],
    ['no expression', { numerator: 'poor.class *' }, 'numerator', /no sum/],
    [
      'a path that is not there',
      { numerator: 'poor.class.insurance.person' },
      'numerator',
      /there it has covered, persons/,
    ],
    ['a path to no number', { denominator: 'poor.class' }, 'denominator', /no number/],
    ['a path into a list', { numerator: 'poor.class.areas.area' }, 'numerator', /is a list/],
    ['a gap that is no cohort', { gap: 'poor.class.insurance' }, 'gap', /not to a Cohort/],
  ])('with %s is refused where it is wrong', (_what, parts, part, message) => {
    const [fault] = check(parts);
    expect(fault?.part).toBe(part);
    expect(fault?.message).toMatch(message);
  });
});
