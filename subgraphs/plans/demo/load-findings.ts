import type { FigureCheck } from '../figures/figure-check.ts';
import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';

/**
 * What does not fit in a document, the numbers that are no figures, and every figure recomputed.
 * @throws Error where a check names a finding that the document does not list
 */
export async function loadFindings(loader: DocumentLoader, checks: readonly FigureCheck[]): Promise<void> {
  const { inconsistencies } = loader.document;
  await loader.insert('finding', placed(inconsistencies), [
    column('id', 'text', (finding) => loader.id('fin', finding.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('severity', 'text', (finding) => finding.severity),
    column('place', 'text', (finding) => finding.where),
    column('printed', 'text', (finding) => finding.printed),
    column('expected', 'text', (finding) => finding.expected),
    column('explanation', 'text', (finding) => finding.explanation),
    column('convention', 'text', (finding) => finding.convention),
    COLUMNS.lines,
  ]);
  const known = new Set(inconsistencies.map(({ code }) => code));
  for (const { code, finding } of checks) {
    if (finding !== null && !known.has(finding))
      throw new Error(`${loader.document.id}: ${code} names ${finding}, which is no finding of it.`);
  }
  await loadChecks(loader, checks);
  await loadOtherNumbers(loader);
}

async function loadChecks(loader: DocumentLoader, checks: readonly FigureCheck[]): Promise<void> {
  await loader.insert('figure_check', placed(checks), [
    column('id', 'text', (check) => loader.id('chk', check.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('kind', 'text', (check) => check.kind),
    column('place', 'text', (check) => check.place),
    column('formula', 'text', (check) => check.formula),
    column('printed', 'text', (check) => check.printed),
    column('recomputed', 'text', (check) => check.recomputed),
    column('matches', 'boolean', (check) => check.matches),
    column('finding_id', 'text', (check) => check.finding && loader.id('fin', check.finding)),
  ]);
}

async function loadOtherNumbers(loader: DocumentLoader): Promise<void> {
  await loader.insert('other_number', placed(loader.document.otherNumbers), [
    column('id', 'text', (number) => loader.id('num', number.ordinal)),
    planColumn(loader),
    COLUMNS.ordinal,
    column('printed', 'text', (number) => number.printed),
    column('values', 'text[]', (number) => number.value),
    column('kind', 'text', (number) => number.kind),
    column('meaning', 'text', (number) => number.meaning),
    COLUMNS.lines,
  ]);
}
