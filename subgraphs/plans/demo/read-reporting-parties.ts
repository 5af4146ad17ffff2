import type { ReportDirection } from '../codes/organisation-codes.ts';

export interface ReportingPartyText {
  readonly direction: ReportDirection;
  readonly label: string;
  /** Code of the organisation that the label begins with; null where the document lists none such. */
  readonly organisation: string | null;
}

/**
 * Reads whom a report goes to: "A via B" reaches A through B, "A → B, C" goes from the collector A on to B and C, and
 * "A chairman" is someone within A.
 * @param organisations codes of the organisations that the document lists
 */
export function readRecipients(
  text: string,
  organisations: readonly string[],
): readonly ReportingPartyText[] {
  const party = (direction: ReportDirection, label: string): ReportingPartyText => ({
    direction,
    label,
    organisation: organisationOf(label, organisations),
  });
  const [head = text, tail] = text.split(' → ');
  if (tail !== undefined) return [party('VIA', head), ...tail.split(', ').map((label) => party('TO', label))];
  const [recipient = text, collector] = text.split(' via ');
  if (collector !== undefined) return [party('VIA', collector), party('TO', recipient)];
  return [party('TO', text)];
}

/** Reads who sends a report: each entry is one organisation. */
export function readSender(text: string, organisations: readonly string[]): ReportingPartyText {
  return { direction: 'FROM', label: text, organisation: organisationOf(text, organisations) };
}

function organisationOf(label: string, organisations: readonly string[]): string | null {
  const [code = label] = label.split(' ');
  return organisations.includes(code) ? code : null;
}
