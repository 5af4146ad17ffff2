import { COLUMNS, column, type DocumentLoader, type Placed, placed, planColumn } from './document-loader.ts';
import type { PlanDocument } from './read-documents.ts';
import { readTargetLevel } from './read-target-level.ts';

type DocumentTarget = Placed<PlanDocument['targets'][number]>;

/** The targets of a plan, who answers for them, and what each area has of them. */
export async function loadTargets(loader: DocumentLoader): Promise<void> {
  const targets = placed(loader.document.targets);
  const codes = targets.map(({ code }) => code);
  await loader.insert('target', targets, [
    column('id', 'text', (target) => loader.id('tgt', target.code)),
    planColumn(loader),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('indicator', 'text', (target) => readTargetLevel(target.code, codes).indicator),
    column('level', 'text', (target) => readTargetLevel(target.code, codes).level),
    COLUMNS.labelVi,
    COLUMNS.labelEn,
    ...PROMISE_COLUMNS,
    ...TERM_COLUMNS,
    ...COUNTING_COLUMNS,
    ...BASELINE_COLUMNS,
    ...READING_COLUMNS,
    COLUMNS.section,
    COLUMNS.lines,
    COLUMNS.note,
  ]);
  await loadDuties(loader, 'target', 'tgt', targets);
  await loadAreaTargets(loader);
}

const text = (name: string, value: (target: DocumentTarget) => string | null | undefined) =>
  column(name, 'text', value);
const numeric = (name: string, value: (target: DocumentTarget) => number | null | undefined) =>
  column(name, 'numeric', value);
const day = (name: string, value: (target: DocumentTarget) => string | null | undefined) =>
  column(name, 'date', value);

const PROMISE_COLUMNS = [
  text('figure_group', (target) => target.group),
  numeric('value', (target) => target.value),
  text('unit', (target) => target.unit),
  text('printed', (target) => target.printed),
  text('comparator', (target) => target.comparator),
  text('measure', (target) => target.measure),
  text('area_code', (target) => target.areaCode),
];

const TERM_COLUMNS = [
  day('deadline_on', (target) => target.deadline.date),
  text('deadline_event', (target) => target.deadline.event),
  text('deadline_vi', (target) => target.deadline.labelVi),
  text('deadline_basis', (target) => target.deadlineBasis),
  text('responsible_basis', (target) => target.responsibleBasis),
];

const COUNTING_COLUMNS = [
  text('computability', (target) => target.computability),
  column<DocumentTarget>('rooms', 'text[]', (target) => target.rooms),
  text('numerator_text', (target) => target.actual.numerator),
  text('denominator_text', (target) => target.actual.denominator),
  text('period_text', (target) => target.actual.period),
  column<DocumentTarget>('strata', 'text[]', (target) => target.strata),
];

const BASELINE_COLUMNS = [
  text('baseline_code', (target) => target.baseline?.code),
  numeric('baseline_value', (target) => target.baseline?.value),
  text('baseline_unit', (target) => target.baseline?.unit),
  day('baseline_as_of', (target) => target.baseline?.asOf),
  numeric('baseline_alternative', (target) => target.baseline?.alternative),
];

const READING_COLUMNS = [
  text('alternative_text', (target) => target.alternativeReading?.text),
  text('alternative_measure', (target) => target.alternativeReading?.measure),
  text('alternative_comparator', (target) => target.alternativeReading?.comparator),
  numeric('alternative_value', (target) => target.alternativeReading?.value),
  text('alternative_unit', (target) => target.alternativeReading?.unit),
];

interface Subject {
  readonly code: string;
  readonly responsible: readonly string[];
  readonly collaborating: readonly string[];
}

/** Who answers for a target or does a task: the responsible first, each in the order of the document. */
export async function loadDuties(
  loader: DocumentLoader,
  subject: 'target' | 'task',
  prefix: string,
  subjects: readonly Subject[],
): Promise<void> {
  const duties = subjects.flatMap(({ code, responsible, collaborating }) => [
    ...placed(responsible.map((organisation) => ({ code, organisation, role: 'RESPONSIBLE' }))),
    ...placed(collaborating.map((organisation) => ({ code, organisation, role: 'COLLABORATING' }))),
  ]);
  await loader.insert(`${subject}_organisation`, duties, [
    column('id', 'text', (duty) => loader.id('dut', subject, duty.code, duty.organisation)),
    column(`${subject}_id`, 'text', (duty) => loader.id(prefix, duty.code)),
    column('organisation_id', 'text', (duty) => loader.organisationId(duty.organisation)),
    column('role', 'text', (duty) => duty.role),
    COLUMNS.ordinal,
  ]);
}

async function loadAreaTargets(loader: DocumentLoader): Promise<void> {
  await loader.insert('area_target', placed(loader.document.areaTargets), [
    column('id', 'text', (target) => loader.id('atg', target.code)),
    column('target_id', 'text', (target) => loader.id('tgt', target.targetCode)),
    COLUMNS.ordinal,
    COLUMNS.code,
    column('area_code', 'text', (target) => loader.officialArea(target.areaCode).code),
    column('area_valid_from', 'date', (target) => loader.officialArea(target.areaCode).validFrom),
    column('area_name_vi', 'text', (target) => loader.area(target.areaCode).nameVi),
    column('value', 'numeric', (target) => target.value),
    column('unit', 'text', (target) => target.unit),
    column('comparator', 'text', (target) => target.comparator),
    column('baseline_value', 'numeric', (target) => target.baseline),
    column('table_code', 'text', (target) => target.table),
  ]);
}
