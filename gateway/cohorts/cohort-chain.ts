import type { ChainLimit } from '../engine/engine.ts';

/** Each narrowing may cost a call to another agency, one after the other: so many may stand inside each other. */
export const COHORT_CHAIN: ChainLimit = { type: 'Cohort', max: 16, code: 'COHORT_CHAIN_TOO_LONG' };
