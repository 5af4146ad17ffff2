import { ASSOCIATIONS_SQL } from './associations-sql.ts';
import { CREDIT_SQL } from './credit-sql.ts';
import { EDUCATION_SQL } from './education-sql.ts';
import { INSURANCE_SQL } from './insurance-sql.ts';
import { LABOUR_SQL } from './labour-sql.ts';
import type { SidesSql } from './plan-day.ts';
import { POVERTY_SQL } from './poverty-sql.ts';
import { SUPPORT_SQL } from './support-sql.ts';

/** Every indicator by its code, written from its name and the plans' requirements. */
export const INDICATOR_SQL: Readonly<Record<string, SidesSql>> = {
  ...ASSOCIATIONS_SQL,
  ...CREDIT_SQL,
  ...EDUCATION_SQL,
  ...INSURANCE_SQL,
  ...LABOUR_SQL,
  ...POVERTY_SQL,
  ...SUPPORT_SQL,
};
