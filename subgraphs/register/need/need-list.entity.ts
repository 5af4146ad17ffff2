import { defineEntity, p } from '@mikro-orm/core';
import { NEED_UNIT } from '../codes/household-codes.ts';
import { codeCheck } from '../constraints.ts';

export const NeedListSchema = defineEntity({
  name: 'NeedList',
  tableName: 'need_list',
  comment: 'Danh sách nhu cầu: who needs a support, frozen on a day for a plan',
  checks: [codeCheck('need_list', 'unit', NEED_UNIT)],
  properties: {
    code: p.text().primary(),
    planCode: p.text().comment('Plan that the list was made for'),
    targetCode: p.text().comment('Target of that plan'),
    nameVi: p.text(),
    nameEn: p.text(),
    frozenOn: p.date().comment('The day the list is of'),
    unit: p.text().comment('HOUSEHOLD or PERSON'),
  },
});
