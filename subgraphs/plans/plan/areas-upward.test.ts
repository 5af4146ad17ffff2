import { describe, expect, it } from 'vitest';
import { ADMINISTRATOR, officialOf } from '../../../test/harness/viewers.ts';
import { type AreaOfPlan, areasUpward, isWithinJurisdiction } from './areas-upward.ts';

const area = (code: string, parentCode: string | null, officialCode: string | null): AreaOfPlan => ({
  code,
  parentCode,
  officialCode,
  validFrom: officialCode === null ? null : '2004-07-08',
});
const AREAS = [
  area('PROVINCE', null, '45'),
  area('DISTRICT', 'PROVINCE', '468'),
  area('COMMUNE', 'DISTRICT', '19612'),
  area('GROUP', 'DISTRICT', null),
];

describe('the areas of a plan', () => {
  it('are gone upwards, itself first', () => {
    expect(areasUpward(AREAS, 'COMMUNE').map(({ code }) => code)).toEqual([
      'COMMUNE',
      'DISTRICT',
      'PROVINCE',
    ]);
    expect(areasUpward(AREAS, 'ELSEWHERE')).toEqual([]);
  });

  it('that are above each other come once', () => {
    const circle = [area('A', 'B', '1'), area('B', 'A', '2')];
    expect(areasUpward(circle, 'A').map(({ code }) => code)).toEqual(['A', 'B']);
  });

  it.each([
    ['COMMUNE', '468', true],
    ['COMMUNE', '19612', true],
    ['DISTRICT', '19612', false],
    ['GROUP', '45', true],
    ['GROUP', '19612', false],
    ['COMMUNE', '849', false],
  ])('%s is in the jurisdiction over %s: %s', (code, official, expected) => {
    expect(isWithinJurisdiction(officialOf(official), AREAS, code)).toBe(expected);
  });

  it('are in a nationwide jurisdiction where the plan names them', () => {
    expect(isWithinJurisdiction(ADMINISTRATOR, AREAS, 'GROUP')).toBe(true);
    expect(isWithinJurisdiction(ADMINISTRATOR, AREAS, 'ELSEWHERE')).toBe(false);
  });
});
