import { choose } from '../agencies/choose.ts';
import { planRegion, type RegionId } from '../agencies/plan-regions.ts';
import { groupBy } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import type { SkillTestRecord } from '../world.ts';
import { allotByTarget, askedOf, OUTCOMES } from './outcomes.ts';
import { dayInYear, type Profiles } from './placements.ts';
import type { Worker } from './workers.ts';

export interface RegionTests {
  readonly rows: readonly SkillTestRecord[];
  readonly passed: ReadonlySet<Worker>;
}

/** Beside those who pass, so many of a hundred fail; one in three of them is tested again and passes. */
const FAILING = 0.1;

/** Tests of people who have a skill and no certificate. */
export function testSkills(random: Random, region: RegionId, profiles: Profiles): RegionTests {
  const { planYear } = planRegion(region);
  const skilled = [...profiles].filter(
    ([worker, profile]) =>
      worker.stays && worker.age >= 18 && profile.training === 'SKILLED_WITHOUT_CERTIFICATE',
  );
  const asked = askedOf(region, 'certificateTestTarget', [...profiles.keys()]);
  const allotted = allotByTarget(random.fork('passed'), OUTCOMES[region].testsPassed, asked);
  const rows: SkillTestRecord[] = [];
  const passed = new Set<Worker>();
  for (const [code, group] of groupBy(skilled, ([worker]) => worker.area.code)) {
    const own = random.fork(code);
    const passing = choose(own, group, allotted.get(code) ?? 0, {
      weight: ([worker]) => (worker.age < 45 ? 2 : 1),
    });
    const others = group.filter((entry) => !passing.includes(entry));
    for (const [worker] of passing) {
      passed.add(worker);
      const again = own.chance(FAILING / 3);
      if (again) rows.push(test(own, worker, dayInYear(own, planYear, 60, 120), false));
      rows.push(test(own, worker, dayInYear(own, planYear, 150, 330), true));
    }
    for (const [worker] of choose(own, others, Math.round(passing.length * FAILING))) {
      rows.push(test(own, worker, dayInYear(own, planYear, 60, 330), false));
    }
  }
  return { rows, passed };
}

function test(random: Random, worker: Worker, testedOn: string, passed: boolean): SkillTestRecord {
  const serial = String(random.integer(1, 99_999)).padStart(5, '0');
  return {
    citizenNumber: worker.person.citizenNumber,
    testedOn,
    occupation: random.pick(['Hàn', 'Xây dựng', 'May', 'Điện dân dụng', 'Cơ khí', 'Chăn nuôi']),
    passed,
    certificateNo: passed ? `SH-${testedOn.slice(0, 4)}-${worker.area.code}-${serial}` : null,
  };
}
