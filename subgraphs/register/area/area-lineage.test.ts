import { describe, expect, it } from 'vitest';
import { groundOn, type Lineage, type LineageLink, stepsBack, wholeSuccessorOn } from './area-lineage.ts';

const [AN, THANH, MERGED, TOWN, LATER, HALF, OTHER_HALF] = [1, 2, 3, 4, 5, 6, 7];

const link = (
  predecessorNo: number,
  successorNo: number,
  effectiveOn: string,
  more: Partial<LineageLink> = {},
): LineageLink => ({ predecessorNo, successorNo, share: 'WHOLE', effectiveOn, certain: true, ...more });

const period = (no: number, validFrom: string, validTo: string | null) =>
  [no, { no, validFrom, validTo }] as const;

// Two communes merge in 2020, and with a town in 2025; another is cut in two in 2025.
const LINEAGE: Lineage = {
  areas: new Map([
    period(AN, '2004-07-08', '2019-12-31'),
    period(THANH, '2004-07-08', '2019-12-31'),
    period(MERGED, '2020-01-01', '2025-06-30'),
    period(TOWN, '2004-07-08', '2025-06-30'),
    period(LATER, '2025-07-01', null),
    period(HALF, '2004-07-08', '2025-06-30'),
    period(OTHER_HALF, '2025-07-01', null),
  ]),
  links: [
    link(AN, MERGED, '2020-01-01'),
    link(THANH, MERGED, '2020-01-01'),
    link(MERGED, LATER, '2025-07-01'),
    link(TOWN, LATER, '2025-07-01'),
  ],
};
const withLinks = (...links: readonly LineageLink[]): Lineage => ({
  ...LINEAGE,
  links: [...LINEAGE.links, ...links],
});

describe('the ground of an area on a day', () => {
  it.each([
    ['itself from its first day', LATER, '2025-07-01', [LATER]],
    ['what became it, the day before', LATER, '2025-06-30', [MERGED, TOWN]],
    ['what became that', LATER, '2019-12-31', [AN, THANH, TOWN]],
    ['itself to its last day', MERGED, '2025-06-30', [MERGED]],
  ])('is %s', (_what, no, day, parts) => {
    expect(groundOn(LINEAGE, no, day)).toEqual({ parts });
  });

  it.each([
    ['an area that went over in part', [link(HALF, LATER, '2025-07-01', { share: 'PART' })]],
    ['an area of which sources differ', [link(HALF, LATER, '2025-07-01', { certain: false })]],
    [
      'an area that two links leave',
      [link(HALF, LATER, '2025-07-01'), link(HALF, OTHER_HALF, '2025-07-01', { share: 'PART' })],
    ],
  ])('is not known with %s', (_what, links) => {
    const lineage = withLinks(...links);
    expect(groundOn(lineage, LATER, '2025-06-30')).toEqual({ obstacle: 'AREA_SPLIT', areas: [HALF] });
    expect(groundOn(lineage, LATER, '2025-07-01')).toEqual({ parts: [LATER] });
  });

  it('is not known once it was merged with another, nor before its first ancestor, nor of no area', () => {
    expect(groundOn(LINEAGE, AN, '2020-01-01')).toEqual({ obstacle: 'AREA_MERGED', areas: [MERGED] });
    expect(groundOn(LINEAGE, LATER, '2004-07-07')).toEqual({ obstacle: 'AREA_UNKNOWN', areas: [AN] });
    expect(groundOn(LINEAGE, 99, '2020-01-01')).toEqual({ obstacle: 'AREA_UNKNOWN', areas: [99] });
  });

  it('of an area that was renamed or cut up is what came of it', () => {
    const renamed = withLinks(link(HALF, OTHER_HALF, '2025-07-01'));
    expect(groundOn(renamed, HALF, '2026-01-01')).toEqual({ parts: [OTHER_HALF] });
  });
});

describe('the area into which the whole of an area went', () => {
  it.each([
    [AN, '2019-12-31', AN],
    [AN, '2020-01-01', MERGED],
    [AN, '2026-01-01', LATER],
    [LATER, '2026-01-01', LATER],
    [HALF, '2026-01-01', null],
    [99, '2026-01-01', null],
  ])('%i on %s: %s', (no, day, successor) => {
    expect(wholeSuccessorOn(LINEAGE, no, day)).toBe(successor);
  });

  it('is none where it was split or sources differ', () => {
    const split = withLinks(
      link(HALF, LATER, '2025-07-01', { share: 'PART' }),
      link(HALF, OTHER_HALF, '2025-07-01', { share: 'PART' }),
    );
    expect(wholeSuccessorOn(split, HALF, '2026-01-01')).toBeNull();
    const unsure = withLinks(link(HALF, OTHER_HALF, '2025-07-01', { certain: false }));
    expect(wholeSuccessorOn(unsure, HALF, '2026-01-01')).toBeNull();
  });
});

describe('the chain back', () => {
  const chain = (lineage: Lineage, no: number, depth: number): readonly (readonly number[])[] =>
    stepsBack(lineage, no, depth).map(({ link: { predecessorNo }, steps }) => [predecessorNo, steps]);

  it('goes as far as asked, nearest first', () => {
    expect(chain(LINEAGE, LATER, 1)).toEqual([
      [MERGED, 1],
      [TOWN, 1],
    ]);
    expect(chain(LINEAGE, LATER, 5)).toEqual([
      [MERGED, 1],
      [TOWN, 1],
      [AN, 2],
      [THANH, 2],
    ]);
    expect(chain(LINEAGE, AN, 5)).toEqual([]);
  });

  it('ends where links run in a circle', () => {
    const circle = withLinks(link(LATER, AN, '2026-01-01'));
    expect(chain(circle, AN, 50)).toHaveLength(5);
    const gone = (no: number) => period(no, '2004-07-08', '2019-12-31');
    const round: Lineage = {
      areas: new Map([gone(AN), gone(THANH)]),
      links: [link(AN, THANH, '2020-01-01'), link(THANH, AN, '2020-01-01')],
    };
    expect(groundOn(round, AN, '2021-12-31')).toEqual({ obstacle: 'AREA_UNKNOWN', areas: [AN] });
    expect(groundOn(round, AN, '2001-12-31')).toEqual({ obstacle: 'AREA_UNKNOWN', areas: [AN] });
    expect(wholeSuccessorOn(round, AN, '2021-12-31')).toBeNull();
  });
});
