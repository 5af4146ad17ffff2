import { cohortsRoom } from '../cohorts/cohorts-room.ts';
import { trackingRoom } from '../tracking/tracking-room.ts';
import { viewsRoom } from '../views/views-room.ts';
import type { LocalRoomDefinition } from './local-room.ts';

/** What the gateway answers itself, beside the agencies. */
export const LOCAL_ROOMS: readonly LocalRoomDefinition[] = [cohortsRoom, viewsRoom, trackingRoom];
