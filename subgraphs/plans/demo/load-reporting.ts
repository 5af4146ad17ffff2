import { COLUMNS, column, type DocumentLoader, placed, planColumn } from './document-loader.ts';
import { readRecipients, readSender } from './read-reporting-parties.ts';

/** Who reports what to whom, how often and when. */
export async function loadReporting(loader: DocumentLoader): Promise<void> {
  const { reporting, organisations } = loader.document;
  await loader.insert('reporting_duty', placed(reporting), [
    column('id', 'text', (duty) => loader.id('rep', duty.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    column('frequencies', 'text[]', (duty) => duty.frequency),
    column('due_on', 'date', (duty) => duty.due?.date),
    column('due_day', 'int', (duty) => duty.due?.day),
    column('due_vi', 'text', (duty) => duty.due?.labelVi),
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  const codes = organisations.map(({ code }) => code);
  const parties = reporting.flatMap(({ code, fromOrgs, toOrgs }) =>
    placed([
      ...fromOrgs.map((text) => ({ ...readSender(text, codes), duty: code })),
      ...toOrgs.flatMap((text) => readRecipients(text, codes).map((party) => ({ ...party, duty: code }))),
    ]),
  );
  await loader.insert('reporting_party', parties, [
    column('id', 'text', (party) => loader.id('rpp', party.duty, party.ordinal)),
    column('duty_id', 'text', (party) => loader.id('rep', party.duty)),
    column('direction', 'text', (party) => party.direction),
    COLUMNS.ordinal,
    column('label', 'text', (party) => party.label),
    column(
      'organisation_id',
      'text',
      (party) => party.organisation && loader.organisationId(party.organisation),
    ),
  ]);
}
