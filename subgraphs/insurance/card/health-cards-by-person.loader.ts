import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson } from '../../../shared/identity/facts-by-person.ts';
import { LARGEST_PAGE } from '../../../shared/pagination/page.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import { HEALTH_CARD_COLUMNS, type HealthCardRow } from './health-card-row.ts';

type HealthCards = DataLoader<number, readonly HealthCardRow[]>;

const CARDS = {
  table: 'health_card',
  columns: HEALTH_CARD_COLUMNS,
  order: 'f.valid_from desc, f.id',
} as const;

/** Cards valid on the day, of persons by number. */
export function validCardsByPerson(context: RoomContext, day: string): HealthCards {
  return factsByPerson(context, {
    ...CARDS,
    name: 'validCards',
    condition: `f.valid_from <= $3::date and f.valid_to >= $3::date
      and (f.revoked_on is null or f.revoked_on > $3::date)`,
    values: [day],
    first: LARGEST_PAGE,
  });
}

/** Cards whose validity touches the range, latest first, of persons by number. */
export function cardsByPerson(context: RoomContext, { from, to }: DayRange, first: number): HealthCards {
  return factsByPerson(context, {
    ...CARDS,
    name: 'cards',
    condition:
      '($3::date is null or f.valid_to >= $3::date) and ($4::date is null or f.valid_from <= $4::date)',
    values: [from, to],
    first,
  });
}
