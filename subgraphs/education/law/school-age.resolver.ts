import { Arg, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { expectSchooling, isRightAge } from '../enrolment/assess-right-age.ts';
import { SchoolLevel } from '../school/school-level.ts';
import { readSchoolYear } from '../school-year/school-year.ts';
import { SchoolAgeType } from './school-age.type.ts';
import { findSchoolAgeRule, type SchoolAgeRule } from './school-ages.ts';

@Resolver(() => SchoolAgeType)
export class SchoolAgeResolver {
  @Query(() => SchoolAgeType, {
    nullable: true,
    description:
      'Cấp, lớp đúng độ tuổi theo luật của người sinh năm đã cho. The level and grade that the law expects for those born in a year.',
  })
  schoolAge(
    @Arg('birthYear', () => Int, { description: 'Năm sinh. Year of birth.' }) birthYear: number,
    @Arg('schoolYear', () => String, {
      description: 'Năm học, ví dụ 2019-2020. School year, such as 2019-2020.',
    })
    schoolYear: string,
  ): SchoolAgeType {
    const { startYear, firstDay } = readSchoolYear(schoolYear, 'schoolYear');
    const { ages, basis } = getSchoolAgeRule(firstDay, schoolYear);
    const expected = expectSchooling(birthYear, startYear, ages);
    return {
      birthYear,
      startYear,
      ages,
      basis,
      level: expected?.level ?? null,
      grade: expected?.grade ?? null,
    };
  }

  @Classified('none')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Học cấp này có đúng độ tuổi không; trống là luật không quy định. Whether a level is right for the age; null where the law gives no age.',
  })
  isRightFor(
    @Root() age: SchoolAgeType,
    @Arg('level', () => SchoolLevel, { description: 'Cấp học. Level.' }) level: SchoolLevel,
  ): boolean | null {
    return isRightAge(level, age.birthYear, age.startYear, age.ages);
  }
}

function getSchoolAgeRule(day: string, schoolYear: string): SchoolAgeRule {
  const rule = findSchoolAgeRule(day);
  if (rule !== null) return rule;
  throw new CodedError('BAD_USER_INPUT', `schoolYear: ${schoolYear} is before the oldest rule kept.`, {
    argument: 'schoolYear',
    given: schoolYear,
    allowed: '2006-2007 or later',
  });
}
