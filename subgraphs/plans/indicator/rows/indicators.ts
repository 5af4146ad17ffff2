import type { IndicatorRow } from '../indicator-row.ts';
import { ASSOCIATIONS_INDICATORS } from './associations.ts';
import { CREDIT_INDICATORS } from './credit.ts';
import { EDUCATION_INDICATORS } from './education.ts';
import { INSURANCE_INDICATORS } from './insurance.ts';
import { LABOUR_INDICATORS } from './labour.ts';
import { POVERTY_INDICATORS } from './poverty.ts';
import { SUPPORT_INDICATORS } from './support.ts';

export const INDICATORS: readonly IndicatorRow[] = [
  ...ASSOCIATIONS_INDICATORS,
  ...CREDIT_INDICATORS,
  ...EDUCATION_INDICATORS,
  ...INSURANCE_INDICATORS,
  ...LABOUR_INDICATORS,
  ...POVERTY_INDICATORS,
  ...SUPPORT_INDICATORS,
];
