import { z } from 'zod';
import { type Frequency, ORGANISATION_KIND, ORGANISATION_LEVEL } from '../../codes/organisation-codes.ts';
import { FUNDING_KIND, SEVERITY } from '../../codes/work-codes.ts';
import { room } from './figures.ts';
import {
  codeOf,
  dayOrNull,
  integerOrNull,
  labels,
  lines,
  numberOrNull,
  place,
  text,
  textOrNull,
  textUnlessDash,
} from './pieces.ts';

export const organisationModel = z.strictObject({
  code: text,
  nameVi: text,
  nameEn: text,
  kind: codeOf(ORGANISATION_KIND),
  level: codeOf(ORGANISATION_LEVEL),
  room: room.nullable(),
  roles: z.array(text),
  ...place,
  note: textOrNull,
});

/** How the documents write how often, and which periods that is. `NOT_STATED` is none. */
const FREQUENCIES: Readonly<Record<string, readonly Frequency[]>> = {
  MONTHLY: ['MONTHLY'],
  QUARTERLY: ['QUARTERLY'],
  SIX_MONTH: ['SIX_MONTH'],
  YEARLY: ['YEARLY'],
  PERIODIC: ['PERIODIC'],
  REGULAR: ['REGULAR'],
  AD_HOC: ['AD_HOC'],
  NOT_STATED: [],
  MONTHLY_AND_QUARTERLY: ['MONTHLY', 'QUARTERLY'],
  'MONTHLY/QUARTERLY': ['MONTHLY', 'QUARTERLY'],
  QUARTERLY_SIX_MONTH_YEARLY: ['QUARTERLY', 'SIX_MONTH', 'YEARLY'],
  'QUARTERLY/SIX_MONTH/YEARLY': ['QUARTERLY', 'SIX_MONTH', 'YEARLY'],
};

const frequencies = z
  .string()
  .nullable()
  .refine((value) => value === null || Object.hasOwn(FREQUENCIES, value), { error: 'is no known frequency' })
  .transform((value): readonly Frequency[] => FREQUENCIES[value ?? 'NOT_STATED'] ?? []);

export const taskModel = z.strictObject({
  code: text,
  ...labels,
  responsible: z.array(text),
  collaborating: z.array(text),
  ...place,
  deadline: dayOrNull,
  frequency: frequencies,
  relatedTargets: z.array(text),
  projects: z.array(text).default([]),
  period: textOrNull,
  printed: textOrNull,
  measurable: z.boolean(),
  note: textOrNull,
});

export const reportingModel = z.strictObject({
  code: text,
  ...labels,
  fromOrgs: z.array(text).min(1),
  toOrgs: z.array(text).min(1),
  frequency: frequencies,
  due: z.strictObject({ date: dayOrNull, day: integerOrNull, labelVi: text }).nullable(),
  ...place,
  note: textOrNull,
});

export const projectModel = z.strictObject({
  code: text,
  projectNo: z.int(),
  subprojectNo: z.int().nullable(),
  ...labels,
  applicable: z.boolean(),
  notApplicableReason: textOrNull,
  chair: textOrNull,
  collaborating: z.array(text),
  beneficiaries: z.array(text),
  content: z.array(text),
  ...place,
  leadSection: textOrNull,
});

export const fundingModel = z.strictObject({
  code: text,
  ...labels,
  kind: codeOf(FUNDING_KIND),
  amount: numberOrNull,
  unit: z.literal('VND'),
  ...place,
});

export const ruleModel = z.strictObject({
  code: text,
  ...labels,
  expression: text,
  parameters: z.record(z.string(), z.union([z.number(), text])),
  ...place,
  note: textOrNull,
});

export const codeListModel = z.strictObject({
  enum: text,
  values: z.array(z.strictObject({ code: text, labelVi: text })).min(1),
  ...place,
  note: textOrNull,
});

export const sectionModel = z.strictObject({ line: z.int().positive(), number: text, heading: text });

const printedOrNumber = z.union([z.number(), z.string()]);

export const otherNumberModel = z.strictObject({
  line: lines,
  printed: text,
  value: z
    .union([printedOrNumber, z.array(printedOrNumber)])
    .transform((value): readonly string[] => [value].flat().map(String)),
  kind: text,
  meaning: text,
});

export const findingModel = z.strictObject({
  code: text,
  severity: codeOf(SEVERITY),
  where: text,
  line: lines,
  printed: z.union([z.number().transform(String), text]),
  expected: z.union([z.number().transform(String), textUnlessDash]),
  explanation: textUnlessDash,
  convention: textUnlessDash,
});
