import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { SCHOOL_LEVELS } from './school-level.ts';

export const SchoolSchema = defineEntity({
  name: 'School',
  tableName: 'school',
  comment: 'Cơ sở giáo dục: a school and the area in which it stands',
  indexes: [{ name: 'school_area', properties: ['areaCode', 'level', 'code'] }],
  checks: [{ name: 'school_level', expression: isOneOf('level', SCHOOL_LEVELS) }],
  properties: {
    code: p.text().primary().comment('Mã trường: code of the school'),
    nameVi: p.text().comment('Name, NFC'),
    level: p.text().comment('Cấp học, see SchoolLevel'),
    areaCode: p.text().comment('Official code of the area'),
    areaValidFrom: p.date().comment('First day on which the code meant this area'),
  },
});
