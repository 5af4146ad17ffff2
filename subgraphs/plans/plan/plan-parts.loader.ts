import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanOrganisation } from '../organisation/organisation.type.ts';
import { ORGANISATION_COLUMNS } from '../organisation/organisations.loader.ts';
import type { PlanArea, PlanLegalBasis, PlanSection } from './plan-parts.type.ts';

const AREA_COLUMNS = select('a', [
  'planId',
  'officialCode',
  'validFrom',
  'code',
  'nameVi',
  'printedName',
  'aliases',
  'level',
  'parentCode',
  'memberCount',
  'note',
]);

export function planAreasByPlan(context: RoomContext): DataLoader<string, readonly PlanArea[]> {
  return childrenBy<string, PlanArea>(
    context,
    'areas by plan',
    `select ${AREA_COLUMNS} from plan_area a where a.plan_id = any($1::text[]) order by a.ordinal`,
    (row) => row.planId,
  );
}

const LEGAL_BASIS_COLUMNS = select('l', [
  'planId',
  'ref',
  'issuedOn',
  'year',
  'printed',
  'issuerVi',
  'subjectVi',
  'note',
  'lines',
]);

export function legalBasesByPlan(context: RoomContext): DataLoader<string, readonly PlanLegalBasis[]> {
  return childrenBy<string, PlanLegalBasis>(
    context,
    'legal bases by plan',
    `select ${LEGAL_BASIS_COLUMNS} from plan_legal_basis l where l.plan_id = any($1::text[]) order by l.ordinal`,
    (row) => row.planId,
  );
}

export function sectionsByPlan(context: RoomContext): DataLoader<string, readonly PlanSection[]> {
  return childrenBy<string, PlanSection>(
    context,
    'sections by plan',
    `select ${select('s', ['planId', 'number', 'headingVi', 'line'])} from plan_section s
      where s.plan_id = any($1::text[]) order by s.ordinal`,
    (row) => row.planId,
  );
}

/** An organisation with how many of its kind signed. */
export interface PartyRow extends PlanOrganisation {
  readonly signatures: number;
}

export function partiesByPlan(context: RoomContext): DataLoader<string, readonly PartyRow[]> {
  return childrenBy<string, PartyRow>(
    context,
    'parties by plan',
    `select y.signatures, ${ORGANISATION_COLUMNS}
       from plan_party y join organisation o on o.id = y.organisation_id
      where y.plan_id = any($1::text[]) order by y.ordinal`,
    (row) => row.planId,
  );
}
