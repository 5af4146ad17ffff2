import type { AreaRecord, RegisterRecords } from '../../../shared/demo/world.ts';
import { at, NEW, OLD } from './small-areas.ts';
import { household, lives, review, SMALL_REGISTER } from './small-register.ts';

/** Cut in two in 2025: a part went to Hiếu Giang, the rest became a commune of its own. */
const SPLIT: AreaRecord = {
  code: '19606',
  nameVi: 'Xã Cam Tuyền',
  nameEn: null,
  validFrom: OLD,
  validTo: '2025-06-30',
  aliases: [],
  level: 'COMMUNE',
  type: 'XA',
  parent: at('468'),
  settlement: 'RURAL',
  source: 'test',
};
const REST: AreaRecord = {
  ...SPLIT,
  nameVi: 'Xã Cam Tuyền mới',
  validFrom: NEW,
  validTo: null,
  parent: at('44', NEW),
};

const inPart = (to: AreaRecord['parent'] & object): RegisterRecords['areaSuccessions'][number] => ({
  from: at('19606'),
  to,
  share: 'PART',
  effectiveOn: NEW,
  source: 'test',
  certain: true,
});

const total = (
  area: ReturnType<typeof at>,
  asOf: string,
  value: number,
): RegisterRecords['areaFigures'][number] => ({
  area,
  figure: 'HOUSEHOLD_TOTAL',
  asOf,
  value,
  basis: 'INVENTED',
  source: 'test',
});

/** Of the township, with 12 to 16 poor in both years and 17 to 21 never reviewed. */
const TOWN_POOR = [12, 13, 14, 15, 16];
const TOWN_OTHERS = [17, 18, 19, 20, 21];

/**
 * From the end of 2018 to the end of 2019 in commune 19612: 1 escapes, 2 stays poor, 4 comes from the township and is
 * poor, 5 is poor and goes to 19609, 6 is poor and is dissolved, 7 is formed and is poor, 8 becomes poor, 9 is poor
 * again, 10 was never reviewed. 1 is poor again in 2020; 2 is reviewed under the standard of 2022. 11 is poor in the
 * commune that is cut in two.
 */
export const CHANGING_REGISTER: RegisterRecords = {
  ...SMALL_REGISTER,
  areas: [...SMALL_REGISTER.areas, SPLIT, REST],
  areaSuccessions: [...SMALL_REGISTER.areaSuccessions, inPart(at('19603', NEW)), inPart(at('19606', NEW))],
  areaFigures: [
    ...SMALL_REGISTER.areaFigures,
    total(at('19597'), '2018-12-31', 800),
    total(at('19597'), '2019-12-31', 820),
    total(at('19597', NEW), '2025-12-31', 2_600),
    total(at('19609'), '2018-12-31', 0),
  ],
  households: [
    ...[1, 2, 3, 4, 5].map((no) => household(no)),
    household(6, { dissolvedOn: '2019-06-30' }),
    household(7, { formedOn: '2019-03-01' }),
    ...[8, 9, 10, 11, ...TOWN_POOR, ...TOWN_OTHERS].map((no) => household(no)),
  ],
  residences: [
    lives(1, at('19612')),
    lives(2, at('19612-01')),
    lives(3, at('19609')),
    lives(4, at('19597'), '2010-01-01', '2019-05-31'),
    lives(4, at('19612'), '2019-06-01'),
    lives(5, at('19612'), '2010-01-01', '2019-05-31'),
    lives(5, at('19609'), '2019-06-01'),
    lives(6, at('19612'), '2010-01-01', '2019-06-30'),
    lives(7, at('19612'), '2019-03-01'),
    ...[8, 9, 10].map((no) => lives(no, at('19612'))),
    lives(11, at('19606')),
    ...[...TOWN_POOR, ...TOWN_OTHERS].map((no) => lives(no, at('19597'))),
  ],
  persons: [],
  memberships: [],
  personStatuses: [],
  reviews: [
    review(1, 2018, 'POOR'),
    review(1, 2019, 'NEWLY_ESCAPED'),
    review(1, 2020, 'POOR'),
    review(2, 2018, 'POOR'),
    review(2, 2022, 'POOR', { standard: 'ND07_2021' }),
    review(3, 2018, 'NEAR_POOR'),
    review(4, 2018, 'POOR'),
    review(5, 2018, 'POOR'),
    review(6, 2018, 'POOR'),
    review(7, 2019, 'POOR'),
    review(8, 2018, 'NEAR_POOR'),
    review(8, 2019, 'POOR'),
    review(9, 2017, 'POOR'),
    review(9, 2018, 'NON_POOR'),
    review(9, 2019, 'POOR'),
    review(11, 2018, 'POOR'),
    ...TOWN_POOR.map((no) => review(no, 2018, 'POOR')),
  ],
  statusEvents: [],
  selfManagedGroups: [],
  supportEvents: [],
  needLists: [],
  needEntries: [],
};
