import { describe, expect, it } from 'vitest';
import { findContainedAreas } from './find-contained-areas.ts';

const [DISTRICT, AN, THANH, MERGED, HAMLET, LATER_PROVINCE, LATER, FOREIGN] = [1, 2, 3, 4, 5, 6, 7, 8];
const AREAS = [
  { no: DISTRICT, parentNo: null },
  { no: AN, parentNo: DISTRICT },
  { no: THANH, parentNo: DISTRICT },
  { no: MERGED, parentNo: DISTRICT },
  { no: HAMLET, parentNo: THANH },
  { no: LATER_PROVINCE, parentNo: null },
  { no: LATER, parentNo: LATER_PROVINCE },
  { no: FOREIGN, parentNo: null },
];
const went = (predecessorNo: number, successorNo: number) => ({ predecessorNo, successorNo });
const inside = (
  container: number,
  successions: Parameters<typeof findContainedAreas>[1],
): readonly number[] =>
  findContainedAreas(AREAS, successions)
    .filter(({ containerNo }) => containerNo === container)
    .map(({ insideNo }) => insideNo);

describe('which areas lie wholly inside an area', () => {
  const MERGER = [went(AN, MERGED), went(THANH, MERGED)];

  it('are itself and all below it, without any change', () => {
    expect(inside(THANH, [])).toEqual([THANH, HAMLET]);
    expect(inside(DISTRICT, [])).toEqual([DISTRICT, AN, THANH, MERGED, HAMLET]);
  });

  it('a merged area holds what went into it, with all below', () => {
    expect(inside(MERGED, MERGER)).toEqual([AN, THANH, MERGED, HAMLET]);
  });

  it('an area that was merged with a neighbour does not hold the merged one', () => {
    expect(inside(AN, MERGER)).toEqual([AN]);
  });

  it('a district holds what came of its communes after it was gone', () => {
    expect(inside(DISTRICT, [...MERGER, went(MERGED, LATER)])).toContain(LATER);
    expect(inside(LATER_PROVINCE, [...MERGER, went(MERGED, LATER)])).toEqual([
      AN,
      THANH,
      MERGED,
      HAMLET,
      LATER_PROVINCE,
      LATER,
    ]);
  });

  it('does not hold a later area to which another gave a part', () => {
    expect(inside(DISTRICT, [went(MERGED, LATER), went(FOREIGN, LATER)])).not.toContain(LATER);
  });

  it('an area that was split lies in neither part, and in what holds both', () => {
    const split = [went(AN, LATER), went(AN, FOREIGN)];
    expect(inside(LATER, split)).toEqual([LATER]);
    expect(inside(AN, split)).toEqual([AN, LATER, FOREIGN]);
  });
});
