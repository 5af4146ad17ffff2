import { defineEntity, p } from '@mikro-orm/core';
import { isOneOf } from '../../../shared/data/is-one-of.ts';
import { ENTRUSTED_ASSOCIATIONS } from './entrusted-association.ts';

export const SavingsAndCreditGroupSchema = defineEntity({
  name: 'SavingsAndCreditGroup',
  tableName: 'savings_and_credit_group',
  comment: 'Tổ tiết kiệm và vay vốn (TK&VV): borrowers of a place under an association',
  indexes: [{ name: 'savings_and_credit_group_area', properties: ['areaCode', 'association', 'code'] }],
  checks: [
    {
      name: 'savings_and_credit_group_association',
      expression: isOneOf('association', ENTRUSTED_ASSOCIATIONS),
    },
  ],
  properties: {
    code: p.text().primary().comment('Mã tổ'),
    nameVi: p.text().comment('Tên tổ, NFC'),
    association: p.text().comment('Hội nhận ủy thác, see EntrustedAssociation'),
    areaCode: p.text().comment('Official code of the area'),
    areaValidFrom: p.date().comment('First day on which the code meant this area'),
    foundedOn: p.date().comment('Ngày thành lập'),
  },
});
