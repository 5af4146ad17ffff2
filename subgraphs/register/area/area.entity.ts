import { defineEntity, p } from '@mikro-orm/core';
import { AREA_LEVEL, AREA_UNIT_TYPE, SETTLEMENT } from '../codes/area-codes.ts';
import { codeCheck, periodCheck } from '../constraints.ts';

/** An administrative unit or residential group during the days on which it was one thing. */
export const AreaSchema = defineEntity({
  name: 'Area',
  tableName: 'area',
  comment:
    'Địa bàn: an area; key (code, valid_from), because official codes were reused with another meaning',
  uniques: [{ name: 'area_code_valid_from', properties: ['code', 'validFrom'] }],
  indexes: [
    { name: 'area_parent', properties: ['parent'] },
    { name: 'area_level_code', properties: ['level', 'code'] },
    {
      name: 'area_name_keys',
      expression: 'create index "area_name_keys" on "area" using gin ("name_keys")',
    },
  ],
  checks: [
    periodCheck('area'),
    codeCheck('area', 'level', AREA_LEVEL),
    codeCheck('area', 'type', AREA_UNIT_TYPE),
    codeCheck('area', 'settlement', SETTLEMENT),
    { name: 'area_not_its_own_parent', expression: 'parent_no <> no' },
  ],
  properties: {
    no: p.integer().primary().autoincrement(false).comment('Dense number inside this room'),
    code: p.text().comment('Official code of the General Statistics Office; hamlets: commune code + ordinal'),
    validFrom: p.date().comment('First day on which the code had this meaning'),
    validTo: p.date().nullable().comment('Last day; null is in use'),
    nameVi: p.text().comment('NFC, with its type: Xã Cam Thành'),
    nameEn: p.text().nullable(),
    aliases: p.array().columnType('text[]').comment('Other spellings seen in documents'),
    nameKeys: p.array().columnType('text[]').comment('Normal forms of name and aliases; tone marks are kept'),
    level: p.text().comment('PROVINCE, DISTRICT, COMMUNE, HAMLET'),
    type: p.text().comment('Kind of unit'),
    settlement: p.text().nullable().comment('RURAL or URBAN for poverty lines; null above the commune'),
    parent: () => p.manyToOne(AreaSchema).nullable().deleteRule('no action').updateRule('no action'),
    source: p.text().comment('Where the row comes from'),
  },
});
