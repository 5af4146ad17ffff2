import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { Unit } from '../codes/plan-codes.ts';
import type { Measure } from '../codes/target-codes.ts';
import { areasUpward, isWithinJurisdiction } from '../plan/areas-upward.ts';
import { planAreasByPlan } from '../plan/plan-parts.loader.ts';
import { planByCode } from '../plan/plans.loader.ts';
import { quoted, type Refusal, refusal } from './refusal.ts';

/** Where a figure belongs. */
export interface ReportPlace {
  readonly targetId: string;
  readonly unit: Unit;
  readonly measure: Measure;
  /** Code of the area inside the plan. */
  readonly areaCode: string;
}

interface Wanted {
  readonly plan: string;
  readonly target: string;
  readonly areaCode?: string | null;
}

/**
 * The target and area that a figure is for: the area of the target or one inside it, within the viewer's jurisdiction.
 * An area outside the jurisdiction reads exactly like one that there is not.
 */
export async function findReportPlace(context: RoomContext, wanted: Wanted): Promise<ReportPlace | Refusal> {
  const plan = await planByCode(context).load(wanted.plan);
  if (plan === null)
    return refusal('UNKNOWN_PLAN', 'plan', [
      `Không có kế hoạch ${quoted(wanted.plan)}.`,
      `There is no plan ${quoted(wanted.plan)}.`,
    ]);
  const [target] = await context.database.query<ReportPlace>(
    `select id as "targetId", unit, measure, area_code as "areaCode" from target where plan_id = $1 and code = $2`,
    [plan.id, wanted.target],
  );
  if (target === undefined)
    return refusal('UNKNOWN_TARGET', 'target', [
      `Kế hoạch ${plan.code} không có chỉ tiêu ${quoted(wanted.target)}.`,
      `The plan ${plan.code} has no target ${quoted(wanted.target)}.`,
    ]);
  const areas = await planAreasByPlan(context).load(plan.id);
  const areaCode = wanted.areaCode ?? target.areaCode;
  const isInside = areasUpward(areas, areaCode).some(({ code }) => code === target.areaCode);
  return isInside && isWithinJurisdiction(context.viewer, areas, areaCode)
    ? { ...target, areaCode }
    : unknownArea(areaCode);
}

function unknownArea(areaCode: string): Refusal {
  return refusal('UNKNOWN_AREA', 'areaCode', [
    `Chỉ tiêu không có địa bàn ${quoted(areaCode)} mà bạn được báo cáo. Dùng mã trong \`Plan.areas\`.`,
    `The target has no area ${quoted(areaCode)} that you may report for. Use a code of \`Plan.areas\`.`,
  ]);
}
