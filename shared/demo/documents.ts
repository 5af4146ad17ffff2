import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The parts of the plan documents that calibrate the population, read when the world is generated. */
export type PlanId =
  | 'tra-cu-2020'
  | 'cam-lo-2019'
  | 'hong-ngu-2022'
  | 'tra-vinh-2020-covid'
  | 'cao-thuong-2024';

const documentModel = z.object({
  id: z.string(),
  areas: z.array(
    z.object({
      code: z.string(),
      nameVi: z.string(),
      level: z.string(),
      officialCode: z.string().nullish(),
      aliases: z.array(z.string()).optional(),
      printedName: z.string().optional(),
    }),
  ),
  baseline: z.array(
    z.object({
      code: z.string(),
      value: z.number(),
      unit: z.string(),
      asOf: z.string().nullish(),
      labelVi: z.string(),
      labelEn: z.string(),
    }),
  ),
  tables: z.array(
    z.object({
      code: z.string(),
      rows: z.array(z.object({ areaCode: z.string() }).catchall(z.unknown())),
    }),
  ),
});

export type PlanDocument = z.infer<typeof documentModel>;

/** @throws when the file is missing or has another shape. */
export function readPlanDocument(id: PlanId): PlanDocument {
  return documentModel.parse(readJson(`${id}.json`));
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./documents/${file}`, import.meta.url), 'utf8'));
}

/** The figure of a baseline. @throws when the document has no such code. */
export function baselineOf(document: PlanDocument, code: string): number {
  const found = document.baseline.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`${document.id} has no baseline ${code}.`);
  return found.value;
}

/** Baselines whose code begins with the prefix, by the rest of the code: `DEP_WATER` → `WATER`. */
export function baselinesOf(document: PlanDocument, prefix: string): Map<string, number> {
  const found = document.baseline.filter((entry) => entry.code.startsWith(prefix));
  if (found.length === 0) throw new Error(`${document.id} has no baseline ${prefix}….`);
  return new Map(found.map((entry) => [entry.code.slice(prefix.length), entry.value]));
}

/** One column of a table by official area code. @throws when a cell is not a number. */
export function columnOf(document: PlanDocument, table: string, key: string): Map<string, number> {
  const rows = document.tables.find((candidate) => candidate.code === table)?.rows;
  if (rows === undefined) throw new Error(`${document.id} has no table ${table}.`);
  return new Map(
    rows.map((row) => {
      const value = row[key];
      if (typeof value !== 'number')
        throw new Error(`${document.id} ${table} ${row.areaCode}.${key}: no number.`);
      return [officialCodeOf(document, row.areaCode), value];
    }),
  );
}

export function officialCodeOf(document: PlanDocument, areaCode: string): string {
  const code = document.areas.find((area) => area.code === areaCode)?.officialCode;
  if (code === undefined || code === null)
    throw new Error(`${document.id}: ${areaCode} has no official code.`);
  return code;
}
