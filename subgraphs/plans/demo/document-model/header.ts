import { z } from 'zod';
import { ORGANISATION_LEVEL } from '../../codes/organisation-codes.ts';
import { BASIS, type Basis, PLAN_AREA_LEVEL, PLAN_TYPE } from '../../codes/plan-codes.ts';
import { codeOf, day, dayOrNull, integerOrNull, lines, text, textOrNull } from './pieces.ts';

const issueDate = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, { error: 'must be YYYY-MM-DD or YYYY-MM' })
  .transform((value) =>
    value.length === 7
      ? ({ on: `${value}-01`, precision: 'MONTH' } as const)
      : ({ on: value, precision: 'DAY' } as const),
  );

// "INFERRED (year 2019)" is a basis with its reason.
const basisWithReason = z
  .string()
  .regex(/^(PRINTED|INFERRED)( \(.+\))?$/)
  .transform((value) => {
    const [, basis, reason] = /^(\w+)(?: \((.+)\))?$/.exec(value) ?? [];
    return { basis: basis as Basis, reason: reason?.normalize('NFC') ?? null };
  });

// "COMMUNE_PC×9": nine of this kind signed.
const party = z.string().transform((value) => {
  const [code = value, times] = value.split('×');
  return { code, signatures: times === undefined ? 1 : Number(times) };
});

const legalBasis = z.strictObject({
  ref: text,
  date: dayOrNull,
  year: integerOrNull,
  printed: text,
  issuer: text,
  subject: text,
  line: lines,
  note: textOrNull,
});

export const headerModel = z.strictObject({
  type: codeOf(PLAN_TYPE),
  typeVi: text,
  number: textOrNull,
  numberPrinted: text,
  dateIssued: issueDate,
  datePrinted: text,
  line: lines,
  annexDate: dayOrNull,
  annexDay: z.string().optional(),
  titleVi: text,
  titleEn: text,
  issuerVi: text,
  issuerCode: text,
  issuerLevel: codeOf(ORGANISATION_LEVEL),
  areaCode: text,
  signatory: z.strictObject({ position: text }).nullable(),
  parties: z.array(party).default([]),
  partyCount: integerOrNull,
  period: z.strictObject({ labelVi: text, from: day, to: dayOrNull, basis: codeOf(BASIS) }),
  povertyStandard: z.strictObject({ code: text, period: text, basis: basisWithReason }),
  legalBases: z.array(legalBasis),
  recipients: z.array(text),
});

export const areaModel = z.strictObject({
  code: text,
  nameVi: text,
  level: codeOf(PLAN_AREA_LEVEL),
  parentCode: textOrNull,
  officialCode: textOrNull,
  type: z.enum(['COMMUNE', 'TOWN']).optional(),
  aliases: z.array(text).default([]),
  printedName: textOrNull,
  memberCount: integerOrNull,
  tt: z.int().optional(),
  lineBieu1: z.int().optional(),
  lineBieu2: z.int().optional(),
  lineBieu3: z.int().optional(),
  line: lines.optional(),
  note: textOrNull,
});
