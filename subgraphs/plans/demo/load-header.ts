import type { Column } from '../../../shared/data/insert-rows.ts';
import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';
import type { PlanDocument } from './read-documents.ts';

/** The plan itself and what its header says: areas, legal bases, outline. */
export async function loadHeader(loader: DocumentLoader): Promise<void> {
  await loadPlan(loader);
  await loadAreas(loader);
  await loadLegalBases(loader);
  await loadOutline(loader);
}

type HeaderColumn = Column<PlanDocument>;

const text = (name: string, value: (document: PlanDocument) => string | null): HeaderColumn =>
  column(name, 'text', value);
const day = (name: string, value: (document: PlanDocument) => string | null): HeaderColumn =>
  column(name, 'date', value);

const ISSUE_COLUMNS: readonly HeaderColumn[] = [
  text('code', ({ id }) => id),
  text('type', ({ document }) => document.type),
  text('type_vi', ({ document }) => document.typeVi),
  text('number', ({ document }) => document.number),
  text('number_printed', ({ document }) => document.numberPrinted),
  day('issued_on', ({ document }) => document.dateIssued.on),
  text('issued_precision', ({ document }) => document.dateIssued.precision),
  text('issued_printed', ({ document }) => document.datePrinted),
  day('annex_issued_on', ({ document }) => document.annexDate),
  text('title_vi', ({ document }) => document.titleVi),
  text('title_en', ({ document }) => document.titleEn),
  text('issuer_vi', ({ document }) => document.issuerVi),
  text('issuer_code', ({ document }) => document.issuerCode),
  text('issuer_level', ({ document }) => document.issuerLevel),
  text('signatory', ({ document }) => document.signatory?.position ?? null),
  column('party_count', 'int', ({ document }) => document.partyCount),
  column('recipients', 'text[]', ({ document }) => document.recipients),
  column('lines', 'int[]', ({ document }) => document.line),
  text('source_file', ({ sourceFile }) => sourceFile),
];

const SCOPE_COLUMNS: readonly HeaderColumn[] = [
  day('period_from', ({ document }) => document.period.from),
  day('period_to', ({ document }) => document.period.to),
  text('period_basis', ({ document }) => document.period.basis),
  text('period_vi', ({ document }) => document.period.labelVi),
  text('standard_code', ({ document }) => document.povertyStandard.code),
  text('standard_period', ({ document }) => document.povertyStandard.period),
  text('standard_basis', ({ document }) => document.povertyStandard.basis.basis),
  text('standard_note', ({ document }) => document.povertyStandard.basis.reason),
  text('baseline_note', ({ baselineNote }) => baselineNote),
];

async function loadPlan(loader: DocumentLoader): Promise<void> {
  const area = loader.officialArea(loader.document.document.areaCode);
  await loader.insert(
    'plan',
    [loader.document],
    [
      text('id', () => loader.planId),
      ...ISSUE_COLUMNS,
      text('area_code', () => area.code),
      day('area_valid_from', () => area.validFrom),
      text('area_name_vi', () => area.nameVi),
      ...SCOPE_COLUMNS,
    ],
  );
}

async function loadAreas(loader: DocumentLoader): Promise<void> {
  await loader.insert('plan_area', placed(loader.document.areas), [
    column('id', 'text', (area) => loader.id('par', area.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('name_vi', 'text', (area) => area.nameVi),
    column('printed_name', 'text', (area) => area.printedName),
    column('aliases', 'text[]', (area) => area.aliases),
    column('level', 'text', (area) => area.level),
    column('parent_code', 'text', (area) => area.parentCode),
    column('official_code', 'text', (area) => area.officialCode),
    column('valid_from', 'date', (area) => loader.area(area.code).validFrom),
    column('member_count', 'int', (area) => area.memberCount),
    COLUMNS.note,
  ]);
}

async function loadLegalBases(loader: DocumentLoader): Promise<void> {
  await loader.insert('plan_legal_basis', placed(loader.document.document.legalBases), [
    column('id', 'text', (basis) => loader.id('leg', basis.ordinal)),
    planColumn(loader),
    COLUMNS.ordinal,
    column('ref', 'text', (basis) => basis.ref),
    column('issued_on', 'date', (basis) => basis.date),
    column('year', 'int', (basis) => basis.year),
    column('printed', 'text', (basis) => basis.printed),
    column('issuer_vi', 'text', (basis) => basis.issuer),
    column('subject_vi', 'text', (basis) => basis.subject),
    COLUMNS.note,
    COLUMNS.lines,
  ]);
}

async function loadOutline(loader: DocumentLoader): Promise<void> {
  await loader.insert('plan_section', placed(loader.document.outline), [
    column('id', 'text', (section) => loader.id('sec', section.ordinal)),
    planColumn(loader),
    COLUMNS.ordinal,
    column('number', 'text', (section) => section.number),
    column('heading_vi', 'text', (section) => section.heading),
    column('line', 'int', (section) => section.line),
  ]);
}
