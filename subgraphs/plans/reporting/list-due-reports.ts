import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import { childrenBy } from '../data/children.ts';
import type { Plan } from '../plan/plan.type.ts';
import type { ReportedFigure } from '../reported/reported-figure.type.ts';
import { figuresByPlan } from '../reported/reported-figures.loader.ts';
import type { DueReport } from './due-report.type.ts';
import { expandDuty } from './expand-duty.ts';
import { reportState } from './report-state.ts';
import { reportingByPlan } from './reporting.loader.ts';
import type { ReportingDuty } from './reporting-duty.type.ts';

/** An area that owes reports. */
interface ReportingArea {
  readonly planId: string;
  readonly areaCode: string;
  readonly areaNameVi: string;
  readonly officialCode: string | null;
  readonly validFrom: string | null;
}

/** Areas inside the plan that have targets of their own; the plan's own area where none has. */
const AREAS = `
  with wanted as (select id, area_code, area_valid_from from plan where id = any($1::text[])),
  inside as (
    select distinct t.plan_id, g.area_code, g.area_valid_from
      from area_target g join target t on t.id = g.target_id where t.plan_id = any($1::text[])),
  owing as (
    select * from inside
    union all
    select w.id, w.area_code, w.area_valid_from from wanted w
     where not exists (select 1 from inside i where i.plan_id = w.id))
  select a.plan_id as "planId", a.code as "areaCode", a.name_vi as "areaNameVi",
         a.official_code as "officialCode", a.valid_from as "validFrom"
    from owing o join plan_area a
      on a.plan_id = o.plan_id and a.official_code = o.area_code and a.valid_from = o.area_valid_from
   order by a.ordinal`;

/**
 * What every area of a plan has to report, duty by duty in the order of the document, and whether it came by a day;
 * duties that name neither a day nor how often come once for each area, as open.
 */
export async function listDueReports(
  context: RoomContext,
  plan: Plan,
  asOf: CivilDay,
): Promise<readonly DueReport[]> {
  const [duties, areas, figures] = await Promise.all([
    reportingByPlan(context).load(plan.id),
    childrenBy<string, ReportingArea>(context, 'reporting areas by plan', AREAS, (row) => row.planId).load(
      plan.id,
    ),
    figuresByPlan(context, asOf).load(plan.id),
  ]);
  const byArea = Map.groupBy(figures, ({ areaCode }) => areaCode);
  return duties.flatMap((duty) => {
    const terms = expandDuty(duty, { from: plan.periodFrom, to: plan.periodTo });
    return areas.flatMap((area) => {
      if (terms.length === 0) return [openReport(duty, area)];
      const own = byArea.get(area.areaCode) ?? [];
      return terms.map((term): DueReport => {
        const { frequency, from: periodFrom, to: periodTo, dueOn, basis: dueBasis } = term;
        const state = reportState<ReportedFigure>(term, own, asOf);
        return { ...area, duty, frequency, periodFrom, periodTo, dueOn, dueBasis, ...state };
      });
    });
  });
}

function openReport(duty: ReportingDuty, area: ReportingArea): DueReport {
  return {
    ...area,
    duty,
    frequency: duty.frequencies[0] ?? null,
    periodFrom: null,
    periodTo: null,
    dueOn: null,
    dueBasis: null,
    state: 'OPEN',
    figure: null,
  };
}
