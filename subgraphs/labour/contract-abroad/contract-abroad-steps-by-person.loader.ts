import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { factsByPerson, type PersonFact } from '../../../shared/identity/facts-by-person.ts';
import type { DayRange } from '../../../shared/scalars/day-range.ts';
import type { ContractAbroadStepType } from './contract-abroad-step.type.ts';

export type ContractAbroadStepRow = ContractAbroadStepType & PersonFact;

/** Rows of the range, latest first. */
export function contractAbroadStepsByPerson(
  context: RoomContext,
  { from, to }: DayRange,
  first: number,
): DataLoader<number, readonly ContractAbroadStepRow[]> {
  return factsByPerson(context, {
    name: 'contractAbroadSteps',
    table: 'contract_abroad_step',
    columns: 'f.id, f.step, f.happened_on as "happenedOn", f.country',
    condition:
      '($3::date is null or f.happened_on >= $3::date) and ($4::date is null or f.happened_on <= $4::date)',
    values: [from, to],
    order: 'f.happened_on desc, f.id',
    first,
  });
}
