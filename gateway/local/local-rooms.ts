import { buildSchema, printReadableSchema } from '../../shared/bootstrap/build-schema.ts';
import { cohortsRoom } from '../cohorts/cohorts-room.ts';
import type { ComposableSubgraph } from '../compose.ts';
import { trackingRoom } from '../tracking/tracking-room.ts';
import { viewsRoom } from '../views/views-room.ts';
import type { LocalRoomDefinition } from './local-room.ts';

/** What the gateway answers itself, beside the agencies. */
export const LOCAL_ROOMS: readonly LocalRoomDefinition[] = [cohortsRoom, viewsRoom, trackingRoom];

/** Their schemas, to be composed with those of the agencies. */
export function localRoomSchemas(): readonly ComposableSubgraph[] {
  return LOCAL_ROOMS.map((room) => ({ name: room.name, sdl: printReadableSchema(buildSchema(room)) }));
}
