import { dayIn } from '../people/settle-family.ts';
import type { Random } from '../random.ts';
import type { CivilDay, SupportEventRecord } from '../world.ts';

/** Quantity of a housing event that is no house yet; every other one is a finished house. */
export const HOUSE_STARTED = 'Đã khởi công';

/** One kind of help of one agency within a span of days. */
export interface SupportLine {
  readonly kind: string;
  readonly agency: string;
  readonly programme: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay;
  /** VND in steps of 10,000, or null where it has no money value. */
  readonly value: readonly [number, number] | null;
  readonly quantity?: string;
}

export interface Recipient {
  readonly householdNo: number;
  readonly personNo?: number | null;
}

/** One event for each recipient, on a day of the line's span. */
export function giveSupport(
  random: Random,
  line: SupportLine,
  recipients: readonly Recipient[],
): SupportEventRecord[] {
  return recipients.map((recipient) => ({
    householdNo: recipient.householdNo,
    personNo: recipient.personNo ?? null,
    kind: line.kind,
    agency: line.agency,
    happenedOn: dayIn(random, line.from, line.to),
    value:
      line.value === null
        ? null
        : BigInt(random.integer(line.value[0] / 10_000, line.value[1] / 10_000) * 10_000),
    programme: line.programme,
    quantity: line.quantity ?? null,
  }));
}

/** A share of the recipients, rounded to whole ones. */
export function shareOf<T>(random: Random, items: readonly T[], share: number): T[] {
  return random.sample(items, Math.round(items.length * share));
}
