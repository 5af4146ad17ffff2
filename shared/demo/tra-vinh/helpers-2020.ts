import { inventHelper } from '../cam-lo/helpers.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { classIn, type Story } from '../reviews/story.ts';
import { shareOf } from '../support/support-plan.ts';
import type { HelperAssignmentRecord } from '../world.ts';

/** The plan wants an official or an association behind every poor household of Trà Cú; 86 in 100 have one. */
export function helpersOf2020(
  builder: RegisterBuilder,
  random: Random,
  traCu: readonly Story[],
): HelperAssignmentRecord[] {
  const poor = traCu.filter((story) => classIn(story, 2019) === 'POOR');
  const period = (story: Story) => ({
    householdNo: story.householdNo,
    year: 2020,
    from: '2020-03-01',
    to: builder.household(story.householdNo).dissolvedOn ?? '2020-12-31',
  });
  return [
    ...shareOf(random, poor, 0.86).map((story) => ({
      kind: 'HELPER' as const,
      association: random.pick(['FARMERS', 'WOMEN', 'YOUTH', 'VETERANS', 'VFF', 'COMMUNE_PC']),
      helperName: inventHelper(random),
      ...period(story),
    })),
    ...shareOf(random, poor, 0.03).map((story) => ({
      kind: 'SPONSOR' as const,
      association: 'OTHER',
      helperName: null,
      ...period(story),
    })),
  ];
}
