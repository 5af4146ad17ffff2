import type { Logger } from 'pino';
import type { DataWatch } from '../cohort/data-watch.ts';
import type { Facts, Projection } from '../cohort/projection.ts';
import type { Database } from '../data/database.ts';
import { LoaderRegistry } from '../loaders/by-key.ts';
import type { Clock } from '../time/clock.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** What every resolver of a room gets with each request. */
export interface RoomContext {
  readonly viewer: Viewer;
  readonly database: Database;
  /** What the room knows about households, as sets: cohorts are narrowed and measured with it. */
  readonly facts: Facts;
  /** How the room's data stands, and tells of changes. */
  readonly dataWatch: DataWatch;
  /** Loaders live as long as the request. */
  readonly loaders: LoaderRegistry;
  readonly clock: Clock;
  readonly requestId: string;
  readonly logger: Logger;
  /** Aborted when whoever listens to a subscription has left; a query is finished in any case. */
  readonly signal: AbortSignal;
}

export interface RoomRuntime extends Pick<RoomContext, 'database' | 'clock' | 'logger' | 'dataWatch'> {
  readonly projection: Projection;
}

export function createRoomContext(
  { projection, logger, ...runtime }: RoomRuntime,
  viewer: Viewer,
  requestId: string,
  signal: AbortSignal = NEVER,
): RoomContext {
  return {
    ...runtime,
    viewer,
    requestId,
    facts: projection.openFacts(),
    loaders: new LoaderRegistry(),
    logger: logger.child({ requestId }),
    signal,
  };
}

const NEVER = new AbortController().signal;
