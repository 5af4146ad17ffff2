import type { RegisterIndex } from '../agencies/register-index.ts';
import { laterOf } from '../calendar.ts';
import { addMonths } from '../labour/legal-working-age.ts';
import type { Random } from '../random.ts';
import type { CivilDay, EducationBenefitRecord, SchoolLevel } from '../world.ts';
import type { Enrolled } from './enrolments.ts';

type Kind = EducationBenefitRecord['kind'];

/** Shares of those entitled who get what they are entitled to; the plans ask for all. Invented. */
const GRANTED = { exemption: 0.95, reduction: 0.92, studyCost: 0.93 };
/** A month's school fee, VND, where fees are taken; invented within the provinces' bands. Primary schools take none. */
const FEES: Readonly<Record<SchoolLevel, bigint | null>> = {
  PRESCHOOL: 50_000n,
  PRIMARY: null,
  LOWER_SECONDARY: 40_000n,
  UPPER_SECONDARY: 60_000n,
  VOCATIONAL: 500_000n,
  COLLEGE_UNIVERSITY: 900_000n,
};
/** Help in kind for Trà Vinh's listed children who are at school in autumn 2020; invented shares and values. */
const IN_KIND: readonly { readonly kind: Kind; readonly share: number; readonly value: bigint }[] = [
  { kind: 'BICYCLE', share: 0.34, value: 1_500_000n },
  { kind: 'BOOKS', share: 0.78, value: 350_000n },
  { kind: 'STUDY_TOOLS', share: 0.63, value: 200_000n },
];

/** Everybody poor gets the exemption, near-poor the reduction; cost support is for the poor and for difficult communes. */
export function benefitsOf(
  index: RegisterIndex,
  random: Random,
  enrolled: readonly Enrolled[],
  isDifficult: (householdNo: number, day: CivilDay) => boolean,
): EducationBenefitRecord[] {
  const listed = index.needPersons('EDUCATION_SUPPORT');
  return enrolled.flatMap((entry) => {
    const rows = byLaw(index, random, entry, isDifficult);
    if (!listed.has(entry.pupil.person.no) || entry.row.schoolYear !== '2020-2021') return rows;
    return [...rows, ...inKind(random, entry)];
  });
}

function byLaw(
  index: RegisterIndex,
  random: Random,
  entry: Enrolled,
  isDifficult: (householdNo: number, day: CivilDay) => boolean,
): EducationBenefitRecord[] {
  const { householdClass, householdNo } = entry.pupil;
  const start = entitledFrom(index, entry);
  if (start === null || start >= (entry.row.to ?? start)) return [];
  const rows: EducationBenefitRecord[] = [];
  const poor = householdClass === 'POOR';
  const fee = FEES[entry.row.level];
  const months = BigInt(monthsFrom(start, entry).length);
  if (random.chance(poor ? GRANTED.exemption : GRANTED.reduction)) {
    const whole = fee === null ? null : fee * months;
    const amount = whole === null || poor ? whole : whole / 2n;
    rows.push(
      benefit(random, entry, { kind: poor ? 'TUITION_EXEMPTION' : 'TUITION_REDUCTION', from: start, amount }),
    );
  }
  const general = entry.row.level !== 'COLLEGE_UNIVERSITY' && entry.row.level !== 'VOCATIONAL';
  if (general && (poor || isDifficult(householdNo, start)) && random.chance(GRANTED.studyCost)) {
    rows.push(
      benefit(random, entry, { kind: 'STUDY_COST_SUPPORT', from: start, amount: studyCost(start, entry) }),
    );
  }
  return rows;
}

/** From the first school day for who was already poor then, from January for who became so at the year-end review. */
function entitledFrom(index: RegisterIndex, { pupil, row }: Enrolled): CivilDay | null {
  if (pupil.householdClass !== 'POOR' && pupil.householdClass !== 'NEAR_POOR') return null;
  const before = index.classOn(pupil.householdNo, row.from);
  if (before === 'POOR' || before === 'NEAR_POOR') return row.from;
  return laterOf(row.from, `${Number(row.schoolYear.slice(0, 4)) + 1}-01-01`);
}

/** The school months from the day's month to May, as first days. */
function monthsFrom(start: CivilDay, { row }: Enrolled): CivilDay[] {
  const last = `${row.schoolYear.slice(5)}-05-01`;
  const months: CivilDay[] = [];
  for (let month = `${start.slice(0, 8)}01`; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/**
 * Cost support of a school year: 100,000 VND a month, from mid-October 2021 150,000, nine months at most.
 * Source: Decree 86/2015/NĐ-CP, Article 10; Decree 81/2021/NĐ-CP, Article 18.
 */
function studyCost(start: CivilDay, entry: Enrolled): bigint {
  return monthsFrom(start, entry).reduce(
    (sum, month) => sum + (month >= '2021-10-01' ? 150_000n : 100_000n),
    0n,
  );
}

function inKind(random: Random, entry: Enrolled): EducationBenefitRecord[] {
  return IN_KIND.filter(({ share }) => random.chance(share)).map(({ kind, value }) => ({
    ...benefit(random, entry, { kind, from: entry.row.from, amount: value }),
    to: null,
  }));
}

function benefit(
  random: Random,
  { pupil, row }: Enrolled,
  given: Pick<EducationBenefitRecord, 'kind' | 'from' | 'amount'>,
): EducationBenefitRecord {
  return {
    citizenNumber: pupil.person.citizenNumber,
    schoolYear: row.schoolYear,
    decisionNo: `${random.integer(20, 900)}/QĐ-${row.schoolYear.slice(0, 4)}`,
    ...given,
    to: row.to,
  };
}
