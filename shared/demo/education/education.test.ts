import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { agencyCount } from '../testing/agency-count.ts';
import { ageOf, demonstrationRegister } from '../testing/recount.ts';
import type { CivilDay } from '../world.ts';
import { generateEducation } from './generate-education.ts';

const register = demonstrationRegister();
const education = generateEducation(register, createRandom(2026).fork('education'));
const agency = agencyCount(register);
const { count } = agency;
const listed = new Set(
  register.needEntries
    .filter((row) => row.listCode.endsWith('EDUCATION_SUPPORT') && row.personNo !== null)
    .map((row) => count.persons.get(row.personNo ?? 0)?.citizenNumber ?? ''),
);
const outOn = (day: CivilDay): Set<string> =>
  new Set(
    education.outOfSchool
      .filter((row) => row.since <= day && (row.returnedOn === null || row.returnedOn > day))
      .map((row) => row.citizenNumber),
  );
const enrolledOn = (day: CivilDay): Set<string> =>
  new Set(
    education.enrolments
      .filter((row) => row.from <= day && (row.to === null || row.to >= day) && row.status !== 'DROPPED_OUT')
      .map((row) => row.citizenNumber),
  );
const marked = (district: string, day: CivilDay, indicator: string): number[] =>
  count
    .residents(agency.placesUnder(district), day)
    .filter((no) => count.classOn(no, day) === 'POOR')
    .filter((no) =>
      count.review(no, Number(day.slice(0, 4))).deprivations.some((row) => row.indicator === indicator),
    );

describe('children out of school', () => {
  it('are found in most, not all, of the 127 households of Trà Cú that the review marks', () => {
    const out = outOn('2019-12-31');
    const households = marked('849', '2019-12-31', 'CHILD_EDUCATION');
    const agreeing = households.filter((no) =>
      count.members(no, '2019-12-31').some((person) => out.has(person.citizenNumber)),
    );
    expect(households).toHaveLength(127);
    expect(agreeing.length).toBeGreaterThan(100);
    expect(agreeing.length).toBeLessThan(127);
  });

  it('are most of the 819 on the list of 2020-05-13, of whom part comes back in September', () => {
    expect(listed.size).toBe(819);
    const before = [...listed].filter((no) => outOn('2020-05-13').has(no));
    const after = before.filter((no) => enrolledOn('2020-10-15').has(no));
    expect(before.length).toBeGreaterThan(600);
    expect(before.length).toBeLessThan(819);
    expect(after.length / before.length).toBeGreaterThan(0.35);
    expect(after.length / before.length).toBeLessThan(0.55);
  });

  it('are enrolled nowhere while they are out', () => {
    for (const day of ['2019-11-15', '2020-03-15', '2020-10-15', '2022-10-15']) {
      const out = outOn(day);
      expect([...enrolledOn(day)].filter((no) => out.has(no))).toEqual([]);
    }
  });

  it('left after they were three and came back later than they left', () => {
    const wrong = education.outOfSchool.filter((row) => {
      const person = agency.person(row.citizenNumber);
      if (person === undefined) return true;
      return (
        Number(row.since.slice(0, 4)) - Number(person.birthDate.slice(0, 4)) < 3 ||
        (row.returnedOn ?? '9999') <= row.since
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('enrolments', () => {
  it('are at a school of the level that exists, once a school year, with ordered days', () => {
    const schools = new Map(education.schools.map((school) => [school.code, school]));
    expect(schools.size).toBe(education.schools.length);
    expect(education.enrolments.filter((row) => schools.get(row.schoolCode)?.level !== row.level)).toEqual(
      [],
    );
    expect(education.enrolments.filter((row) => row.to === null || row.to < row.from)).toEqual([]);
    const known = education.enrolments.filter((row) => agency.person(row.citizenNumber) !== undefined);
    expect(new Set(known.map((row) => `${row.citizenNumber}/${row.schoolYear}`)).size).toBe(known.length);
    expect(education.enrolments.length).toBeLessThanOrEqual(120_000);
  });

  it('are at the right age where they say so: by the year of birth', () => {
    const wrong = education.enrolments.filter((row) => {
      const person = agency.person(row.citizenNumber);
      if (person === undefined || row.grade === null) return false;
      if (row.level !== 'PRIMARY' && row.level !== 'LOWER_SECONDARY' && row.level !== 'UPPER_SECONDARY')
        return false;
      const grade = Number(row.schoolYear.slice(0, 4)) - Number(person.birthDate.slice(0, 4)) - 5;
      return row.rightAge && grade !== row.grade;
    });
    expect(wrong).toEqual([]);
    const right = education.enrolments.filter((row) => row.rightAge).length;
    expect(right / education.enrolments.length).toBeGreaterThan(0.93);
  });

  it('hold nearly every child of 6 to 14 years in Cam Lộ in autumn 2019', () => {
    const day = '2019-10-15';
    const enrolled = enrolledOn(day);
    const children = count
      .residents(agency.placesUnder('468'), day)
      .flatMap((no) => count.members(no, day))
      .filter((person) => ageOf(person, day) >= 6 && ageOf(person, day) < 15);
    const share = children.filter((person) => enrolled.has(person.citizenNumber)).length / children.length;
    expect(share).toBeGreaterThan(0.97);
    expect(share).toBeLessThan(1);
  });

  it('are dated within a life and match nobody in one row of two hundred', () => {
    expect(agency.outsideLife(education.enrolments, (row) => row.from)).toEqual([]);
    expect(agency.unmatched(education.enrolments).length / education.enrolments.length).toBeCloseTo(0.005, 3);
  });
});

describe('benefits', () => {
  it('exempt most pupils of poor households of Trà Cú in 2020-2021 and support their costs, not all', () => {
    const day = '2020-10-15';
    const poor = new Set(
      count.residents(agency.placesUnder('849'), day).filter((no) => count.classOn(no, day) === 'POOR'),
    );
    const pupils = education.enrolments
      .filter(
        (row) =>
          row.schoolYear === '2020-2021' && row.level !== 'COLLEGE_UNIVERSITY' && row.level !== 'VOCATIONAL',
      )
      .map((row) => row.citizenNumber)
      .filter((no) => poor.has(agency.householdOf(no, day) ?? 0));
    const granted = (kind: string): Set<string> =>
      new Set(
        education.benefits
          .filter((row) => row.kind === kind && row.schoolYear === '2020-2021')
          .map((row) => row.citizenNumber),
      );
    const [exempt, supported] = [granted('TUITION_EXEMPTION'), granted('STUDY_COST_SUPPORT')];
    const both = pupils.filter((no) => exempt.has(no) && supported.has(no)).length / pupils.length;
    expect(pupils.length).toBeGreaterThan(800);
    expect(both).toBeGreaterThan(0.8);
    expect(both).toBeLessThan(0.97);
  });

  it('pay the monthly rate of the decree for nine months: 900,000 before October 2021, 1,350,000 later', () => {
    const whole = (year: string): Set<bigint | null> =>
      new Set(
        education.benefits
          .filter(
            (row) =>
              row.kind === 'STUDY_COST_SUPPORT' && row.schoolYear === year && row.from.endsWith('-09-05'),
          )
          .map((row) => row.amount),
      );
    expect(whole('2019-2020')).toEqual(new Set([900_000n]));
    expect(whole('2021-2022')).toEqual(new Set([1_300_000n]));
    expect(whole('2022-2023')).toEqual(new Set([1_350_000n]));
  });

  it('give bicycles, books and tools to listed children who are at school', () => {
    for (const kind of ['BICYCLE', 'BOOKS', 'STUDY_TOOLS']) {
      const rows = education.benefits.filter((row) => row.kind === kind);
      expect(rows.length).toBeGreaterThan(50);
      expect(rows.filter((row) => !listed.has(row.citizenNumber))).toEqual([]);
    }
    expect(
      education.benefits.filter((row) => (row.to ?? row.from) < row.from || (row.amount ?? 1n) <= 0n),
    ).toEqual([]);
  });
});

describe('adults, grade 9 and grants', () => {
  it('know an adult without lower secondary in most of the 261 marked households of Trà Cú', () => {
    const low = new Set(
      education.attainments
        .filter((row) => row.level === 'NONE' || row.level === 'PRIMARY')
        .map((row) => row.citizenNumber),
    );
    const households = marked('849', '2019-12-31', 'ADULT_EDUCATION');
    const agreeing = households.filter((no) =>
      count
        .members(no, '2019-12-31')
        .some((person) => person.birthDate >= '1986-01-01' && low.has(person.citizenNumber)),
    );
    expect(households).toHaveLength(261);
    expect(agreeing.length / 261).toBeGreaterThan(0.75);
    expect(agreeing.length).toBeLessThan(261);
  });

  it('advise pupils of grade 9, and what they choose is what they then do', () => {
    const ninth = new Set(
      education.enrolments.filter((row) => row.grade === 9).map((row) => row.citizenNumber),
    );
    expect(education.careerCounsellings.filter((row) => !ninth.has(row.citizenNumber))).toEqual([]);
    const upper = education.careerCounsellings.filter(
      (row) => row.choice === 'UPPER_SECONDARY' && row.happenedOn.startsWith('2020'),
    );
    const tenth = new Set(
      education.enrolments
        .filter((row) => row.schoolYear === '2020-2021' && row.grade === 10)
        .map((row) => row.citizenNumber),
    );
    expect(upper.filter((row) => tenth.has(row.citizenNumber)).length / upper.length).toBeGreaterThan(0.97);
  });

  it('give grants within a life', () => {
    expect(education.grants.length).toBeGreaterThan(300);
    expect(agency.outsideLife(education.grants, (row) => row.grantedOn)).toEqual([]);
    expect(education.grants.every((row) => row.amount > 0n)).toBe(true);
  });

  it('are the same for the same seed', () => {
    expect(generateEducation(register, createRandom(2026).fork('education'))).toEqual(education);
  });
});
