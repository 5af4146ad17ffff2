import type { RegisterRecords } from '../../../shared/demo/world.ts';
import { at } from './small-areas.ts';
import { belongs, household, lives, person, review, SMALL_REGISTER } from './small-register.ts';

/**
 * Nine households for questions about groups: 1 escapes poverty and relapses, 2 stays poor, 3 leaves near-poverty,
 * 4 becomes near-poor, 5 becomes poor late, 6 and 9 have no members, the others were never reviewed. Somebody moves
 * from 4 to 3 on 2018-07-01.
 */
export const REVIEWED_REGISTER: RegisterRecords = {
  ...SMALL_REGISTER,
  households: [
    household(1, { priorityFlags: ['WOMAN_HEAD', 'MERIT_FAMILY'] }),
    ...[2, 3, 4, 5, 6, 7, 8, 9].map((no) => household(no)),
  ],
  residences: [
    lives(1, at('19612')),
    lives(2, at('19612-01')),
    lives(3, at('19609')),
    ...[4, 5, 6, 7, 8, 9].map((no) => lives(no, at('19612'))),
  ],
  persons: [
    person(1, 'Trần Thị Lan'),
    person(2, 'Trần Văn Minh', { sex: 'MALE', birthDate: '2009-03-01' }),
    person(3, 'Thạch Sum', { sex: 'MALE', ethnicityCode: '05' }),
    person(4, 'Lê Thị Hoa'),
    person(5, 'Thạch Thị Ry', { ethnicityCode: '05', birthDate: '1950-01-01' }),
    ...[6, 7, 8, 9].map((no) => person(no, `Nguyễn Thị ${no}`)),
  ],
  memberships: [
    belongs(1, 1),
    belongs(2, 1, 'CHILD'),
    belongs(3, 2),
    belongs(4, 3),
    belongs(5, 4, 'PARENT', '2010-01-01', '2018-06-30'),
    belongs(5, 3, 'OTHER', '2018-07-01'),
    belongs(6, 4),
    belongs(7, 5),
    belongs(8, 7),
    belongs(9, 8),
  ],
  personStatuses: [
    {
      personNo: 2,
      kind: 'SOCIAL_PROTECTION',
      detail: 'ELDERLY',
      monthlyAmount: 270_000n,
      from: '2018-01-01',
      to: '2019-12-31',
    },
    { personNo: 5, kind: 'MERIT', detail: 'WAR_INVALID', monthlyAmount: null, from: '2000-01-01', to: null },
  ],
  reviews: [
    review(1, 2018, 'POOR', {
      criterion: 'INCOME',
      incomePerCapitaMonth: 690_000n,
      members: 4,
      dependants: 2,
      poorGroup: 'CSGN',
      escapeCapability: 'CAN_ESCAPE',
      will: 'STRONG',
      deprivations: [
        { indicator: 'HEALTH_INSURANCE', personNo: 1 },
        { indicator: 'HEALTH_INSURANCE', personNo: 2 },
        { indicator: 'SANITATION', personNo: null },
      ],
      causes: ['LACK_CAPITAL', 'NO_SKILL'],
      wishes: ['PREFERENTIAL_LOAN'],
    }),
    review(1, 2019, 'NEWLY_ESCAPED', { previousClass: 'POOR' }),
    review(1, 2020, 'POOR'),
    review(2, 2018, 'POOR', {
      criterion: 'SERVICE_DEPRIVATION',
      incomePerCapitaMonth: 1_000_000n,
      members: 4,
      dependants: 3,
      specialHardship: true,
      poorGroup: 'HARD_CORE',
      escapeCapability: 'CANNOT_ESCAPE',
      will: 'NONE',
      deprivations: [{ indicator: 'SANITATION', personNo: null }],
      causes: ['LACK_CAPITAL', 'OTHER'],
      wishes: ['SOCIAL_ASSISTANCE'],
    }),
    review(3, 2018, 'NEAR_POOR'),
    review(3, 2019, 'NON_POOR'),
    review(4, 2018, 'POOR'),
    review(4, 2019, 'NEAR_POOR'),
    review(5, 2018, 'POOR', { approvedOn: null }),
    review(5, 2020, 'POOR'),
  ],
  statusEvents: [],
  selfManagedGroups: [],
  supportEvents: [
    support(1, null, 'SANITATION', '2019-06-15'),
    support(1, 2, 'BICYCLE', '2019-09-05'),
    support(3, 4, 'BICYCLE', '2019-12-31'),
    support(4, 5, 'HEALTH_CARD', '2018-01-01'),
  ],
  needEntries: [
    { listCode: 'WATER', householdNo: 1, personNo: null },
    { listCode: 'WATER', householdNo: 5, personNo: null },
    { listCode: 'SCHOOL', householdNo: 4, personNo: 5 },
  ],
};

function support(
  householdNo: number,
  personNo: number | null,
  kind: RegisterRecords['supportEvents'][number]['kind'],
  happenedOn: string,
): RegisterRecords['supportEvents'][number] {
  return {
    householdNo,
    personNo,
    kind,
    agency: 'UBND xã',
    happenedOn,
    value: null,
    programme: null,
    quantity: null,
  };
}
