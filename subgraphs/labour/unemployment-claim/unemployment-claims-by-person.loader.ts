import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { UnemploymentClaimType } from './unemployment-claim.type.ts';

export type UnemploymentClaimRow = UnemploymentClaimType & PersonFact;

/** Rows of the range, latest first. */
export function unemploymentClaimsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly UnemploymentClaimRow[]> {
  return factsByPerson(context, {
    name: 'unemploymentClaims',
    table: 'unemployment_claim',
    columns:
      'f.id, f.code, f.registered_on as "registeredOn", f.submitted_on as "submittedOn", f.channel, f.declared_months as "declaredMonths", f.approved_on as "approvedOn", f.covid_related as "covidRelated"',
    condition:
      '($3::date is null or f.registered_on >= $3::date) and ($4::date is null or f.registered_on <= $4::date)',
    values: [from, to],
    order: 'f.registered_on desc, f.id',
    first,
  });
}
