import type { Logger } from 'pino';
import type { Database } from '../data/database.ts';
import { LoaderRegistry } from '../loaders/by-key.ts';
import type { Clock } from '../time/clock.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** What every resolver of a room gets with each request. */
export interface RoomContext {
  readonly viewer: Viewer;
  readonly database: Database;
  /** Loaders live as long as the request. */
  readonly loaders: LoaderRegistry;
  readonly clock: Clock;
  readonly requestId: string;
  readonly logger: Logger;
}

export type RoomRuntime = Pick<RoomContext, 'database' | 'clock' | 'logger'>;

export function createRoomContext(runtime: RoomRuntime, viewer: Viewer, requestId: string): RoomContext {
  return {
    ...runtime,
    viewer,
    requestId,
    loaders: new LoaderRegistry(),
    logger: runtime.logger.child({ requestId }),
  };
}
