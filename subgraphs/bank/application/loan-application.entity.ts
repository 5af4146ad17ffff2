import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { LOAN_PROGRAMME_CODES } from '../programme/loan-programme-code.ts';
import { LOAN_ELIGIBILITIES } from './loan-eligibility.ts';

export const LoanApplicationSchema = defineEntity({
  name: 'LoanApplication',
  tableName: 'loan_application',
  comment: 'Hồ sơ vay, nhu cầu vay: what a person asked the bank for, and the decision',
  indexes: [{ name: 'loan_application_person', properties: ['personKey', 'appliedOn'] }],
  uniques: [{ name: 'loan_application_code', properties: ['code'] }],
  checks: [
    { name: 'loan_application_programme', expression: isOneOf('programme', LOAN_PROGRAMME_CODES) },
    { name: 'loan_application_eligibility', expression: isOneOf('eligibility', LOAN_ELIGIBILITIES) },
    { name: 'loan_application_amount', expression: 'amount_wanted > 0' },
    { name: 'loan_application_decision', expression: "(eligibility = 'UNDECIDED') = (decided_on is null)" },
    { name: 'loan_application_order', expression: 'decided_on is null or decided_on >= applied_on' },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: lap_ and 16 hex digits'),
    code: p.text().comment('Mã hồ sơ'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the applicant; null where the bank holds no usable citizen number'),
    beneficiaryKey: p
      .string()
      .length(32)
      .nullable()
      .comment(
        'Pseudonym of the beneficiary, where it is somebody else; null where the bank holds no usable citizen number',
      ),
    programme: p.text().comment('Chương trình, see LoanProgrammeCode'),
    amountWanted: p.bigint().comment('Số tiền muốn vay, VND'),
    appliedOn: p.date().comment('Ngày nộp'),
    eligibility: p.text().comment('Kết quả xét, see LoanEligibility'),
    decidedOn: p.date().nullable().comment('Ngày quyết định'),
    reason: p.text().nullable().comment('Lý do'),
  },
});
