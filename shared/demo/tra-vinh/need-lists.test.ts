import { describe, expect, it } from 'vitest';
import { baselineOf, readPlanDocument } from '../documents.ts';
import { ageOf, demonstrationRegister, recount } from '../testing/recount.ts';

const document = readPlanDocument('tra-vinh-2020-covid');
const traCu = readPlanDocument('tra-cu-2020');
const count = recount(demonstrationRegister());
const FROZEN = '2020-05-13';
const provinceCommunes = count.register.areas
  .filter((area) => area.level === 'DISTRICT' && area.parent?.code === '84')
  .flatMap((district) => count.communesOf(district.code));
const poor = count.residents(provinceCommunes, FROZEN).filter((no) => count.classOn(no, FROZEN) === 'POOR');
const inTraCu = new Set(count.residents(count.communesOf('849'), FROZEN));
const entriesOf = (target: string) =>
  count.register.needEntries.filter((row) => row.listCode === `TV2020-${target}`);
const householdsOf = (target: string): number[] =>
  entriesOf(target)
    .map((row) => row.householdNo)
    .sort((a, b) => a - b);
const meeting = (rule: (no: number) => boolean): number[] => poor.filter(rule).sort((a, b) => a - b);
const lacks = (indicator: string) => (no: number) =>
  count.review(no, 2019).deprivations.some((row) => row.indicator === indicator);

describe('the nine lists of needs of Trà Vinh', () => {
  it.each(document.baseline.map((row) => [row.code.slice(5), row.value, row.unit]))(
    '%s has its %i printed entries',
    (target, value, unit) => {
      const entries = entriesOf(String(target));
      expect(entries).toHaveLength(Number(value));
      expect(new Set(entries.map((row) => row.personNo ?? `household ${row.householdNo}`)).size).toBe(
        entries.length,
      );
      expect(entries.every((row) => (row.personNo === null) === (unit === 'HOUSEHOLD'))).toBe(true);
    },
  );

  it('lists households that are poor on the day, and members who live in them', () => {
    const poorNos = new Set(poor);
    for (const entry of count.register.needEntries) {
      expect(poorNos.has(entry.householdNo)).toBe(true);
      if (entry.personNo === null) continue;
      const members = count.members(entry.householdNo, FROZEN).map((person) => person.no);
      expect(members).toContain(entry.personNo);
    }
  });

  it('lists for loans exactly the poor who lack capital and wish a loan', () => {
    const rule = (no: number): boolean => {
      const { causes, wishes } = count.review(no, 2019);
      return causes.includes('LACK_CAPITAL') && wishes.includes('PREFERENTIAL_LOAN');
    };
    expect(householdsOf('LOAN_LIVELIHOOD')).toEqual(meeting(rule));
  });

  it('lists for latrines and water exactly the poor who lack them', () => {
    expect(householdsOf('LATRINE')).toEqual(meeting(lacks('SANITATION')));
    expect(householdsOf('CLEAN_WATER')).toEqual(meeting(lacks('WATER')));
  });

  it('lists for housing loans exactly the poor in weak houses whom Decision 33 does not serve', () => {
    const served = new Set(
      count.register.supportEvents
        .filter((row) => row.programme === 'QD33_2015')
        .map((row) => row.householdNo),
    );
    expect(householdsOf('HOUSING_LOAN')).toEqual(
      meeting((no) => lacks('HOUSING_QUALITY')(no) && !served.has(no)),
    );
  });

  it('lists for income exactly the poor above 65 % dependants, below 700,000 đồng and in hardship', () => {
    const rule = (no: number): boolean => {
      const review = count.review(no, 2019);
      const dependent = review.dependants * 100 > review.members * 65;
      return dependent && (review.incomePerCapitaMonth ?? 0n) < 700_000n && review.specialHardship;
    };
    expect(householdsOf('INCOME_SUPPORT')).toEqual(meeting(rule));
  });

  it('leaves out households exactly on the income limit that meet the rest of the rule', () => {
    const listed = new Set(householdsOf('INCOME_SUPPORT'));
    const onLimit = poor.filter((no) => {
      const review = count.review(no, 2019);
      const dependent = review.dependants * 100 > review.members * 65;
      return dependent && review.specialHardship && review.incomePerCapitaMonth === 700_000n;
    });
    expect(onLimit.length).toBeGreaterThan(0);
    expect(onLimit.some((no) => listed.has(no))).toBe(false);
  });

  it('lists for schooling children of 5 to under 15 whose household lacks schooling', () => {
    for (const { householdNo, personNo } of entriesOf('EDUCATION_SUPPORT')) {
      const child = count.persons.get(personNo ?? 0);
      expect(child).toBeDefined();
      if (child === undefined) continue;
      expect(ageOf(child, FROZEN)).toBeGreaterThanOrEqual(5);
      expect(ageOf(child, FROZEN)).toBeLessThan(15);
      expect(lacks('CHILD_EDUCATION')(householdNo)).toBe(true);
    }
  });

  it('lists for the allowance exactly the seriously ill of poor households without social protection', () => {
    const ill = poor.flatMap((no) =>
      count
        .members(no, FROZEN)
        .filter(
          (person) =>
            count.hasStatus(person.no, 'SERIOUS_ILLNESS', FROZEN) &&
            !count.hasStatus(person.no, 'SOCIAL_PROTECTION', FROZEN),
        )
        .map((person) => person.no),
    );
    const listed = entriesOf('MONTHLY_ALLOWANCE').map((row) => row.personNo);
    expect(new Set(listed)).toEqual(new Set(ill));
    expect(
      entriesOf('MONTHLY_ALLOWANCE').every((row) => count.review(row.householdNo, 2019).specialHardship),
    ).toBe(true);
  });

  it.each([
    ['LOAN_LIVELIHOOD', 'WISH_PREFERENTIAL_LOAN'],
    ['HOUSING_LOAN', 'DEP_HOUSING_QUALITY'],
    ['CLEAN_WATER', 'DEP_WATER'],
    ['LATRINE', 'DEP_SANITATION'],
    ['EDUCATION_SUPPORT', 'DEP_CHILD_EDUCATION'],
    ['VOCATIONAL_TRAINING', 'WISH_VOCATIONAL_TRAINING'],
    ['JOB_CONNECTION', 'WISH_JOB_INTRODUCTION'],
  ])('takes for %s no more from Trà Cú than its plan counts as %s', (target, baseline) => {
    const own = entriesOf(target).filter((row) => inTraCu.has(row.householdNo));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(baselineOf(traCu, baseline));
  });

  it('spreads every list over all districts of the province', () => {
    for (const list of count.register.needLists) {
      const listed = new Set(entriesOf(list.targetCode).map((row) => row.householdNo));
      for (const district of ['844', '845', '846', '847', '848', '849', '850']) {
        expect(count.residents(count.communesOf(district), FROZEN).some((no) => listed.has(no))).toBe(true);
      }
    }
  });
});
