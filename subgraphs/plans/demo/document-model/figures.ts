import { z } from 'zod';
import { BASIS, FIGURE_GROUP, ROOM, UNIT } from '../../codes/plan-codes.ts';
import { COMPARATOR, COMPUTABILITY, DEADLINE_EVENT, MEASURE } from '../../codes/target-codes.ts';
import { codeOf, day, dayOrNull, labels, numberOrNull, place, text, textOrNull } from './pieces.ts';

const share = z.strictObject({
  percent: z.number(),
  percentPrinted: textOrNull,
  ofCode: text,
  ofValue: numberOrNull,
  recomputed: z.number().optional(),
  matches: z.boolean().optional(),
});

export const baselineModel = z.strictObject({
  code: text,
  group: codeOf(FIGURE_GROUP),
  ...labels,
  value: z.number(),
  unit: codeOf(UNIT),
  sharePercent: numberOrNull,
  denominatorCode: textOrNull,
  denominator: numberOrNull,
  shares: z.array(share),
  asOf: day,
  areaCode: text,
  ...place,
  derived: z.boolean(),
  printed: textOrNull,
  note: textOrNull,
});

const targetBaseline = z.strictObject({
  code: text,
  value: z.number(),
  unit: codeOf(UNIT),
  asOf: day,
  alternative: numberOrNull,
});

const reading = z.strictObject({
  text,
  measure: codeOf(MEASURE).optional(),
  comparator: codeOf(COMPARATOR).optional(),
  value: numberOrNull,
  unit: codeOf(UNIT).optional(),
});

/** A room as the documents write it, in lower case. */
export const room = z
  .string()
  .transform((value) => value.toUpperCase())
  .pipe(codeOf(ROOM));

export const targetModel = z.strictObject({
  code: text,
  group: codeOf(FIGURE_GROUP),
  ...labels,
  value: z.number().nullable(),
  unit: codeOf(UNIT),
  comparator: codeOf(COMPARATOR),
  measure: codeOf(MEASURE),
  baseline: targetBaseline.nullable(),
  areaCode: text,
  deadline: z.strictObject({ date: dayOrNull, labelVi: text, event: codeOf(DEADLINE_EVENT).optional() }),
  deadlineBasis: codeOf(BASIS),
  responsible: z.array(text),
  collaborating: z.array(text),
  responsibleBasis: codeOf(BASIS),
  computability: codeOf(COMPUTABILITY),
  rooms: z.array(room),
  actual: z.strictObject({ numerator: text, denominator: text, period: text }),
  strata: z.array(text).default([]),
  alternativeReading: reading.optional(),
  ...place,
  printed: textOrNull,
  note: textOrNull,
});

export const areaTargetModel = z.strictObject({
  code: text,
  targetCode: text,
  areaCode: text,
  value: z.number(),
  unit: codeOf(UNIT),
  comparator: codeOf(COMPARATOR),
  baseline: numberOrNull,
  table: text,
});
