import type { Logger } from '../../../shared/log/logger.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Clock } from '../../../shared/time/clock.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { Cancellation } from '../../agency/cancellation.ts';
import type { Engine } from '../../engine/contract.ts';
import { clientOperation, type OperationContext } from '../../operation-context.ts';

export interface MonthlySnapshotsParts {
  readonly engine: Pick<Engine<OperationContext>, 'execute'>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Nobody asks: the office that keeps the plans does, of all areas, and sees no household. */
const SCHEDULER: Viewer = {
  subject: 'system:monthly-snapshots',
  agency: 'plans',
  roles: ['household.read', 'statistics.read'],
  jurisdiction: 'NATIONWIDE',
  purpose: 'monthly snapshot of plans',
  dataClasses: ['none', 'basic', 'sensitive', 'bank_secret', 'child'],
};

const HOUR_MS = 3_600_000;
const LONGEST_MS = 120_000;

/** The last day of the month before the one that the day is in. */
export function lastMonthEnd(today: CivilDay): CivilDay {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}

/**
 * Freezes every plan in its period at the end of each month, in the hours after it. Running again, or on several
 * gateways at once, changes nothing: the key of a month's snapshot is the plan and the day.
 */
export function startMonthlySnapshots(parts: MonthlySnapshotsParts): { stop(): void } {
  let done: CivilDay | null = null;
  const tick = async (): Promise<void> => {
    const day = lastMonthEnd(parts.clock.today());
    if (day === done) return;
    if (await snapshotAll(parts, day)) done = day;
  };
  const timer = setInterval(() => void tick(), HOUR_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

interface PlansAnswer {
  readonly plans: {
    readonly edges: readonly {
      readonly node: { code: string; periodFrom: CivilDay; periodTo: CivilDay | null };
    }[];
  };
}

/** Snapshots of all plans whose period the day is in. @returns whether all are kept */
export async function snapshotAll(parts: MonthlySnapshotsParts, day: CivilDay): Promise<boolean> {
  const { logger } = parts;
  const answer = await ask<PlansAnswer>(
    parts,
    '{ plans(first: 100) { edges { node { code periodFrom periodTo } } } }',
    {},
  );
  if (answer === null) return false;
  let all = true;
  for (const { node } of answer.plans.edges) {
    if (node.periodFrom > day || (node.periodTo !== null && node.periodTo < day)) continue;
    const taken = await ask<{ takeSnapshot: unknown }>(parts, TAKE, {
      input: { plan: node.code, asOf: day, reason: 'MONTHLY', idempotencyKey: `monthly ${node.code} ${day}` },
    });
    if (taken?.takeSnapshot) logger.info({ plan: node.code, asOf: day }, 'a monthly snapshot is kept');
    else all = false;
  }
  return all;
}

const TAKE =
  'mutation ($input: TakeSnapshotInput!) { takeSnapshot(input: $input) { ... on SnapshotTaken { id } } }';

async function ask<Data>(
  { engine, clock, logger }: MonthlySnapshotsParts,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data | null> {
  const answer = await engine.execute(
    { query, variables },
    clientOperation({
      viewer: SCHEDULER,
      requestId: `monthly-snapshots-${clock.nowMs()}`,
      deadlineAtMs: clock.nowMs() + LONGEST_MS,
      cancellation: new Cancellation(),
      logger: () => logger,
    }),
  );
  const [fault] = answer.errors ?? [];
  if (fault !== undefined) logger.warn({ code: fault.extensions.code }, 'a monthly snapshot was not kept');
  return fault === undefined ? (answer.data as Data) : null;
}
