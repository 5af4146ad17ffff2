import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { UnemploymentClaimRecord, UnemploymentPaymentRecord } from '../world.ts';

/** The plan wants payment by bank card: most get it so. Invented share. */
const BY_ATM = 0.92;

/** A payment for every month that a person with an approved claim declared: 60 % of an invented mean wage. */
export function unemploymentPayments(
  random: Random,
  claims: readonly UnemploymentClaimRecord[],
): UnemploymentPaymentRecord[] {
  return claims.flatMap((claim) => {
    const { approvedOn } = claim;
    if (approvedOn === null) return [];
    const meanWage = BigInt(random.integer(38, 82)) * 100_000n;
    const channel = random.chance(BY_ATM) ? ('ATM' as const) : ('CASH' as const);
    return claim.declaredMonths.map((month, order) => ({
      claimCode: claim.code,
      citizenNumber: claim.citizenNumber,
      month,
      amount: (meanWage * 60n) / 100n,
      channel,
      paidOn: addDays(approvedOn, 5 + order * 30 + random.integer(0, 4)),
    }));
  });
}
