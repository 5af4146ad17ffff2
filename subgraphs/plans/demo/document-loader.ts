import type { Sql } from '../../../shared/data/database.ts';
import { type Column, insertRows } from '../../../shared/data/insert-rows.ts';
import { opaqueId } from '../data/opaque-id.ts';
import type { PlanDocument } from './read-documents.ts';

/**
 * First day of every unit that the five documents name: official codes had these meanings under the code list of
 * Decision 124/2004/QĐ-TTg. The register's areas carry the same day.
 */
const OLD_UNIT_FROM = '2004-07-08';

export interface AreaOfDocument {
  readonly nameVi: string;
  readonly officialCode: string | null;
  readonly validFrom: string | null;
}

/** One document on its way into the database: what all parts of loading it need. */
export class DocumentLoader {
  readonly document: PlanDocument;
  readonly planId: string;
  readonly #sql: Sql;

  constructor(sql: Sql, document: PlanDocument) {
    this.#sql = sql;
    this.document = document;
    this.planId = planIdOf(document.id);
  }

  /** The opaque id of a part of this plan. */
  id(prefix: string, ...key: readonly (string | number)[]): string {
    return opaqueId(prefix, this.document.id, ...key);
  }

  /** @throws Error where the document names an organisation that it does not list */
  organisationId(code: string): string {
    if (this.document.organisations.every((organisation) => organisation.code !== code))
      throw new Error(`${this.document.id}: no organisation ${code}.`);
    return this.id('org', code);
  }

  /** @throws Error where the document names an area that it does not list */
  area(code: string): AreaOfDocument {
    const area = this.document.areas.find((candidate) => candidate.code === code);
    if (area === undefined) throw new Error(`${this.document.id}: no area ${code}.`);
    const { nameVi, officialCode } = area;
    return { nameVi, officialCode, validFrom: officialCode === null ? null : OLD_UNIT_FROM };
  }

  /** @throws Error where the document's area is a group without an official code */
  officialArea(code: string): { readonly code: string; readonly validFrom: string; readonly nameVi: string } {
    const { officialCode, validFrom, nameVi } = this.area(code);
    if (officialCode === null || validFrom === null)
      throw new Error(`${this.document.id}: ${code} has no official code.`);
    return { code: officialCode, validFrom, nameVi };
  }

  insert<Record>(
    table: string,
    records: readonly Record[],
    columns: readonly Column<NoInfer<Record>>[],
  ): Promise<void> {
    return insertRows(this.#sql, table, columns, records);
  }
}

export function planIdOf(code: string): string {
  return opaqueId('pln', code);
}

/** A record with its place in the list it came from. */
export type Placed<Record> = Record & { readonly ordinal: number };

export function placed<Record extends object>(records: readonly Record[]): readonly Placed<Record>[] {
  return records.map((record, ordinal) => ({ ...record, ordinal }));
}

/** A column of a document part: `text('label_vi', (row) => row.labelVi)`. */
export function column<Record>(
  name: string,
  type: string,
  value: (record: Record) => unknown,
): Column<Record> {
  return { name, type, value };
}

/** Columns that most parts of a document share. */
export const COLUMNS = {
  ordinal: column('ordinal', 'int', (row: { readonly ordinal: number }) => row.ordinal),
  code: column('code', 'text', (row: { readonly code: string }) => row.code),
  labelVi: column('label_vi', 'text', (row: { readonly labelVi: string }) => row.labelVi),
  labelEn: column('label_en', 'text', (row: { readonly labelEn: string }) => row.labelEn),
  note: column('note', 'text', (row: { readonly note: string | null }) => row.note),
  section: column('section', 'text', (row: { readonly section: string }) => row.section),
  lines: column('lines', 'int[]', (row: { readonly line: readonly number[] }) => row.line),
} as const;

/** `plan_id`, the same for every row of a document. */
export function planColumn(loader: DocumentLoader): Column<unknown> {
  return column('plan_id', 'text', () => loader.planId);
}
