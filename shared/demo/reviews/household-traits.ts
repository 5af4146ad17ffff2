import { completedAge, yearOf } from '../calendar.ts';
import type { Member, RegisterBuilder } from '../people/register-builder.ts';
import { isOfWorkingAge } from '../people/working-age.ts';
import type { CivilDay } from '../world.ts';

/** What a reviewer sees of a household on a day: the ground on which indicators, causes and wishes are drawn. */
export interface HouseholdTraits {
  readonly no: number;
  readonly members: number;
  readonly dependants: number;
  readonly workers: number;
  readonly elderly: number;
  /** Children of 5 to under 15 years who are so until the school year ends in May, eldest first. */
  readonly schoolChildren: readonly number[];
  readonly children: number;
  /** Members of 15 or more years born from 1986 on: whose schooling the adult indicator of QĐ 59 looks at. */
  readonly youngAdults: readonly number[];
  readonly workerNos: readonly number[];
  readonly ill: number;
  readonly headAge: number;
  readonly headSex: 'MALE' | 'FEMALE';
  readonly ethnicityCode: string;
  readonly socialProtection: boolean;
  readonly settlement: 'RURAL' | 'URBAN';
}

export function traitsOn(builder: RegisterBuilder, no: number, on: CivilDay): HouseholdTraits {
  const members = builder.membersOn(no, on);
  const head = builder.headOn(no, on);
  const ageOf = (member: Member): number => completedAge(member.person.birthDate, on);
  const schoolYearEnd: CivilDay = `${yearOf(on) + 1}-05-31`;
  const ill = members.filter((member) => isUnableToWork(builder, member, on));
  const able = members.filter(
    (member) => isOfWorkingAge(member.person.sex, ageOf(member)) && !ill.includes(member),
  );
  const numbers = (rows: readonly Member[]): number[] => rows.map((row) => row.person.no);
  return {
    no,
    members: members.length,
    dependants: members.filter((member) => isDependant(builder, member, on)).length,
    workers: able.length,
    workerNos: numbers(able),
    elderly: members.filter((member) => ageOf(member) >= 60).length,
    children: members.filter((member) => ageOf(member) < 16).length,
    schoolChildren: numbers(
      members
        .filter((member) => ageOf(member) >= 5 && completedAge(member.person.birthDate, schoolYearEnd) < 15)
        .sort((left, right) => (left.person.birthDate < right.person.birthDate ? -1 : 1)),
    ),
    youngAdults: numbers(
      members.filter((member) => ageOf(member) >= 15 && member.person.birthDate >= '1986-01-01'),
    ),
    ill: ill.length,
    headAge: completedAge(head.birthDate, on),
    headSex: head.sex,
    ethnicityCode: head.ethnicityCode,
    socialProtection: members.some((row) => builder.hasStatus(row.person.no, 'SOCIAL_PROTECTION', on)),
    settlement: builder.settlementOn(no, on),
  };
}

/** Dependants by convention e.20: under 16, from 60 on, or ill or disabled and unable to work. */
function isDependant(builder: RegisterBuilder, member: Member, on: CivilDay): boolean {
  const age = completedAge(member.person.birthDate, on);
  return age < 16 || age >= 60 || isUnableToWork(builder, member, on);
}

function isUnableToWork(builder: RegisterBuilder, member: Member, on: CivilDay): boolean {
  const { no } = member.person;
  return builder.hasStatus(no, 'SERIOUS_ILLNESS', on) || builder.hasStatus(no, 'DISABILITY', on);
}
