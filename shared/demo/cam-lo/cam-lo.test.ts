import { describe, expect, it } from 'vitest';
import { columnOf, readPlanDocument } from '../documents.ts';
import { demonstrationRegister, inPrintedWorkingAge, recount, tally } from '../testing/recount.ts';

const document = readPlanDocument('cam-lo-2019');
const count = recount(demonstrationRegister());
const BASE = '2018-12-31';
const END = '2019-12-31';
const column = (table: string, key: string): Map<string, number> => columnOf(document, table, key);
const communes = [...column('BIEU_2', 'poor').keys()];
const poorIn = (code: string, day: string): number[] =>
  count.residents([code], day).filter((no) => count.classOn(no, day) === 'POOR');
const byCommune = (counted: (code: string) => number): Map<string, number> =>
  new Map(communes.map((code) => [code, counted(code)]));
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0);

describe('Cam Lộ at the end of 2018, counted from the records by commune', () => {
  it('has the households of Biểu 2, 14,653 in all', () => {
    const counted = byCommune((code) => count.residents([code], BASE).length);
    expect(counted).toEqual(column('BIEU_2', 'totalHouseholds'));
    expect(sum(counted)).toBe(14_653);
  });

  it('has the working-age people of Biểu 1, 30,389 in all', () => {
    const counted = byCommune(
      (code) =>
        count
          .residents([code], BASE)
          .flatMap((no) => count.members(no, BASE))
          .filter((person) => inPrintedWorkingAge(person, BASE)).length,
    );
    expect(counted).toEqual(
      new Map(communes.map((code) => [code, column('BIEU_1', 'workingAge').get(code)])),
    );
    expect(sum(counted)).toBe(30_389);
  });

  it('has the poor of Biểu 2, 609 in all', () => {
    const counted = byCommune((code) => poorIn(code, BASE).length);
    expect(counted).toEqual(column('BIEU_2', 'poor'));
    expect(sum(counted)).toBe(609);
  });

  it.each([
    ['CSGN', 'poorCsgn', 82],
    ['HARD_CORE', 'poorHardCore', 527],
  ])('has the group %s of Biểu 2', (group, key, total) => {
    const counted = byCommune(
      (code) => poorIn(code, BASE).filter((no) => count.review(no, 2018).poorGroup === group).length,
    );
    expect(counted).toEqual(column('BIEU_2', key));
    expect(sum(counted)).toBe(total);
  });

  it('keeps Cam Thanh and Cam Thành apart', () => {
    expect(poorIn('19609', BASE)).toHaveLength(41);
    expect(poorIn('19612', BASE)).toHaveLength(76);
  });
});

describe('Cam Lộ in 2019', () => {
  it.each([
    ['farmers', ['FARMERS'], 31],
    ['women', ['WOMEN'], 22],
    ['youth', ['YOUTH'], 5],
    ['veterans', ['VETERANS'], 3],
    ['elderlyAndOther', ['ELDERLY', 'OTHER'], 21],
  ])(
    'has for %s the registered households of Biểu 3, all of the group that can escape',
    (key, codes, total) => {
      const targets = count.register.helpers.filter(
        (row) => row.kind === 'ESCAPE_TARGET' && codes.includes(row.association),
      );
      const counted = byCommune((code) => {
        const own = new Set(poorIn(code, BASE).filter((no) => count.review(no, 2018).poorGroup === 'CSGN'));
        return targets.filter((row) => own.has(row.householdNo)).length;
      });
      expect(counted).toEqual(new Map(communes.map((code) => [code, column('BIEU_3', key).get(code)])));
      expect(sum(counted)).toBe(total);
    },
  );

  it('ends with 535 poor households: 80 escaped, one died alone, seven came', () => {
    expect(communes.flatMap((code) => poorIn(code, END))).toHaveLength(535);
    const kinds = tally(
      count.register.statusEvents.filter((row) => row.effectiveOn === END && row.householdNo <= 14_653),
      (row) => [row.kind],
    );
    expect(kinds.get('ESCAPE')).toBe(80);
    expect(kinds.get('NEW_POOR')).toBe(5);
    expect(kinds.get('RELAPSE')).toBe(2);
  });

  it('meets the target in some communes and misses it in others', () => {
    const target = column('BIEU_2', 'poorEndYear');
    const met = communes.filter((code) => poorIn(code, END).length <= (target.get(code) ?? 0));
    expect(met.length).toBeGreaterThan(0);
    expect(met.length).toBeLessThan(communes.length);
  });

  it('does not count a review that nobody approved', () => {
    const drafts = count.register.reviews.filter((row) => row.approvedOn === null);
    expect(drafts).toHaveLength(3);
    expect(
      drafts.every((row) => row.class === 'POOR' && count.classOn(row.householdNo, END) === 'NON_POOR'),
    ).toBe(true);
  });

  it('counts its households at the end of the year as the dated figure says', () => {
    for (const figure of count.register.areaFigures.filter(
      (row) => row.basis === 'COUNTED' && row.area.code !== '468',
    )) {
      expect(count.residents([figure.area.code], END)).toHaveLength(figure.value);
    }
  });

  it('has poor households with a person of merit in two communes only', () => {
    const withMerit = communes.filter((code) =>
      poorIn(code, BASE).some((no) =>
        count.members(no, BASE).some((one) => count.hasStatus(one.no, 'MERIT', BASE)),
      ),
    );
    expect(withMerit.sort()).toEqual(['19600', '19615']);
  });
});
