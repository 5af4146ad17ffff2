import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateRegister } from './generate-register.ts';
import { createRandom } from './random.ts';
import { INCOME_LINES } from './reviews/income-lines.ts';
import { demonstrationRegister, recount } from './testing/recount.ts';

const register = demonstrationRegister();
const count = recount(register);
const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one)))
    .digest('hex');

describe('the generated register', () => {
  it('is the same for the same seed and another for another', () => {
    const again = digest(generateRegister(createRandom(2026).fork('register')));
    expect(again).toBe(digest(register));
    expect(digest(generateRegister(createRandom(7).fork('register')))).not.toBe(again);
  });

  it('numbers households and persons densely from 1', () => {
    expect(register.households.every((row, index) => row.no === index + 1)).toBe(true);
    expect(register.persons.every((row, index) => row.no === index + 1)).toBe(true);
    expect(register.households.length).toBeGreaterThan(35_000);
    expect(register.persons.length).toBeLessThan(180_000);
  });

  it('gives everybody a citizen number of their own that cannot be real, and an NFC name', () => {
    expect(new Set(register.persons.map((row) => row.citizenNumber)).size).toBe(register.persons.length);
    for (const person of register.persons) {
      if (!/^000[0-3]\d{8}$/.test(person.citizenNumber)) throw new Error(person.citizenNumber);
      if (person.name !== person.name.normalize('NFC')) throw new Error(person.name);
    }
    expect(new Set(register.households.map((row) => row.householdCode)).size).toBe(
      register.households.length,
    );
  });

  it('orders every period and keeps it within the life of the person or household', () => {
    const wrong = register.memberships.filter((row) => {
      const person = count.persons.get(row.personNo);
      const household = register.households[row.householdNo - 1];
      if (person === undefined || household === undefined) return true;
      const last = [row.to ?? '9999', person.diedOn ?? '9999', household.dissolvedOn ?? '9999'];
      return (
        row.from < person.birthDate || row.from < household.formedOn || last.some((day) => day < row.from)
      );
    });
    expect(wrong).toEqual([]);
    const open = register.memberships.filter(
      (row) => row.to === null && count.persons.get(row.personNo)?.diedOn != null,
    );
    expect(open).toEqual([]);
  });

  it('never has a person in two households on one day', () => {
    for (const rows of Map.groupBy(register.memberships, (row) => row.personNo).values()) {
      const ordered = rows.toSorted((a, b) => (a.from < b.from ? -1 : 1));
      ordered.slice(1).forEach((later, index) => {
        if ((ordered[index]?.to ?? '9999') >= later.from) throw new Error(`person ${later.personNo}`);
      });
    }
  });

  it.each(['2018-12-31', '2019-12-31', '2020-12-31', '2022-12-31', '2024-12-31', '2026-11-21'])(
    'has exactly one head in every living household on %s',
    (day) => {
      const living = register.households.filter(
        (row) => row.formedOn <= day && (row.dissolvedOn ?? '9999') > day,
      );
      expect(living.length).toBeGreaterThan(30_000);
      for (const { no } of living) count.head(no, day);
    },
  );

  it('lets every household live in exactly one place of its time', () => {
    const keys = new Set(register.areas.map((area) => `${area.code}@${area.validFrom}`));
    const rows = Map.groupBy(register.residences, (row) => row.householdNo);
    expect(rows.size).toBe(register.households.length);
    for (const row of register.residences)
      expect(keys.has(`${row.area.code}@${row.area.validFrom}`)).toBe(true);
    const moved = [...rows.values()].filter((own) => own.length > 1);
    expect(moved.length).toBe(20);
    for (const [first, second] of moved) expect((first?.to ?? '') < (second?.from ?? '')).toBe(true);
  });
});

describe('the reviews', () => {
  const settlementOf = (no: number): 'RURAL' | 'URBAN' => {
    const key = register.residences.find((row) => row.householdNo === no)?.area;
    const area = register.areas.find((one) => one.code === key?.code && one.validFrom === key.validFrom);
    const commune =
      area?.level === 'HAMLET' ? register.areas.find((one) => one.code === area.parent?.code) : area;
    return commune?.settlement ?? 'RURAL';
  };

  it('are one a household, year and standard', () => {
    const keys = register.reviews.map((row) => `${row.householdNo} ${row.year} ${row.standard}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('count the members and dependants that lived there on the reference day', () => {
    for (const row of register.reviews) {
      const members = count.members(row.householdNo, `${row.year}-12-31`);
      if (members.length !== row.members || row.dependants > row.members) {
        throw new Error(`household ${row.householdNo} in ${row.year}`);
      }
    }
  });

  it('follow the rule of their standard from income, indicators and scores', () => {
    for (const row of register.reviews.filter((_, index) => index % 37 === 0)) {
      const lines = INCOME_LINES[row.standard][settlementOf(row.householdNo)];
      const income = Number(row.incomePerCapitaMonth);
      const deprived = row.deprivations.length;
      const inBand = income > lines.poverty && income <= lines.nearPoverty;
      const poor =
        row.standard === 'QD59_2015'
          ? income <= lines.poverty || (inBand && deprived >= 3)
          : income <= lines.poverty && deprived >= 3;
      const near = !poor && (row.standard === 'QD59_2015' ? inBand : income <= lines.poverty);
      expect([row.class === 'POOR', row.class === 'NEAR_POOR']).toEqual([poor, near]);
      expect(row.scoreB2).toBe(10 * deprived);
      if (!poor && !near) expect(row.scoreB1).toBeGreaterThan(lines.scoreUpper);
    }
  });

  it('name as deprived only who lived there', () => {
    for (const row of register.reviews) {
      const members = new Set(count.members(row.householdNo, `${row.year - 1}-12-31`).map((one) => one.no));
      for (const one of count.members(row.householdNo, `${row.year}-12-31`)) members.add(one.no);
      for (const { personNo } of row.deprivations) {
        if (personNo !== null && !members.has(personNo))
          throw new Error(`household ${row.householdNo}: ${personNo}`);
      }
    }
  });

  it('agree with the status events', () => {
    const escapes = Map.groupBy(
      register.statusEvents.filter((row) => row.kind === 'ESCAPE'),
      (row) => row.householdNo,
    );
    for (const event of register.statusEvents) {
      const year = Number(event.effectiveOn.slice(0, 4));
      const first = Math.min(...count.reviewsOf(event.householdNo).map((row) => row.year));
      // An escape before the first review that the register holds has no review to compare with.
      if (event.kind === 'ESCAPE' && year < first) continue;
      const review = count.review(event.householdNo, year);
      expect([review.previousClass, review.class]).toEqual([event.fromClass, event.toClass]);
      if (event.kind !== 'RELAPSE') continue;
      const earlier = escapes.get(event.householdNo)?.some((row) => row.effectiveOn < event.effectiveOn);
      expect(earlier, `household ${event.householdNo}`).toBe(true);
    }
  });

  it('follow every listed year with another review while the plan lasts', () => {
    for (const row of register.reviews.filter(
      (one) => one.year === 2018 && ['POOR', 'NEAR_POOR'].includes(one.class),
    )) {
      const later = count.reviewsOf(row.householdNo).some((one) => one.year === 2019);
      const gone = register.households[row.householdNo - 1]?.dissolvedOn ?? null;
      if (!later && gone === null) throw new Error(`household ${row.householdNo}`);
    }
  });
});

describe('help and statuses', () => {
  it('reach households and persons that live on the day', () => {
    for (const row of register.supportEvents) {
      const household = register.households[row.householdNo - 1];
      const gone = household?.dissolvedOn ?? null;
      if (gone !== null && gone < row.happenedOn) throw new Error(`household ${row.householdNo} is gone`);
      if (row.personNo === null) continue;
      const members = count.members(row.householdNo, row.happenedOn).map((person) => person.no);
      if (!members.includes(row.personNo)) throw new Error(`person ${row.personNo} is not there`);
      expect(row.value === null || row.value > 0n).toBe(true);
    }
  });

  it('start after birth, end before death and are not given twice', () => {
    const keys = register.personStatuses.map(
      (row) => `${row.personNo} ${row.kind} ${row.detail} ${row.from}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of register.personStatuses) {
      const person = count.persons.get(row.personNo);
      expect(person !== undefined && person.birthDate <= row.from && (row.to ?? '9999') >= row.from).toBe(
        true,
      );
    }
  });

  it('give each association, household and kind of help one assignment', () => {
    const keys = register.helpers.map(
      (row) => `${row.householdNo} ${row.kind} ${row.association} ${row.from}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
