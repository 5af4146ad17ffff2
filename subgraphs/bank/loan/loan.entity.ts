import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { LoanApplicationSchema } from '../application/loan-application.entity.ts';
import { ENTRUSTED_ASSOCIATIONS } from '../group/entrusted-association.ts';
import { SavingsAndCreditGroupSchema } from '../group/savings-and-credit-group.entity.ts';
import { LOAN_PROGRAMME_CODES } from '../programme/loan-programme-code.ts';

export const LoanSchema = defineEntity({
  name: 'Loan',
  tableName: 'loan',
  comment: 'Khoản vay: a contract of the policy bank',
  indexes: [
    { name: 'loan_person', properties: ['personKey', 'disbursedOn'] },
    { name: 'loan_beneficiary', properties: ['beneficiaryKey'] },
    { name: 'loan_group', properties: ['group'] },
    { name: 'loan_by_application', properties: ['application'] },
  ],
  uniques: [{ name: 'loan_contract_no', properties: ['contractNo'] }],
  checks: [
    { name: 'loan_programme', expression: isOneOf('programme', LOAN_PROGRAMME_CODES) },
    {
      name: 'loan_entrusted_to',
      expression: `entrusted_to is null or ${isOneOf('entrusted_to', ENTRUSTED_ASSOCIATIONS)}`,
    },
    { name: 'loan_principal', expression: 'principal > 0' },
    { name: 'loan_rate', expression: 'rate_basis_points >= 0 and rate_basis_points < 10000' },
    {
      name: 'loan_order',
      expression:
        'disbursed_on >= approved_on and due_on > disbursed_on and (closed_on is null or closed_on >= disbursed_on)',
    },
  ],
  properties: {
    id: p.string().length(40).primary().comment('Opaque id for clients: ln_ and 16 hex digits'),
    contractNo: p.text().comment('Số hợp đồng'),
    personKey: p
      .string()
      .length(32)
      .nullable()
      .comment('Pseudonym of the borrower; null where the bank holds no usable citizen number'),
    beneficiaryKey: p
      .string()
      .length(32)
      .nullable()
      .comment(
        'Pseudonym of the beneficiary (student, worker abroad), where it is somebody else; null where the bank holds no usable citizen number',
      ),
    application: () =>
      p
        .manyToOne(LoanApplicationSchema)
        .targetKey('code')
        .fieldName('application_code')
        .deleteRule('restrict')
        .nullable()
        .comment('Mã hồ sơ vay; null where the application is no longer kept'),
    programme: p.text().comment('Chương trình, see LoanProgrammeCode'),
    approvedOn: p.date().comment('Ngày duyệt'),
    disbursedOn: p.date().comment('Ngày giải ngân'),
    principal: p.bigint().comment('Số tiền vay, VND'),
    rateBasisPoints: p.integer().comment('Lãi suất năm, basis points: 660 is 6.6 % a year'),
    dueOn: p.date().comment('Ngày đến hạn by the contract, without extensions'),
    closedOn: p.date().nullable().comment('Ngày tất toán'),
    entrustedTo: p.text().nullable().comment('Hội nhận ủy thác; null is lent directly'),
    group: () =>
      p
        .manyToOne(SavingsAndCreditGroupSchema)
        .fieldName('group_code')
        .deleteRule('restrict')
        .nullable()
        .comment('Tổ TK&VV'),
    purpose: p.text().comment('Mục đích sử dụng vốn'),
  },
});
