import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../shared/log/logger.ts';
import { type CivilDay, isCivilDay } from '../../shared/scalars/civil-day.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Authenticate } from '../authenticate.ts';
import type { Engine } from '../engine/contract.ts';
import { clientOperation, type OperationContext } from '../operation-context.ts';
import { type ProgressFile, type ProgressFormat, progressFile } from '../tracking/export/progress-file.ts';
import { progressSheets } from '../tracking/export/progress-sheets.ts';
import { readProgress } from '../tracking/export/read-progress.ts';
import type { Sheet } from '../tracking/export/sheet.ts';
import { authenticated } from './authenticated.ts';
import { clientLeft } from './client-left.ts';
import { Refusal } from './refusal.ts';
import { refusalOfAnswer } from './refusal-of-answer.ts';
import type { Exchange } from './route.ts';

export interface PlanProgressOptions {
  readonly engine: Engine<OperationContext>;
  readonly authenticate: Authenticate;
  readonly operationDeadlineMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** `/plans/<code>/progress.xlsx` and `.csv`. */
export const PLAN_PROGRESS_PATH = /^\/plans\/([A-Za-z0-9_-]{1,100})\/progress\.(xlsx|csv)$/;

interface Asked {
  readonly code: string;
  readonly format: ProgressFormat;
  readonly asOf: CivilDay;
  /** Of a CSV, which has one table only; null is that of all targets. */
  readonly table: string | null;
}

/** A plan's progress as a file, asked of the graph as the viewer that the token proves, within the same deadline. */
export function createPlanProgressRoute(options: PlanProgressOptions): (exchange: Exchange) => Promise<void> {
  return async ({ request, response, url, requestId }) => {
    checkMethod(request);
    const viewer = await authenticated(options.authenticate, request);
    const asked = readAsked(url, options.clock.today());
    const startedAtMs = options.clock.nowMs();
    const logger = options.logger.child({ requestId });
    const cancellation = clientLeft(response);
    const deadlineAtMs = startedAtMs + options.operationDeadlineMs;
    const context = clientOperation({
      viewer,
      requestId,
      deadlineAtMs,
      cancellation,
      logger: () => logger,
    });
    const { answer, plan } = await readProgress(options.engine, context, asked);
    const progress = plan?.progress ?? null;
    if (plan === null || progress === null || progress.targets === null) throw refusalOfAnswer(answer);
    const sheets = progressSheets(plan, progress);
    const file = await progressFile(sheets, asked);
    if (file === null) throw unknownTable(sheets);
    if (cancellation.isCancelled) return;
    send(response, file);
    const durationMs = Math.round(options.clock.nowMs() - startedAtMs);
    logger.info(
      { plan: asked.code, format: asked.format, durationMs, viewerAgency: viewer.agency },
      'the progress of a plan was given out as a file',
    );
  };
}

function checkMethod({ method }: IncomingMessage): void {
  if (method === 'GET') return;
  throw new Refusal(405, 'BAD_REQUEST', 'Only GET is answered here.', { allow: 'GET' });
}

function readAsked({ pathname, searchParams }: URL, today: CivilDay): Asked {
  const [, code = '', ending] = PLAN_PROGRESS_PATH.exec(pathname) ?? [];
  const asOf = searchParams.get('asOf') ?? today;
  if (!isCivilDay(asOf)) throw new Refusal(400, 'IMPOSSIBLE_DATE', '`asOf` is not a day of the calendar.');
  const table = searchParams.get('table');
  if (ending !== 'csv' && table !== null)
    throw new Refusal(400, 'BAD_REQUEST', '`table` is of a CSV: a workbook has all tables.');
  return { code, format: ending === 'csv' ? 'csv' : 'xlsx', asOf, table };
}

function unknownTable(sheets: readonly Sheet[]): Refusal {
  const codes = sheets.map(({ code }) => code).join(', ');
  return new Refusal(404, 'UNKNOWN_PLAN_TABLE', `The plan has no such table of targets; it has: ${codes}.`);
}

function send(response: ServerResponse, { bytes, type, name }: ProgressFile): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
