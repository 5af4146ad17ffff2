import type {
  HouseholdClass,
  MembershipRecord,
  PersonRecord,
  RegisterRecords,
  ResidenceRecord,
  ReviewRecord,
} from '../../../shared/demo/world.ts';
import { at, SMALL_AREAS } from './small-areas.ts';

export const SECRETS = { personKeySecret: 'test pseudonyms', idSecret: 'test ids' } as const;

export function household(
  no: number,
  more: Partial<RegisterRecords['households'][number]> = {},
): RegisterRecords['households'][number] {
  return {
    no,
    householdCode: `CL-${no}`,
    formedOn: '2010-01-01',
    dissolvedOn: null,
    address: `Nhà số ${no}`,
    priorityFlags: [],
    ...more,
  };
}

export const lives = (
  householdNo: number,
  area: ResidenceRecord['area'],
  from = '2010-01-01',
  to: string | null = null,
): ResidenceRecord => ({ householdNo, area, from, to });

export function person(no: number, name: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return {
    no,
    name,
    citizenNumber: `000${String(no).padStart(9, '0')}`,
    sex: 'FEMALE',
    birthDate: '1980-05-20',
    diedOn: null,
    ethnicityCode: '01',
    ...more,
  };
}

export const belongs = (
  personNo: number,
  householdNo: number,
  relationToHead: MembershipRecord['relationToHead'] = 'HEAD',
  from = '2010-01-01',
  to: string | null = null,
): MembershipRecord => ({ personNo, householdNo, relationToHead, from, to });

export function review(
  householdNo: number,
  year: number,
  reviewed: HouseholdClass,
  more: Partial<ReviewRecord> = {},
): ReviewRecord {
  return {
    householdNo,
    year,
    kind: 'REGULAR_YEAR_END',
    standard: 'QD59_2015',
    reviewedOn: `${year}-11-20`,
    approvedOn: `${year}-12-14`,
    class: reviewed,
    previousClass: null,
    criterion: null,
    incomePerCapitaMonth: null,
    scoreB1: null,
    scoreB2: null,
    members: 3,
    dependants: 1,
    specialHardship: false,
    poorGroup: null,
    escapeCapability: null,
    will: null,
    deprivations: [],
    causes: [],
    wishes: [],
    ...more,
  };
}

/** Six households whose histories hold the cases that an official would ask about. */
export const SMALL_REGISTER: RegisterRecords = {
  ...SMALL_AREAS,
  households: [
    household(1, { priorityFlags: ['WOMAN_HEAD', 'MERIT_FAMILY'] }),
    household(2),
    household(3),
    household(4),
    household(5),
    household(6, { dissolvedOn: '2019-06-30' }),
  ],
  residences: [
    lives(1, at('19612')),
    lives(2, at('19612')),
    lives(3, at('19609')),
    lives(4, at('19603'), '2010-01-01', '2015-06-30'),
    lives(4, at('19612'), '2015-07-01', '2018-12-31'),
    lives(4, at('19597'), '2019-01-01'),
    lives(5, at('19612-01')),
    lives(6, at('19612'), '2010-01-01', '2019-06-30'),
  ],
  persons: [
    person(1, 'Trần Thị Lan'),
    person(2, 'Trần Văn Minh', { sex: 'MALE', birthDate: '2009-03-01' }),
    person(3, 'Hồ Văn Thông', { sex: 'MALE', ethnicityCode: '23', birthDate: '1975-01-02' }),
    person(4, 'Lê Thị Hoa'),
    person(5, 'Nguyễn Văn Bình', { sex: 'MALE', diedOn: '2019-03-01', birthDate: '1940-01-01' }),
    person(6, 'Nguyễn Thị Năm', { birthDate: '1950-01-01' }),
    person(7, 'Phan Văn Cường', { sex: 'MALE' }),
    person(8, 'Trần Thị Mai', { birthDate: '1998-08-08', citizenNumber: 'unreadable' }),
  ],
  memberships: [
    belongs(1, 1),
    belongs(2, 1, 'CHILD'),
    belongs(8, 1, 'CHILD', '2010-01-01', '2018-06-30'),
    belongs(8, 3, 'OTHER', '2018-07-01'),
    belongs(4, 2),
    belongs(3, 3),
    belongs(7, 4),
    belongs(5, 5, 'HEAD', '2010-01-01', '2019-03-01'),
    belongs(6, 5, 'SPOUSE', '2010-01-01', '2019-03-01'),
    belongs(6, 5, 'HEAD', '2019-03-02'),
  ],
  personStatuses: [
    {
      personNo: 6,
      kind: 'SOCIAL_PROTECTION',
      detail: 'ELDERLY',
      monthlyAmount: 270_000n,
      from: '2018-01-01',
      to: '2019-12-31',
    },
    { personNo: 6, kind: 'MERIT', detail: 'WAR_INVALID', monthlyAmount: null, from: '2000-01-01', to: null },
  ],
  reviews: [
    review(1, 2018, 'POOR', {
      criterion: 'INCOME',
      incomePerCapitaMonth: 690_000n,
      scoreB1: 110,
      scoreB2: 30,
      poorGroup: 'CSGN',
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
    review(2, 2018, 'POOR', { approvedOn: null }),
    review(3, 2018, 'POOR'),
    review(3, 2019, 'NON_POOR', { approvedOn: null }),
    review(4, 2018, 'NEAR_POOR'),
    review(5, 2021, 'POOR', { approvedOn: '2022-01-05' }),
    review(5, 2021, 'NEAR_POOR', { approvedOn: '2022-01-05', standard: 'ND07_2021', kind: 'GENERAL_SURVEY' }),
    review(6, 2018, 'POOR'),
  ],
  statusEvents: [
    {
      householdNo: 1,
      kind: 'NEW_POOR',
      fromClass: 'NON_POOR',
      toClass: 'POOR',
      effectiveOn: '2018-12-31',
      decisionNo: null,
    },
    {
      householdNo: 1,
      kind: 'ESCAPE',
      fromClass: 'POOR',
      toClass: 'NEWLY_ESCAPED',
      effectiveOn: '2019-12-31',
      decisionNo: '12/QĐ-UBND',
    },
  ],
  selfManagedGroups: [
    {
      code: 'TTQ-1',
      area: at('19612-01'),
      nameVi: 'Tổ tự quản Tân Trang',
      foundedOn: '2019-01-01',
      dissolvedOn: '2020-12-31',
      memberHouseholdNos: [1, 5],
    },
  ],
  supportEvents: [
    {
      householdNo: 1,
      personNo: null,
      kind: 'SANITATION',
      agency: 'UBND xã Cam Thành',
      happenedOn: '2019-06-15',
      value: 2_000_000n,
      programme: '135',
      quantity: '1 nhà tiêu',
    },
    {
      householdNo: 1,
      personNo: 2,
      kind: 'BICYCLE',
      agency: 'Hội Khuyến học',
      happenedOn: '2019-09-05',
      value: null,
      programme: null,
      quantity: null,
    },
  ],
  needLists: [
    {
      code: 'WATER',
      planCode: 'plan',
      targetCode: 'T1',
      nameVi: 'Hộ cần nước sạch',
      nameEn: 'Households in need of water',
      frozenOn: '2020-05-13',
      unit: 'HOUSEHOLD',
    },
    {
      code: 'SCHOOL',
      planCode: 'plan',
      targetCode: 'T2',
      nameVi: 'Trẻ cần đi học',
      nameEn: 'Children to bring back to school',
      frozenOn: '2020-05-13',
      unit: 'PERSON',
    },
  ],
  needEntries: [
    { listCode: 'WATER', householdNo: 1, personNo: null },
    { listCode: 'WATER', householdNo: 3, personNo: null },
    { listCode: 'SCHOOL', householdNo: 1, personNo: 2 },
  ],
  helpers: [],
};
