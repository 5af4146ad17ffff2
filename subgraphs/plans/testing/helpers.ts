import type { HelperAssignmentRecord } from '../../../shared/demo/world.ts';

/** Household 7 has a helper through 2019 and was registered to escape twice; household 8 has an open sponsor. */
export const HELPERS: readonly HelperAssignmentRecord[] = [
  {
    householdNo: 7,
    kind: 'HELPER',
    association: 'WOMEN',
    helperName: 'Chi hội Phụ nữ thôn 1',
    year: 2019,
    from: '2019-02-01',
    to: '2019-12-31',
  },
  {
    householdNo: 7,
    kind: 'ESCAPE_TARGET',
    association: 'FARMERS',
    helperName: null,
    year: 2018,
    from: '2018-01-01',
    to: '2018-12-31',
  },
  {
    householdNo: 7,
    kind: 'ESCAPE_TARGET',
    association: 'WOMEN',
    helperName: null,
    year: 2019,
    from: '2019-01-01',
    to: '2019-12-31',
  },
  {
    householdNo: 8,
    kind: 'SPONSOR',
    association: 'COMMUNE_PC',
    helperName: 'UBND xã',
    year: 2019,
    from: '2019-06-30',
    to: null,
  },
];
