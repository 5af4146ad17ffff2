import { defineEntity, p } from '@mikro-orm/core';
import { HELPER_ASSOCIATION, HELPER_KIND } from '../codes/work-codes.ts';
import { idColumn } from '../data/columns.ts';
import { codeCheck, periodCheck } from '../data/constraints.ts';

/** Who helps or sponsors a household, or registered it to escape poverty, over which days. */
export const HelperAssignmentSchema = defineEntity({
  name: 'HelperAssignment',
  tableName: 'helper_assignment',
  comment: 'Phân công giúp đỡ, đăng ký thoát nghèo: who looks after a household',
  uniques: [
    {
      name: 'helper_assignment_key',
      properties: ['householdNo', 'kind', 'association', 'validFrom'],
    },
  ],
  indexes: [{ name: 'helper_assignment_year', properties: ['year', 'kind', 'association'] }],
  checks: [
    periodCheck('helper_assignment'),
    codeCheck('helper_assignment', 'kind', HELPER_KIND),
    codeCheck('helper_assignment', 'association', HELPER_ASSOCIATION),
  ],
  properties: {
    id: idColumn(),
    householdNo: p.integer().comment('Dense number of the household in the register'),
    kind: p.text(),
    association: p.text(),
    helperName: p.text().nullable().comment('Name of the helper or branch; invented in the demonstration'),
    year: p.integer().comment('Plan year'),
    validFrom: p.date().comment('First civil day'),
    validTo: p.date().nullable().comment('Last civil day; null is open'),
  },
});
