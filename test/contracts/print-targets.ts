import { DOCUMENT_IDS, readDocuments } from '../../subgraphs/plans/demo/read-documents.ts';
import { INDICATORS } from '../../subgraphs/plans/indicator/rows/indicators.ts';
import { TARGET_TRACKING } from '../../subgraphs/plans/indicator/rows/target-tracking.ts';

const ROOM_OF_FIELD: readonly (readonly [RegExp, string])[] = [
  [
    /\b(class|povertyChange|householdTotal|khmerHouseholdTotal|onNeedList|supported|ethnicity|children)\b/,
    'register',
  ],
  [/\b(labour|placed|abroad|wantsTraining|wantsJob|trained|emergencySupport)\b/, 'labour'],
  [/\b(borrowed|borrowing|creditNeed|applied|lending|credit)\b/, 'bank'],
  [/\b(insurance|insured|cardsIssued|cardIssued|unemploymentPayments)\b/, 'insurance'],
  [/\b(schooling|educationBenefits|benefit|pupilWithoutBenefit|withOutOfSchoolChild)\b/, 'education'],
  [/\b(sponsoredBy|registeredToEscape|withoutHelper)\b/, 'plans'],
];

/** The table of all targets: what was promised, how it is measured, out of whose data. */
export function printTargets(): string {
  const indicators = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));
  const sections = readDocuments().map((document, at) => {
    const plan = DOCUMENT_IDS[at] ?? '';
    const rows = document.targets.map((target) => {
      const tracking = TARGET_TRACKING.find((row) => row.plan === plan && row.target === target.code);
      const indicator = tracking?.indicator ? indicators.get(tracking.indicator) : undefined;
      const promised = target.value === null ? '–' : `${target.value} ${target.unit}`;
      if (indicator === undefined)
        return `| \`${target.code}\` ${cell(target.labelVi)} | ${promised} | REPORTED: ${cell(tracking?.reasonVi ?? '')} ${cell(tracking?.reasonEn ?? '')} | – |`;
      const formula =
        indicator.denominator === null
          ? `\`${indicator.numerator}\``
          : `\`${indicator.numerator}\` / \`${indicator.denominator}\``;
      const other = tracking?.alternativeIndicator
        ? ` (other reading: \`${tracking.alternativeIndicator}\`)`
        : '';
      return `| \`${target.code}\` ${cell(target.labelVi)} | ${promised} | \`${indicator.code}\`${other}: ${cell(indicator.nameVi)}. ${cell(indicator.nameEn)}.<br>${formula} | ${roomsOf(indicator.fragment)} |`;
    });
    return `## ${plan}\n\n| target | promised | how it is measured | data of |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# The targets of the five plans

Printed out of \`subgraphs/plans/indicator/rows\` by \`npm run schemas\`. Paths lead through the indicator's fragment on \`AreaCohort\` (\`{ indicator(code: "…") { fragment } }\`). \`npm run verify:targets\` prints what each comes to.

${sections.join('\n')}`;
}

function roomsOf(fragment: string): string {
  return ROOM_OF_FIELD.flatMap(([fields, room]) => (fields.test(fragment) ? [room] : [])).join(', ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
