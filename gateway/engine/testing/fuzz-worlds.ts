import { type FuzzWorld, REGISTER_WORLD } from './fuzz-world.ts';
import { MARKET_WORLD } from './market-world.ts';
import { MEDIA_WORLD } from './media-world.ts';

/** All worlds in which the engine is compared with one server. */
export const FUZZ_WORLDS: readonly FuzzWorld[] = [REGISTER_WORLD, MARKET_WORLD, MEDIA_WORLD];
