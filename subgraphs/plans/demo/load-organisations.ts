import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';

/** The organisations of a plan, and which of them signed it. */
export async function loadOrganisations(loader: DocumentLoader): Promise<void> {
  await loader.insert('organisation', placed(loader.document.organisations), [
    column('id', 'text', (organisation) => loader.organisationId(organisation.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('name_vi', 'text', (organisation) => organisation.nameVi),
    column('name_en', 'text', (organisation) => organisation.nameEn),
    column('kind', 'text', (organisation) => organisation.kind),
    column('level', 'text', (organisation) => organisation.level),
    column('room', 'text', (organisation) => organisation.room),
    column('roles', 'text[]', (organisation) => organisation.roles),
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  await loader.insert('plan_party', placed(loader.document.document.parties), [
    column('id', 'text', (party) => loader.id('pty', party.ordinal)),
    planColumn(loader),
    COLUMNS.ordinal,
    column('organisation_id', 'text', (party) => loader.organisationId(party.code)),
    column('signatures', 'int', (party) => party.signatures),
  ]);
}
