import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Sql } from '../../../shared/data/database.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { opaqueId } from '../data/opaque-id.ts';
import { digestOf, writeInTurn } from '../data/write-once.ts';
import { findReportPlace, type ReportPlace } from './find-report-place.ts';
import { refuseFigure } from './read-figure.ts';
import { type Refusal, refusal } from './refusal.ts';
import { FigureRefused, FigureReported, type ReportFigureInput } from './reported-figure.type.ts';
import { findFigure } from './reported-figures.loader.ts';

const LONGEST_KEY = 200;
const LONGEST_NOTE = 2_000;

/** A report that found its target and area. */
interface Report {
  readonly input: ReportFigureInput;
  readonly place: ReportPlace;
  readonly digest: string;
}

/**
 * Takes the figure of an office, as a further revision of its target, area and day, or says why not. Whoever reports at
 * the same time is kept too, one revision after the other.
 */
export async function reportFigure(
  context: RoomContext,
  input: ReportFigureInput,
): Promise<FigureReported | FigureRefused> {
  const wrong = refuseForm(input);
  if (wrong !== null) return refused(wrong);
  const place = await findReportPlace(context, input);
  if ('reason' in place) return refused(place);
  const report = { input, place, digest: digestOfReport(input, place) };
  const outcome = await writeInTurn(context.database, (sql) => addReport(sql, context, report));
  if (typeof outcome !== 'string') return refused(outcome);
  return Object.assign(new FigureReported(), { figure: await findFigure(context.database, outcome) });
}

function refused(reason: Refusal): FigureRefused {
  return Object.assign(new FigureRefused(), reason);
}

/** Answers the id of the figure, or why there is none. */
async function addReport(sql: Sql, context: RoomContext, report: Report): Promise<string | Refusal> {
  const { input, place, digest } = report;
  const [before] = await sql.query<{ id: string; digest: string }>(
    'select id, digest from tracking.reported_figure where reported_by = $1 and idempotency_key = $2',
    [context.viewer.subject, input.idempotencyKey],
  );
  if (before !== undefined) return before.digest === digest ? before.id : otherRequest();
  const wrong = refuseUnit(input, place) ?? refuseFigure(input.value, place) ?? refuseDay(input, context);
  if (wrong !== null) return wrong;
  const last = await findLast(sql, place, input.asOf);
  if (last?.status === 'FINAL' && input.status === 'PROVISIONAL') return finalAlready(input.asOf);
  return insertFigure(sql, context, report, (last?.revision ?? 0) + 1);
}

async function insertFigure(
  sql: Sql,
  { viewer, clock }: RoomContext,
  { input, place, digest }: Report,
  revision: number,
): Promise<string> {
  const { targetId, areaCode, unit } = place;
  const id = opaqueId('rpf', targetId, areaCode, input.asOf, revision);
  await sql.query(
    `insert into tracking.reported_figure (id, target_id, area_code, as_of, revision, value, printed, unit, status,
       note, reported_by, agency, reported_at, reported_on, idempotency_key, digest)
     values ($1, $2, $3, $4, $5, $6::text::numeric, $6, $7, $8, $9, $10, $11,
       to_timestamp($12::float8 / 1000), $13, $14, $15)`,
    [
      id,
      targetId,
      areaCode,
      input.asOf,
      revision,
      input.value,
      unit,
      input.status,
      input.note ?? null,
      viewer.subject,
      viewer.agency,
      clock.nowMs(),
      clock.today(),
      input.idempotencyKey,
      digest,
    ],
  );
  return id;
}

async function findLast(
  sql: Sql,
  { targetId, areaCode }: ReportPlace,
  asOf: CivilDay,
): Promise<{ readonly revision: number; readonly status: string } | null> {
  const [row] = await sql.query<{ revision: number; status: string }>(
    `select revision, status from tracking.reported_figure
      where target_id = $1 and area_code = $2 and as_of = $3 order by revision desc limit 1`,
    [targetId, areaCode, asOf],
  );
  return row ?? null;
}

function digestOfReport(input: ReportFigureInput, { targetId, areaCode }: ReportPlace): string {
  const { asOf, value, unit, status, note } = input;
  return digestOf(targetId, areaCode, asOf, value, unit, status, note);
}

function refuseForm(input: ReportFigureInput): Refusal | null {
  const { idempotencyKey, note } = input;
  if (idempotencyKey.trim() === '' || idempotencyKey.length > LONGEST_KEY)
    return refusal('BAD_KEY', 'idempotencyKey', [
      `Khóa có từ 1 đến ${LONGEST_KEY} ký tự.`,
      `The key is of 1 to ${LONGEST_KEY} characters.`,
    ]);
  if ((note ?? '').length > LONGEST_NOTE)
    return refusal('NOTE_TOO_LONG', 'note', [
      `Ghi chú không quá ${LONGEST_NOTE} ký tự.`,
      `The note is of ${LONGEST_NOTE} characters at most.`,
    ]);
  return refuseTexts(input);
}

/** PostgreSQL holds every character but U+0000. */
function refuseTexts(input: ReportFigureInput): Refusal | null {
  const fields = ['plan', 'target', 'areaCode', 'note', 'idempotencyKey'] as const;
  const field = fields.find((name) => input[name]?.includes('\u0000'));
  if (field === undefined) return null;
  return refusal('BAD_TEXT', field, [
    'Có ký tự U+0000, không lưu được.',
    'It has the character U+0000, which no text holds.',
  ]);
}

function refuseUnit({ unit }: ReportFigureInput, place: ReportPlace): Refusal | null {
  if (unit === null || unit === undefined || unit === place.unit) return null;
  return refusal('OTHER_UNIT', 'unit', [
    `Chỉ tiêu này tính bằng ${place.unit}, không phải ${unit}.`,
    `This target is in ${place.unit}, not in ${unit}.`,
  ]);
}

function refuseDay({ asOf }: ReportFigureInput, { clock }: RoomContext): Refusal | null {
  const today = clock.today();
  if (asOf <= today) return null;
  return refusal('FUTURE_DATE', 'asOf', [
    `Ngày ${asOf} chưa tới; hôm nay là ${today}.`,
    `The day ${asOf} has not come; today is ${today}.`,
  ]);
}

function otherRequest(): Refusal {
  return refusal('KEY_OF_OTHER_REQUEST', 'idempotencyKey', [
    'Bạn đã dùng khóa này cho một số khác; hãy đặt khóa mới.',
    'You have used this key for another figure; choose a new one.',
  ]);
}

function finalAlready(asOf: CivilDay): Refusal {
  return refusal('FINAL_ALREADY', 'status', [
    `Đã có số chính thức của ngày ${asOf}; chỉ số chính thức (FINAL) mới thay được.`,
    `There is a final figure of ${asOf}; only another FINAL one corrects it.`,
  ]);
}
