import { columnOf, type PlanDocument, readPlanDocument } from '../documents.ts';
import { addBirths, addDeaths, addEarlierDead, splitHousehold } from '../people/life-events.ts';
import { honourMerit } from '../people/merit.ts';
import { flagPriorities } from '../people/priority-flags.ts';
import { dayIn } from '../people/settle-family.ts';
import { protectHouseholds, protectTheVeryOld } from '../people/social-protection.ts';
import type { Random } from '../random.ts';
import { traitsOn } from '../reviews/household-traits.ts';
import { nd07Quotas } from '../reviews/nd07-shares.ts';
import { nextDetails } from '../reviews/next-details.ts';
import { assignDetails, type ReviewDetails } from '../reviews/review-details.ts';
import { classIn, type Flow, type Story, tellYear } from '../reviews/story.ts';
import { writeRound } from '../reviews/write-round.ts';
import type { Workshop } from '../workshop.ts';
import { helpersOf2024, supportOf2024 } from './help-2024.ts';
import { REFERENCE_DAY, settleCaoThuong } from './settle-cao-thuong.ts';
import { caoThuongStories } from './stories.ts';

const ROUND = { standard: 'ND07_2021', kind: 'REGULAR_YEAR_END' } as const;

/** Changes of 2024, invented: 34 of 90 escape and two come or come back, so that 58 stay poor, not 54. */
const FLOWS_2024: readonly Flow[] = [
  { from: 'NEWLY_ESCAPED', to: 'POOR', count: 1 },
  { from: 'NEAR_POOR', to: 'POOR', count: 1 },
  { from: 'POOR', to: 'NEAR_POOR', count: 18, group: 'CAN' },
  { from: 'POOR', to: 'NEWLY_ESCAPED', count: 13, group: 'CAN' },
  { from: 'POOR', to: 'NEAR_POOR', count: 2, group: 'CANNOT' },
  { from: 'POOR', to: 'NEWLY_ESCAPED', count: 1, group: 'CANNOT' },
  { from: 'NEAR_POOR', to: 'NEWLY_ESCAPED', count: 42 },
];

/** The whole population of Cao Thượng with its reviews of 2023 and 2024. */
export function generateCaoThuong(workshop: Workshop, random: Random): void {
  const { builder } = workshop;
  const document = readPlanDocument('cao-thuong-2024');
  const settled = settleCaoThuong(builder, random.fork('settle'), document);
  const households = [...settled.values()].flat();
  protectTheVeryOld(builder, random.fork('old'), households, 0.4, REFERENCE_DAY);
  honourMerit(builder, random.fork('merit'), households, 0.06, REFERENCE_DAY);
  const stories = caoThuongStories(builder, random.fork('stories'), document, settled);
  const poor = stories.filter((story) => classIn(story, 2023) === 'POOR').map((story) => story.householdNo);
  protectHouseholds(builder, random.fork('protection'), poor, 28, REFERENCE_DAY);
  live(workshop, random.fork('life'), document, settled, stories);
  const details = detailsOf2023(workshop, random.fork('2023'), stories);
  writeRound(workshop, random.fork('write-2023'), { ...ROUND, year: 2023 }, stories, details, (story) =>
    story.poorEarlier ? 'POOR' : classIn(story, 2023),
  );
  workshop.helpers.push(...helpersOf2024(random.fork('helpers'), stories));
  workshop.supportEvents.push(...supportOf2024(random.fork('support'), stories, details));
  tellYear(random.fork('2024'), stories, 2024, FLOWS_2024);
  const round = { ...ROUND, year: 2024 };
  const later = nextDetails(
    workshop,
    random.fork('details-2024'),
    { ...round, quotas: nd07Quotas },
    stories,
    details,
  );
  writeRound(workshop, random.fork('write-2024'), round, stories, later);
  flagPriorities(builder, households, REFERENCE_DAY);
}

/**
 * Before and after the reference day. In 2024 each group grows about as the annex plans; for Tân Lập, whose
 * planned 140 is an error of the document, 240 is taken.
 */
function live(
  workshop: Workshop,
  random: Random,
  document: PlanDocument,
  settled: ReadonlyMap<string, readonly number[]>,
  stories: readonly Story[],
): void {
  const { builder } = workshop;
  const households = [...settled.values()].flat();
  addEarlierDead(builder, random.fork('dead'), households, { from: '2023-01-15', to: '2023-12-10' }, 0.01);
  addBirths(builder, random.fork('births'), households, { from: '2024-01-02', to: '2024-12-20' }, 0.1);
  addDeaths(builder, random.fork('deaths'), households, { from: '2024-01-05', to: '2024-12-15' });
  const listed = new Set(stories.map((story) => story.householdNo));
  const planned = columnOf(document, 'ANNEX', 'households2024');
  for (const [code, numbers] of settled) {
    const printed = planned.get(code) ?? numbers.length;
    const likely = printed < numbers.length ? printed + 100 : printed;
    let growth = likely - numbers.length - (random.chance(0.3) ? 1 : 0);
    for (const no of random.shuffle(numbers.filter((one) => !listed.has(one)))) {
      if (growth <= 0) break;
      if (splitHousehold(builder, random, no, dayIn(random, '2024-02-01', '2024-12-05')) !== null)
        growth -= 1;
    }
  }
}

function detailsOf2023(
  workshop: Workshop,
  random: Random,
  stories: readonly Story[],
): Map<number, ReviewDetails> {
  const found = new Map<number, ReviewDetails>();
  for (const listed of ['POOR', 'NEAR_POOR'] as const) {
    const own = stories.filter((story) => classIn(story, 2023) === listed);
    const traits = own.map((story) => traitsOn(workshop.builder, story.householdNo, REFERENCE_DAY));
    const kind = { class: listed, standard: 'ND07_2021' } as const;
    const drawn = assignDetails(random.fork(listed), traits, kind, nd07Quotas(listed, traits.length));
    for (const story of own) {
      const details = drawn.get(story.householdNo);
      if (details === undefined) continue;
      if (listed === 'POOR')
        details.escapeCapability = story.group === 'CAN' ? 'CAN_ESCAPE' : 'CANNOT_ESCAPE';
      found.set(story.householdNo, details);
    }
  }
  return found;
}
