import { describe, expect, it } from 'vitest';
import { baselineOf, columnOf, readPlanDocument } from '../documents.ts';
import { ageOf, demonstrationRegister, inPrintedWorkingAge, recount } from '../testing/recount.ts';

const document = readPlanDocument('cao-thuong-2024');
const count = recount(demonstrationRegister());
const BASE = '2023-12-31';
const END = '2024-12-31';
const column = (key: string): Map<string, number> => columnOf(document, 'ANNEX', key);
const groups = [...column('persons').keys()];
const byGroup = (counted: (code: string) => number): Map<string, number> =>
  new Map(groups.map((code) => [code, counted(code)]));
const classed = (code: string, wanted: string, day: string): number[] =>
  count.residents([code], day).filter((no) => count.classOn(no, day) === wanted);
const all = (wanted: string, day: string): number =>
  groups.flatMap((code) => classed(code, wanted, day)).length;

describe('Cao Thượng at the end of 2023, counted from the records by residential group', () => {
  it('has the households and persons of the annex', () => {
    expect(groups).toHaveLength(26);
    expect(byGroup((code) => count.residents([code], BASE).length)).toEqual(column('households2023'));
    const persons = byGroup(
      (code) => count.residents([code], BASE).flatMap((no) => count.members(no, BASE)).length,
    );
    expect(persons).toEqual(column('persons'));
  });

  it('has the poor and near-poor of the annex', () => {
    expect(byGroup((code) => classed(code, 'POOR', BASE).length)).toEqual(column('poor2023'));
    expect(byGroup((code) => classed(code, 'NEAR_POOR', BASE).length)).toEqual(column('nearPoor2023'));
    expect(all('POOR', BASE)).toBe(baselineOf(document, 'POOR_HH_2023'));
    expect(all('NEAR_POOR', BASE)).toBe(baselineOf(document, 'NEAR_POOR_HH_2023'));
  });

  it('says of as many poor households that they can escape as the annex wants to see escape', () => {
    const planned = byGroup(
      (code) => (column('poor2023').get(code) ?? 0) - (column('poor2024').get(code) ?? 0),
    );
    const able = byGroup(
      (code) =>
        classed(code, 'POOR', BASE).filter((no) => count.review(no, 2023).escapeCapability === 'CAN_ESCAPE')
          .length,
    );
    expect(able).toEqual(planned);
  });

  it('has 9,225 people of working age by the printed ages and by the legal ages of 2023', () => {
    const people = groups
      .flatMap((code) => count.residents([code], BASE))
      .flatMap((no) => count.members(no, BASE));
    const wanted = baselineOf(document, 'WORKING_AGE');
    expect(people.filter((person) => inPrintedWorkingAge(person, BASE))).toHaveLength(wanted);
    // 60 years and 9 months for men, 56 years for women.
    const legal = people.filter((person) => {
      const limit = person.sex === 'MALE' ? '1963-03-31' : '1967-12-31';
      return ageOf(person, BASE) >= 15 && person.birthDate > limit;
    });
    expect(legal).toHaveLength(wanted);
  });
});

describe('Cao Thượng at the end of 2024', () => {
  it('has 58 poor and 112 near-poor households, so that both town targets are missed by a little', () => {
    expect(all('POOR', END)).toBe(58);
    expect(all('NEAR_POOR', END)).toBe(112);
  });

  it('meets the target in some groups and misses it in others', () => {
    const met = groups.filter(
      (code) => classed(code, 'POOR', END).length <= (column('poor2024').get(code) ?? 0),
    );
    expect(met.length).toBeGreaterThan(5);
    expect(met.length).toBeLessThan(26);
  });

  it('grows about as planned, with 240 and not 140 households in Tân Lập', () => {
    const grown = byGroup((code) => count.residents([code], END).length);
    for (const [code, planned] of column('households2024')) {
      const likely = code === '07339-08' ? 240 : planned;
      expect(Math.abs((grown.get(code) ?? 0) - likely)).toBeLessThanOrEqual(2);
    }
  });

  it('lets one household that escaped in 2023 fall back', () => {
    const escaped = count.register.statusEvents.filter(
      (row) => row.effectiveOn === BASE && row.kind === 'ESCAPE',
    );
    const back = escaped.filter((row) => count.classOn(row.householdNo, END) === 'POOR');
    expect(back).toHaveLength(1);
  });

  it('has 22 of 36 able households with a helper from the five organisations', () => {
    const able = new Set(
      groups
        .flatMap((code) => classed(code, 'POOR', BASE))
        .filter((no) => count.review(no, 2023).escapeCapability === 'CAN_ESCAPE'),
    );
    const helpers = count.register.helpers.filter((row) => row.year === 2024);
    expect(able.size).toBe(36);
    expect(helpers).toHaveLength(22);
    expect(helpers.every((row) => able.has(row.householdNo))).toBe(true);
    expect(new Set(helpers.map((row) => row.association)).size).toBe(5);
  });
});
