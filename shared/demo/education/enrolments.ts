import { addDays, laterOf } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay, EnrolmentRecord } from '../world.ts';
import { type Place, type Pupil, placeIn } from './pupils.ts';
import type { Schools } from './schools.ts';

export interface SchoolYear {
  /** `2019-2020`. */
  readonly name: string;
  readonly startYear: number;
  readonly from: CivilDay;
  readonly to: CivilDay;
  /** At the end of the plan's year it is over, so that what it led to is known. */
  readonly finished: boolean;
}
export interface Enrolled {
  readonly pupil: Pupil;
  readonly row: EnrolmentRecord;
}

/** The school year before the plan's and the one that begins within the plan's year. */
export function schoolYearsOf(planYear: number): SchoolYear[] {
  return [planYear - 1, planYear].map((startYear) => ({
    name: `${startYear}-${startYear + 1}`,
    startYear,
    from: `${startYear}-09-05`,
    to: `${startYear + 1}-05-31`,
    finished: startYear < planYear,
  }));
}

/** The pupils who are enrolled in the school year; who is out of school on its first day is not. */
export function enrol(
  random: Random,
  schools: Schools,
  pupils: readonly Pupil[],
  year: SchoolYear,
): Enrolled[] {
  return pupils.flatMap((pupil) => {
    const place = placeIn(pupil, year.startYear);
    const stay = place === null ? null : stayOf(pupil, year);
    if (place === null || stay === null) return [];
    const schoolCode = schools.codeFor(
      place.level,
      pupil.householdNo,
      laterOf(year.from, pupil.person.birthDate),
    );
    if (schoolCode === null) return [];
    return [{ pupil, row: enrolment(random, pupil, year, { ...place, ...stay, schoolCode }) }];
  });
}

interface Stay {
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly left: boolean;
}

/** Which part of the school year the pupil is there; null for none. */
function stayOf({ person, absence }: Pupil, year: SchoolYear): Stay | null {
  if (person.diedOn !== null && person.diedOn <= year.from) return null;
  const died = person.diedOn !== null && person.diedOn < year.to ? person.diedOn : null;
  const whole = { from: year.from, to: died ?? year.to, left: died !== null };
  if (absence === null || absence.since > year.to) return whole;
  if (absence.since > year.from) return { from: year.from, to: addDays(absence.since, -1), left: true };
  const { returnedOn } = absence;
  if (returnedOn === null || returnedOn > addDays(year.from, 30)) return null;
  return { ...whole, from: laterOf(year.from, returnedOn) };
}

function enrolment(
  random: Random,
  pupil: Pupil,
  year: SchoolYear,
  { from, to, left, schoolCode, ...place }: Place & Stay & { readonly schoolCode: string },
): EnrolmentRecord {
  const returned = pupil.absence !== null && pupil.absence.since <= year.from;
  const poor = pupil.householdClass === 'POOR' || pupil.householdClass === 'NEAR_POOR';
  const worst = left ? 6800 : poor ? 8900 : 9400;
  return {
    citizenNumber: pupil.person.citizenNumber,
    schoolCode,
    schoolYear: year.name,
    level: place.level,
    grade: place.grade,
    from,
    to,
    rightAge: place.rightAge && !(returned && place.level !== 'PRESCHOOL'),
    status: left ? 'DROPPED_OUT' : year.finished ? 'COMPLETED' : 'STUDYING',
    attendanceBasisPoints:
      place.level === 'COLLEGE_UNIVERSITY' ? null : random.integer(worst, left ? 8600 : 10_000),
  };
}
