import { cohortsRoom } from '../cohorts/cohorts-room.ts';
import type { LocalRoomDefinition } from './local-room.ts';

/** What the gateway answers itself, beside the agencies. */
export const LOCAL_ROOMS: readonly LocalRoomDefinition[] = [cohortsRoom];
