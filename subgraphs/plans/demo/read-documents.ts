import { readFileSync } from 'node:fs';
import { type PlanDocument, planDocumentModel } from './document-model/plan-document.ts';

export type { PlanDocument } from './document-model/plan-document.ts';

/** The five plans, in the order of their periods. */
export const DOCUMENT_IDS = [
  'cam-lo-2019',
  'tra-cu-2020',
  'tra-vinh-2020-covid',
  'hong-ngu-2022',
  'cao-thuong-2024',
] as const;

/** Reads the five plan documents. @throws Error naming every fault by file and path */
export function readDocuments(): readonly PlanDocument[] {
  return DOCUMENT_IDS.map((id) => {
    const file = `${id}.json`;
    const url = new URL(`../../../shared/demo/documents/${file}`, import.meta.url);
    return parseDocument(file, JSON.parse(readFileSync(url, 'utf8')));
  });
}

/** @throws Error naming every fault by file and path */
export function parseDocument(file: string, content: unknown): PlanDocument {
  const result = planDocumentModel.safeParse(content);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${file} ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`A plan document cannot be read:\n${faults.join('\n')}`);
}
