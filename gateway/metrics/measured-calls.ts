import { AgencyFailure } from '../engine/agency-failure.ts';
import type { CallAgency } from '../engine/contract.ts';
import type { Metrics } from './metrics.ts';

/** The same calls, each with its time and how it failed. */
export function measuredCalls<Context>(
  call: CallAgency<Context>,
  metrics: Metrics,
  nowMs: () => number,
): CallAgency<Context> {
  return async (asked, context) => {
    const startedAt = nowMs();
    try {
      const answer = await call(asked, context);
      metrics.agencyAnswered(asked.agency, nowMs() - startedAt);
      return answer;
    } catch (error) {
      const code = error instanceof AgencyFailure ? error.code : 'OTHER';
      metrics.agencyFailed(asked.agency, code, nowMs() - startedAt);
      throw error;
    }
  };
}
