import { mistypedRows } from '../agencies/mistyped-numbers.ts';
import { PLAN_REGIONS, type PlanRegion } from '../agencies/plan-regions.ts';
import { indexOf, type RegisterIndex } from '../agencies/register-index.ts';
import { difficultCommunes } from '../insurance/choose-group.ts';
import type { Random } from '../random.ts';
import type { EducationRecords, RegisterRecords } from '../world.ts';
import { adultAttainments } from './attainments.ts';
import { benefitsOf } from './benefits.ts';
import { type Enrolled, enrol, schoolYearsOf } from './enrolments.ts';
import { careerCounsellings, studyGrants } from './guidance-and-grants.ts';
import { type Pupil, pupilsOf } from './pupils.ts';
import { Schools } from './schools.ts';
import { selectOutOfSchool } from './select-out-of-school.ts';

type RegionEducation = Omit<EducationRecords, 'schools' | 'outOfSchool'>;

/** The schools' records of the five places, for the two school years that touch the plan's year. */
export function generateEducation(register: RegisterRecords, random: Random): EducationRecords {
  const index = indexOf(register);
  const schools = new Schools(index);
  const regions = PLAN_REGIONS.map((region) =>
    regionEducation(index, random.fork(region.id), schools, region),
  );
  const enrolments = regions.flatMap((region) => region.enrolments);
  return {
    schools: schools.records(),
    enrolments: [...enrolments, ...mistypedRows(random.fork('mistyped'), enrolments, index.citizenNumbers)],
    benefits: regions.flatMap((region) => region.benefits),
    outOfSchool: selectOutOfSchool(index).map(({ person, since, reason, returnedOn }) => ({
      citizenNumber: person.citizenNumber,
      since,
      reason,
      returnedOn,
    })),
    attainments: regions.flatMap((region) => region.attainments),
    careerCounsellings: regions.flatMap((region) => region.careerCounsellings),
    grants: regions.flatMap((region) => region.grants),
  };
}

function regionEducation(
  index: RegisterIndex,
  random: Random,
  schools: Schools,
  region: PlanRegion,
): RegionEducation {
  const pupils = pupilsOf(index, random.fork('pupils'), region);
  const [before, within] = schoolYearsOf(region.planYear).map((year) =>
    enrol(random.fork(year.name), schools, pupils, year),
  );
  const enrolled: Enrolled[] = [...(before ?? []), ...(within ?? [])];
  const difficult = difficultCommunes(index.records);
  const byNo = new Map<number, Pupil>(pupils.map((pupil) => [pupil.person.no, pupil]));
  return {
    enrolments: enrolled.map(({ row }) => row),
    benefits: benefitsOf(index, random.fork('benefits'), enrolled, (no, day) =>
      difficult(index.communeOn(no, day), day),
    ),
    attainments: adultAttainments(index, random.fork('attainments'), region, byNo),
    careerCounsellings: careerCounsellings(random.fork('careers'), region, before ?? []),
    grants: studyGrants(random.fork('grants'), region, within ?? []),
  };
}
