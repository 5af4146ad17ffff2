import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Engine, EngineResponse } from '../../engine/contract.ts';
import type { OperationContext } from '../../operation-context.ts';
import type { PlanAnswer } from './progress-answer.ts';

const COMPUTED = '{ asOf actual actualRounded status attainment missingAgencies withheld }';

const TARGET = `{
  target { code labelVi value unit printed deadlineOn tracking { kind reasonVi indicator { nameVi } } }
  computed ${COMPUTED} alternative ${COMPUTED} reportedValue reportedDifference areaSum { actual }
  areas { areaTarget { tableCode value unit area { code validFrom } } computed ${COMPUTED} }
}`;

const TABLE = `{
  code titleVi columns { key printedNo labelVi unit }
  rows { isTotal labelPrinted area { code validFrom } cells { column value printed recomputed } }
}`;

/** All that the official output of a plan says, asked at once: what was promised, allotted and done. */
export const PROGRESS_QUERY = `query PlanProgressExport($code: String!, $asOf: Date!) {
  plan(code: $code) {
    code titleVi typeVi numberPrinted issuerVi periodFrom
    tables ${TABLE}
    progress(asOf: $asOf) { asOf targets ${TARGET} }
  }
}`;

export interface ReadProgress {
  readonly answer: EngineResponse;
  /** Null where there is no such plan, or the viewer may not see it, or nobody answers for it. */
  readonly plan: PlanAnswer | null;
}

/** What the graph tells the viewer of the operation about the plan on the day. */
export async function readProgress(
  engine: Engine<OperationContext>,
  context: OperationContext,
  variables: { readonly code: string; readonly asOf: CivilDay },
): Promise<ReadProgress> {
  const answer = await engine.execute({ query: PROGRESS_QUERY, variables }, context);
  const data = answer.data as { readonly plan: PlanAnswer | null } | null | undefined;
  return { answer, plan: data?.plan ?? null };
}
