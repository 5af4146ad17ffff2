import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';

/** The plan itself and what its header says: areas, legal bases, outline. */
export async function loadHeader(loader: DocumentLoader): Promise<void> {
  await loadPlan(loader);
  await loadAreas(loader);
  await loadLegalBases(loader);
  await loadOutline(loader);
}

async function loadPlan(loader: DocumentLoader): Promise<void> {
  const { document } = loader;
  const { document: header } = document;
  const { basis, reason } = header.povertyStandard.basis;
  const area = loader.officialArea(header.areaCode);
  const text = (name: string, value: string | null) => column<null>(name, 'text', () => value);
  const day = (name: string, value: string | null) => column<null>(name, 'date', () => value);
  await loader.insert<null>(
    'plan',
    [null],
    [
      text('id', loader.planId),
      text('code', document.id),
      text('type', header.type),
      text('type_vi', header.typeVi),
      text('number', header.number),
      text('number_printed', header.numberPrinted),
      day('issued_on', header.dateIssued.on),
      text('issued_precision', header.dateIssued.precision),
      text('issued_printed', header.datePrinted),
      day('annex_issued_on', header.annexDate),
      text('title_vi', header.titleVi),
      text('title_en', header.titleEn),
      text('issuer_vi', header.issuerVi),
      text('issuer_code', header.issuerCode),
      text('issuer_level', header.issuerLevel),
      text('area_code', area.code),
      day('area_valid_from', area.validFrom),
      text('area_name_vi', area.nameVi),
      text('signatory', header.signatory?.position ?? null),
      column('party_count', 'int', () => header.partyCount),
      day('period_from', header.period.from),
      day('period_to', header.period.to),
      text('period_basis', header.period.basis),
      text('period_vi', header.period.labelVi),
      text('standard_code', header.povertyStandard.code),
      text('standard_period', header.povertyStandard.period),
      text('standard_basis', basis),
      text('standard_note', reason),
      text('baseline_note', document.baselineNote),
      column('recipients', 'text[]', () => header.recipients),
      column('lines', 'int[]', () => header.line),
      text('source_file', document.sourceFile),
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
