import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { EDUCATION_BENEFIT_KINDS } from './education-benefit-kind.ts';

export const EducationBenefitSchema = defineEntity({
  name: 'EducationBenefit',
  tableName: 'education_benefit',
  comment:
    'Miễn giảm học phí, hỗ trợ chi phí học tập, xe đạp, sách vở: one benefit to a pupil in a school year',
  indexes: [{ name: 'education_benefit_person', properties: ['personKey', 'schoolYear', 'validFrom'] }],
  uniques: [
    { name: 'education_benefit_natural_key', properties: ['personKey', 'schoolYear', 'kind', 'validFrom'] },
  ],
  checks: [
    { name: 'education_benefit_kind', expression: isOneOf('kind', EDUCATION_BENEFIT_KINDS) },
    { name: 'education_benefit_school_year', expression: "school_year ~ '^[0-9]{4}-[0-9]{4}$'" },
    { name: 'education_benefit_amount', expression: 'amount is null or amount > 0' },
    { name: 'education_benefit_period', expression: 'valid_to >= valid_from' },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: edb_ and 16 hex digits'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the pupil; null where the agency holds no usable citizen number'),
    schoolYear: p.string().length(9).comment('Năm học: two years, such as 2019-2020'),
    kind: p.text().comment('Loại hỗ trợ, see EducationBenefitKind'),
    decisionNo: p.text().nullable().comment('Số quyết định: decision that grants it'),
    amount: p
      .bigint()
      .nullable()
      .comment('For the whole period, VND; null where it is not money or not told'),
    validFrom: p.date().comment('First day'),
    validTo: p.date().comment('Last day; the last day of lessons of the school year unless told otherwise'),
  },
});
