import { z } from 'zod';
import { officialCodeOf, type PlanDocument, type PlanId, readJson, readPlanDocument } from '../documents.ts';

const targetsModel = z.object({
  targets: z.array(z.object({ code: z.string(), value: z.number().nullish() })),
});

export interface PlanFigures {
  readonly document: PlanDocument;
  /** @throws Error when the plan has no such target, or none with a figure. */
  target(code: string): number;
  /** A column of a table by official area code. @throws Error on an unknown table or a cell that is no number. */
  column(table: string, key: string): ReadonlyMap<string, number>;
}

/** The figures of one plan, read once. */
export function readPlanFigures(id: PlanId): PlanFigures {
  const document = readPlanDocument(id);
  const { targets } = targetsModel.parse(readJson(`${id}.json`));
  return {
    document,
    target(code) {
      const value = targets.find((target) => target.code === code)?.value;
      if (value === undefined || value === null) throw new Error(`${id} has no figure for ${code}.`);
      return value;
    },
    column(table, key) {
      const rows = document.tables.find((candidate) => candidate.code === table)?.rows ?? [];
      if (rows.length === 0) throw new Error(`${id} has no table ${table}.`);
      return new Map(rows.map((row) => [officialCodeOf(document, row.areaCode), z.number().parse(row[key])]));
    },
  };
}
