import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { AreaStub } from '../area/area-stub.type.ts';
import { childrenBy, oneBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import { areaKey } from '../target/area-targets.loader.ts';
import type { Plan } from './plan.type.ts';

export const PLAN_COLUMNS = select('p', [
  'id',
  'code',
  'type',
  'typeVi',
  'number',
  'numberPrinted',
  'issuedOn',
  'issuedPrecision',
  'issuedPrinted',
  'annexIssuedOn',
  'titleVi',
  'titleEn',
  'issuerVi',
  'issuerCode',
  'issuerLevel',
  'areaCode',
  'areaValidFrom',
  'areaNameVi',
  'signatory',
  'partyCount',
  'periodFrom',
  'periodTo',
  'periodBasis',
  'periodVi',
  'standardCode',
  'standardPeriod',
  'standardBasis',
  'standardNote',
  'baselineNote',
  'recipients',
  'parentId',
  'lines',
  'sourceFile',
]);

export function planByCode(context: RoomContext): DataLoader<string, Plan | null> {
  return oneBy<string, Plan>(
    context,
    'plan by code',
    `select ${PLAN_COLUMNS} from plan p where p.code = any($1::text[])`,
    (row) => row.code,
  );
}

export function planById(context: RoomContext): DataLoader<string, Plan | null> {
  return oneBy<string, Plan>(
    context,
    'plan by id',
    `select ${PLAN_COLUMNS} from plan p where p.id = any($1::text[])`,
    (row) => row.id,
  );
}

export function childPlansByPlan(context: RoomContext): DataLoader<string, readonly Plan[]> {
  return childrenBy<string, Plan>(
    context,
    'child plans by plan',
    `select ${PLAN_COLUMNS} from plan p where p.parent_id = any($1::text[]) order by p.period_from, p.code`,
    (row) => row.parentId ?? '',
  );
}

/** Plans whose area is exactly this one. */
export function plansByArea(context: RoomContext): DataLoader<string, readonly Plan[]> {
  return childrenBy<string, Plan>(
    context,
    'plans by area',
    `select ${PLAN_COLUMNS} from plan p
      where (p.area_code, p.area_valid_from) in (
              select split_part(k, '@', 1), split_part(k, '@', 2)::date from unnest($1::text[]) k)
      order by p.period_from desc, p.code`,
    (row) => areaKey({ code: row.areaCode, validFrom: row.areaValidFrom } satisfies AreaStub),
  );
}

export interface RelatedPlan extends Plan {
  readonly relatedTo: string;
}

// A plan's document names the areas above its own; a plan of one of those areas is a wider plan. Their periods must
// share a day. This is geography, and no claim that one plan was made under the other.
const WIDER = `plan narrow
  join plan_area above on above.plan_id = narrow.id and above.official_code is not null
   and above.level in ('PROVINCE', 'DISTRICT', 'COMMUNE')
   and (above.official_code, above.valid_from) <> (narrow.area_code, narrow.area_valid_from)
  join plan wide on (wide.area_code, wide.area_valid_from) = (above.official_code, above.valid_from)
   and wide.period_from <= coalesce(narrow.period_to, 'infinity')
   and narrow.period_from <= coalesce(wide.period_to, 'infinity')`;
// An area above stands higher than the plan's own area: a commune below does not make a plan wider.
const IS_ABOVE = `array_position(array['PROVINCE','DISTRICT','COMMUNE'], above.level)
  < array_position(array['PROVINCE','DISTRICT','COMMUNE'], (
      select own.level from plan_area own
       where own.plan_id = narrow.id and own.official_code = narrow.area_code
         and own.valid_from = narrow.area_valid_from limit 1))`;

export function widerPlansByPlan(context: RoomContext): DataLoader<string, readonly RelatedPlan[]> {
  return childrenBy<string, RelatedPlan>(
    context,
    'wider plans by plan',
    `select narrow.id as "relatedTo", ${PLAN_COLUMNS} from ${WIDER} join plan p on p.id = wide.id
      where narrow.id = any($1::text[]) and ${IS_ABOVE} order by p.period_from, p.code`,
    (row) => row.relatedTo,
  );
}

export function narrowerPlansByPlan(context: RoomContext): DataLoader<string, readonly RelatedPlan[]> {
  return childrenBy<string, RelatedPlan>(
    context,
    'narrower plans by plan',
    `select wide.id as "relatedTo", ${PLAN_COLUMNS} from ${WIDER} join plan p on p.id = narrow.id
      where wide.id = any($1::text[]) and ${IS_ABOVE} order by p.period_from, p.code`,
    (row) => row.relatedTo,
  );
}
