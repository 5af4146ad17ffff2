import { choose } from '../agencies/choose.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { LabourProfileRecord, UnemploymentClaimRecord } from '../world.ts';
import { addMonths } from './legal-working-age.ts';
import { dayInYear, type Profiles } from './placements.ts';
import { laterProfile } from './profiles.ts';
import type { Worker } from './workers.ts';

/** Claims of 2020 in the whole province of Trà Vinh; invented. */
export const CLAIMS_2020 = 900;

export interface ClaimRows {
  readonly claims: readonly UnemploymentClaimRecord[];
  /** Who lost the job, with the profile that is valid from then on. */
  readonly profiles: readonly LabourProfileRecord[];
}

/** Claims of people who had a contract and lost it, two in three because of the epidemic. */
export function claimUnemployment(
  random: Random,
  profiles: Profiles,
  exclude: ReadonlySet<Worker>,
): ClaimRows {
  const employed = [...profiles].filter(
    ([worker, profile]) =>
      worker.stays && worker.age >= 18 && profile.status === 'EMPLOYED' && !exclude.has(worker),
  );
  const chosen = choose(random, employed, CLAIMS_2020, { first: ([, profile]) => profile.hasContract });
  const claims = chosen.map(([worker], order) => claim(random, worker, order + 1));
  return {
    claims,
    profiles: chosen.map(([worker, profile], order) =>
      laterProfile(worker, profile, {
        asOf: claims[order]?.registeredOn ?? profile.asOf,
        status: 'NOT_EMPLOYED',
        hasContract: false,
        wantsJob: true,
        orientation: 'IN_PROVINCE',
        occupation: null,
      }),
    ),
  };
}

function claim(random: Random, worker: Worker, serial: number): UnemploymentClaimRecord {
  const covidRelated = random.chance(0.66);
  const registeredOn = covidRelated ? dayInYear(random, 2020, 92, 290) : dayInYear(random, 2020, 3, 300);
  const submitted = random.chance(0.96);
  const submittedOn = submitted ? addDays(registeredOn, random.integer(0, 12)) : null;
  const approvedOn =
    submittedOn !== null && random.chance(0.93) ? addDays(submittedOn, random.integer(14, 24)) : null;
  const months = approvedOn === null ? 0 : random.integer(1, 3);
  const firstMonth = (approvedOn ?? registeredOn).slice(0, 7);
  return {
    code: `TCTN-2020-${String(serial).padStart(5, '0')}`,
    citizenNumber: worker.person.citizenNumber,
    registeredOn,
    submittedOn,
    channel: registeredOn >= '2020-04-01' ? random.pick(['POST', 'PHONE', 'PHONE', 'COUNTER']) : 'COUNTER',
    declaredMonths: Array.from({ length: months }, (_, order) =>
      addMonths(`${firstMonth}-01`, order).slice(0, 7),
    ),
    approvedOn,
    covidRelated,
  };
}
