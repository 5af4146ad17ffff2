import { choose } from '../agencies/choose.ts';
import { planRegion, type RegionId } from '../agencies/plan-regions.ts';
import { groupBy, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { AreaKey, TrainingCourseRecord, TrainingEnrolmentRecord } from '../world.ts';
import { allotByTarget, askedOf, OUTCOMES } from './outcomes.ts';
import { dayInYear, type Profiles } from './placements.ts';
import { isPoor } from './work-states.ts';
import type { Worker } from './workers.ts';

export interface RegionTrainings {
  readonly courses: readonly TrainingCourseRecord[];
  readonly enrolments: readonly TrainingEnrolmentRecord[];
  readonly completed: ReadonlySet<Worker>;
}

interface Classes {
  readonly courses: TrainingCourseRecord[];
  readonly enrolments: TrainingEnrolmentRecord[];
}

const CLASS_SIZE = 28;
const OCCUPATIONS = [
  'May công nghiệp',
  'Kỹ thuật chăn nuôi bò',
  'Trồng và chăm sóc cây hồ tiêu',
  'Nuôi trồng thủy sản',
  'Hàn điện',
  'Xây dựng dân dụng',
  'Nấu ăn',
  'Sửa chữa máy nông nghiệp',
  'Đan lát',
] as const;
const PROVIDERS: Readonly<Record<RegionId, string>> = {
  CAM_LO: 'Trung tâm GDNN-GDTX huyện Cam Lộ',
  TRA_CU: 'Trung tâm GDNN-GDTX huyện Trà Cú',
  TRA_VINH: 'Trường Cao đẳng nghề Trà Vinh',
  HONG_NGU: 'Trung tâm GDNN-GDTX huyện Hồng Ngự',
  CAO_THUONG: 'Trung tâm GDNN-GDTX huyện Tân Yên',
};
/** Beside those who complete a course, so many of a hundred give it up. */
const GIVEN_UP = 0.04;
/** Of the people on Trà Vinh's list of 611 so many complete a course in 2020. */
const LISTED_TRAINED = 0.64;
/** Of the poor in Hồng Ngự who want training so many are trained: the plan asks for all. */
const HONG_NGU_SUPPORTED = 0.9;

/** Courses of the plan's year with all who took them; `completed` counts persons, for each takes one course a year. */
export function trainWorkers(
  index: RegisterIndex,
  random: Random,
  region: RegionId,
  profiles: Profiles,
): RegionTrainings {
  const workers = [...profiles.keys()].filter((worker) => worker.stays && worker.age >= 16);
  const must = mustTrain(index, random.fork('must'), region, { profiles, workers });
  const asked = askedOf(region, 'trainingTarget', [...profiles.keys()]);
  const allotted = allotByTarget(random.fork('trained'), OUTCOMES[region].trained, asked);
  const weight = (worker: Worker): number => chanceOfTraining(worker, profiles);
  const answer: Classes = { courses: [], enrolments: [] };
  const completed = new Set<Worker>();
  for (const [code, group] of groupBy(workers, (worker) => worker.area.code)) {
    const named = group.filter((worker) => must.has(worker));
    const count = region === 'TRA_VINH' ? named.length : Math.max(named.length, allotted.get(code) ?? 0);
    const open = group.filter((worker) => must.has(worker) || !isListed(index, worker));
    const trained = choose(random.fork(code), open, count, { weight, first: (worker) => must.has(worker) });
    const rest = open.filter(
      (worker) => !trained.includes(worker) && profiles.get(worker)?.wantsTraining === true,
    );
    const givenUp = choose(random.fork(code), rest, Math.round(count * GIVEN_UP));
    for (const worker of trained) completed.add(worker);
    const classes = openCourses(random.fork(`courses ${code}`), region, trained, new Set(givenUp));
    answer.courses.push(...classes.courses);
    answer.enrolments.push(...classes.enrolments);
  }
  return { ...answer, completed };
}

function isListed(index: RegisterIndex, worker: Worker): boolean {
  return index.needPersons('VOCATIONAL_TRAINING').has(worker.person.no);
}

/** Those of whom a plan asks that they be trained, cut to the share that is reached. */
function mustTrain(
  index: RegisterIndex,
  random: Random,
  region: RegionId,
  { profiles, workers }: { profiles: Profiles; workers: readonly Worker[] },
): ReadonlySet<Worker> {
  if (region === 'HONG_NGU') {
    const wanting = workers.filter(
      (worker) => worker.householdClass === 'POOR' && profiles.get(worker)?.wantsTraining === true,
    );
    return new Set(random.sample(wanting, Math.floor(wanting.length * HONG_NGU_SUPPORTED)));
  }
  const numbers = index.needPersons('VOCATIONAL_TRAINING');
  const listed = workers.filter((worker) => numbers.has(worker.person.no));
  return new Set(random.sample(listed, Math.floor(listed.length * LISTED_TRAINED)));
}

function chanceOfTraining(worker: Worker, profiles: Profiles): number {
  const profile = profiles.get(worker);
  if (profile === undefined || profile.training === 'TRAINED' || worker.age > 50) return 0;
  const base = profile.training === 'UNTRAINED' ? 2 : 0.4;
  return base * (profile.wantsTraining ? 8 : 1) * (isPoor(worker) ? 2 : 1);
}

function openCourses(
  random: Random,
  region: RegionId,
  trained: readonly Worker[],
  givenUp: ReadonlySet<Worker>,
): Classes {
  const answer: Classes = { courses: [], enrolments: [] };
  const all = random.shuffle([...trained, ...givenUp]);
  for (let start = 0; start < all.length; start += CLASS_SIZE) {
    const pupils = all.slice(start, start + CLASS_SIZE);
    const [first] = pupils;
    if (first === undefined) break;
    const course = newCourse(random, region, first.area, 1 + start / CLASS_SIZE);
    answer.courses.push(course);
    for (const worker of pupils)
      answer.enrolments.push(enrolment(random, course, worker, givenUp.has(worker)));
  }
  return answer;
}

function newCourse(random: Random, region: RegionId, area: AreaKey, serial: number): TrainingCourseRecord {
  const { planYear } = planRegion(region);
  const occupation = random.pick(OCCUPATIONS);
  const from = dayInYear(random, planYear, 60, 240);
  return {
    code: `DN-${planYear}-${area.code}-${String(serial).padStart(2, '0')}`,
    nameVi: `Lớp ${occupation.toLowerCase()} ${planYear}`,
    occupation,
    provider: PROVIDERS[region],
    registeredBy: area,
    from,
    to: addDays(from, random.integer(60, 92)),
  };
}

function enrolment(
  random: Random,
  course: TrainingCourseRecord,
  worker: Worker,
  gaveUp: boolean,
): TrainingEnrolmentRecord {
  const enrolledOn = addDays(course.from, random.integer(-6, 2));
  const base = { courseCode: course.code, citizenNumber: worker.person.citizenNumber, enrolledOn };
  if (gaveUp) return { ...base, completedOn: null, certificateOn: null, jobAfterTraining: null };
  const certified = random.chance(0.82);
  return {
    ...base,
    completedOn: course.to,
    certificateOn: certified ? addDays(course.to, random.integer(7, 25)) : null,
    jobAfterTraining: random.chance(0.8) ? random.chance(0.72) : null,
  };
}
