import { mistypedRows } from '../agencies/mistyped-numbers.ts';
import { PLAN_REGIONS, type PlanRegion } from '../agencies/plan-regions.ts';
import { indexOf, type RegisterIndex } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import type {
  JobExchangeSessionRecord,
  LabourProfileRecord,
  LabourRecords,
  RegisterRecords,
} from '../world.ts';
import { contractsAbroad } from './contracts-abroad.ts';
import { counselWorkers, jobSessions } from './counsellings.ts';
import { emergencySupports } from './emergency-supports.ts';
import { foreignWorkerReports } from './foreign-workers.ts';
import { labourHints } from './labour-hints.ts';
import { placeWorkers, type RegionPlacements } from './placements.ts';
import { baselineProfiles, laterProfile } from './profiles.ts';
import { returnsFromAbroad } from './returns-from-abroad.ts';
import { type RegionTests, testSkills } from './skill-tests.ts';
import { type RegionTrainings, trainWorkers } from './trainings.ts';
import { claimUnemployment } from './unemployment-claims.ts';
import { workStates } from './work-states.ts';
import { type Worker, workersOf } from './workers.ts';

interface RegionLabour {
  readonly region: PlanRegion;
  readonly profiles: ReadonlyMap<Worker, LabourProfileRecord>;
  readonly jobs: RegionPlacements;
  readonly trainings: RegionTrainings;
  readonly tests: RegionTests;
}

/**
 * The labour offices' records of the five places, for the baseline day and the year of each plan.
 *
 * Exact by counting: Cam Lộ's Biểu 1 by commune on 2018-12-31, Cao Thượng's trained on 2023-12-31.
 */
export function generateLabour(register: RegisterRecords, random: Random): LabourRecords {
  const index = indexOf(register);
  const abroad = contractsAbroad(index);
  const goingAbroad = new Set(abroad.map((path) => path.worker.person.no));
  const departing = new Set(
    abroad.filter(({ steps }) => steps.at(-1)?.step === 'DEPARTED').map(({ worker }) => worker.person.no),
  );
  const regions = PLAN_REGIONS.map((region) =>
    regionLabour(index, random.fork(region.id), region, { goingAbroad, departing }),
  );
  const sessions = jobSessions(index, random.fork('sessions'));
  const province = regions.filter(({ region }) => region.id === 'TRA_CU' || region.id === 'TRA_VINH');
  const provinceProfiles = new Map(province.flatMap(({ profiles }) => [...profiles]));
  const busy = new Set(province.flatMap(({ jobs }) => [...jobs.placed]));
  const claims = claimUnemployment(random.fork('claims'), provinceProfiles, busy);
  const profiles = [
    ...regions.flatMap((region) => [...region.profiles.values()]),
    ...claims.profiles,
    ...regions.flatMap(yearEndProfiles),
  ];
  const placements = regions.flatMap(({ jobs }) => jobs.rows);
  const mistyped = random.fork('mistyped');
  return {
    profiles: [...profiles, ...mistypedRows(mistyped, profiles, index.citizenNumbers)],
    placements: [...placements, ...mistypedRows(mistyped, placements, index.citizenNumbers)],
    counsellings: regions.flatMap((region) => counsellingsOf(index, random.fork('advice'), region, sessions)),
    sessions,
    courses: regions.flatMap(({ trainings }) => trainings.courses),
    trainings: regions.flatMap(({ trainings }) => trainings.enrolments),
    skillTests: regions.flatMap(({ tests }) => tests.rows),
    contractSteps: [
      ...abroad.flatMap(({ worker, country, steps }) =>
        steps.map((step) => ({ citizenNumber: worker.person.citizenNumber, ...step, country })),
      ),
      ...returnsFromAbroad(index, random.fork('returns'), goingAbroad),
    ],
    unemploymentClaims: claims.claims,
    emergencySupports: emergencySupports(index, random.fork('emergency'), provinceProfiles),
    foreignWorkers: foreignWorkerReports(register),
  };
}

function regionLabour(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  { goingAbroad, departing }: { goingAbroad: ReadonlySet<number>; departing: ReadonlySet<number> },
): RegionLabour {
  const workers = workersOf(index, region.id);
  const hints = labourHints(index, random.fork('hints'), workers);
  const states = workStates(random.fork('states'), region.id, workers, hints);
  const profiles = baselineProfiles(random.fork('profiles'), region.id, states, {
    ...hints,
    wantsAbroad: new Set([...hints.wantsAbroad, ...goingAbroad]),
  });
  return {
    region,
    profiles,
    jobs: placeWorkers(random.fork('placements'), region.id, profiles, departing),
    trainings: trainWorkers(index, random.fork('trainings'), region.id, profiles),
    tests: testSkills(random.fork('tests'), region.id, profiles),
  };
}

function counsellingsOf(
  index: RegisterIndex,
  random: Random,
  { region, profiles }: RegionLabour,
  sessions: readonly JobExchangeSessionRecord[],
): LabourRecords['counsellings'] {
  return counselWorkers(index, random.fork(region.id), region.id, { profiles, sessions });
}

/** A new profile at the end of the plan's year for everybody whom the year changed. */
function yearEndProfiles({ region, profiles, jobs, trainings, tests }: RegionLabour): LabourProfileRecord[] {
  const changed = [...profiles].filter(
    ([worker]) => jobs.placed.has(worker) || trainings.completed.has(worker) || tests.passed.has(worker),
  );
  return changed.map(([worker, profile]) => {
    const placed = jobs.placed.has(worker);
    const taught = trainings.completed.has(worker) || tests.passed.has(worker);
    return laterProfile(worker, profile, {
      asOf: `${region.planYear}-12-31`,
      status: placed ? 'EMPLOYED' : profile.status,
      training: taught ? 'TRAINED' : profile.training,
      hasContract: profile.hasContract || placed,
      wantsJob: placed ? false : profile.wantsJob,
      wantsTraining: taught ? false : profile.wantsTraining,
      orientation: placed ? null : profile.orientation,
    });
  });
}
