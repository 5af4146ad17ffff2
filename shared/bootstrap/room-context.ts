import type { Logger } from 'pino';
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
  /** Loaders live as long as the request. */
  readonly loaders: LoaderRegistry;
  readonly clock: Clock;
  readonly requestId: string;
  readonly logger: Logger;
}

export interface RoomRuntime extends Pick<RoomContext, 'database' | 'clock' | 'logger'> {
  readonly projection: Projection;
}

export function createRoomContext(
  { database, clock, logger, projection }: RoomRuntime,
  viewer: Viewer,
  requestId: string,
): RoomContext {
  return {
    database,
    clock,
    viewer,
    requestId,
    facts: projection.openFacts(),
    loaders: new LoaderRegistry(),
    logger: logger.child({ requestId }),
  };
}
