import { isAliveOn, type RegisterIndex } from '../agencies/register-index.ts';
import { completedAge } from '../calendar.ts';
import type { CivilDay, LoanApplicationRecord, PersonRecord } from '../world.ts';
import type { Programme } from './programme-terms.ts';

/** What a household asked the bank for, and what came of it. */
export interface LoanRequest {
  readonly householdNo: number;
  readonly borrower: PersonRecord;
  readonly beneficiary: PersonRecord | null;
  readonly programme: Programme;
  /** Null: applied and has no loan. */
  readonly disbursedOn: CivilDay | null;
  /** The application as it stands; null for an old loan whose application is no longer kept. */
  readonly application: Pick<
    LoanApplicationRecord,
    'appliedOn' | 'eligibility' | 'decidedOn' | 'reason'
  > | null;
  /** An older loan of the household is paid back on the day of this one and lent anew. */
  readonly relends: boolean;
}

/** The member who signs: the head, the spouse, or else another adult under 70. Null where nobody may. */
export function borrowerOf(index: RegisterIndex, householdNo: number, on: CivilDay): PersonRecord | null {
  const adults = index.membersOn(householdNo, on).filter(({ person }) => {
    const age = completedAge(person.birthDate, on);
    return age >= 18 && age < 70 && isAliveOn(person, on);
  });
  const signer =
    adults.find(({ relation }) => relation === 'HEAD') ??
    adults.find(({ relation }) => relation === 'SPOUSE') ??
    adults[0];
  return signer?.person ?? null;
}
