import type { BankRecords, LoanRecord } from '../../../shared/demo/world.ts';
import type { Crosswalk, CrosswalkEntry } from '../../../shared/identity/crosswalk.ts';
import { personKey } from '../../../shared/identity/person-key.ts';

/** Records of a few invented people for the tests of this room. Citizen numbers of province 000 cannot be real. */
export const SECRET = 'test-secret';
const citizen = (serial: number): string => `0002150000${String(serial).padStart(2, '0')}`;

/**
 * An (1) and Bình (2) live in household 10; Chi (3) moves from 10 to 20 on 2019-07-01 and on to 40 on 2022-01-01;
 * Dung (4) is a member of 30 only since 2020; 99 is unknown to the register.
 */
const LINKS: readonly (Omit<CrosswalkEntry, 'personKey'> & { readonly serial: number })[] = [
  { serial: 1, personNo: 1, householdNo: 10, validFrom: '2000-01-01', validTo: null },
  { serial: 2, personNo: 2, householdNo: 10, validFrom: '2000-01-01', validTo: null },
  { serial: 3, personNo: 3, householdNo: 10, validFrom: '2000-01-01', validTo: '2019-06-30' },
  { serial: 3, personNo: 3, householdNo: 20, validFrom: '2019-07-01', validTo: '2021-12-31' },
  { serial: 3, personNo: 3, householdNo: 40, validFrom: '2022-01-01', validTo: null },
  { serial: 4, personNo: 4, householdNo: 30, validFrom: '2020-01-01', validTo: null },
];

export const crosswalk: Crosswalk = async (keys) =>
  LINKS.map(({ serial, ...link }) => ({
    ...link,
    personKey: personKey(SECRET, citizen(serial)) ?? '',
  })).filter((entry) => keys.includes(entry.personKey));

function loan(contractNo: string, serial: number, changes: Partial<LoanRecord>): LoanRecord {
  return {
    contractNo,
    citizenNumber: citizen(serial),
    beneficiaryCitizenNumber: null,
    applicationCode: null,
    programme: 'POOR_HOUSEHOLD',
    approvedOn: '2018-02-20',
    disbursedOn: '2018-03-01',
    principal: 50_000_000n,
    rateBasisPoints: 660,
    dueOn: '2021-03-01',
    closedOn: null,
    entrustedTo: 'WOMEN',
    groupCode: 'TO-1',
    purpose: 'Chăn nuôi bò',
    ...changes,
  };
}

const TAP_SON = { code: '29467', validFrom: '2004-07-08' };
const DAI_AN = { code: '29491', validFrom: '2004-07-08' };
const group = { nameVi: 'Tổ TK&VV số 1', foundedOn: '2010-03-15' } as const;

export const RECORDS: BankRecords = {
  groups: [
    { ...group, code: 'TO-3', area: DAI_AN, association: 'WOMEN' },
    { ...group, code: 'TO-1', area: TAP_SON, association: 'WOMEN' },
    { ...group, code: 'TO-2', area: TAP_SON, association: 'FARMERS' },
  ],
  applications: [
    {
      code: 'HS-1',
      citizenNumber: citizen(1),
      beneficiaryCitizenNumber: null,
      programme: 'POOR_HOUSEHOLD',
      amountWanted: 60_000_000n,
      appliedOn: '2018-02-01',
      eligibility: 'ELIGIBLE',
      decidedOn: '2018-02-20',
      reason: null,
    },
    {
      code: 'HS-2',
      citizenNumber: citizen(1),
      beneficiaryCitizenNumber: citizen(2),
      programme: 'STUDENT',
      amountWanted: 25_000_000n,
      appliedOn: '2020-06-01',
      eligibility: 'INELIGIBLE',
      decidedOn: '2020-06-20',
      reason: 'Trường chưa xác nhận',
    },
    {
      code: 'HS-3',
      citizenNumber: citizen(3),
      beneficiaryCitizenNumber: null,
      programme: 'LIVELIHOOD',
      amountWanted: 20_000_000n,
      appliedOn: '2019-06-30',
      eligibility: 'ELIGIBLE',
      decidedOn: '2019-07-10',
      reason: null,
    },
    {
      code: 'HS-99',
      citizenNumber: citizen(99),
      beneficiaryCitizenNumber: null,
      programme: 'JOB_CREATION_FUND',
      amountWanted: 100_000_000n,
      appliedOn: '2020-05-20',
      eligibility: 'UNDECIDED',
      decidedOn: null,
      reason: null,
    },
  ],
  loans: [
    loan('KU-1', 1, { applicationCode: 'HS-1' }),
    loan('KU-2', 1, {
      beneficiaryCitizenNumber: citizen(2),
      programme: 'STUDENT',
      approvedOn: '2019-12-05',
      disbursedOn: '2019-12-10',
      principal: 25_000_000n,
      dueOn: '2026-12-10',
      groupCode: null,
      entrustedTo: null,
      purpose: 'Chi phí học tập',
    }),
    loan('KU-3', 3, {
      programme: 'NEAR_POOR_HOUSEHOLD',
      approvedOn: '2019-06-20',
      disbursedOn: '2019-06-30',
      principal: 30_000_000n,
      rateBasisPoints: 792,
      dueOn: '2020-06-30',
    }),
    loan('KU-4', 3, {
      programme: 'LIVELIHOOD',
      applicationCode: 'HS-3',
      approvedOn: '2019-06-30',
      disbursedOn: '2019-07-01',
      principal: 20_000_000n,
      dueOn: '2022-07-01',
      closedOn: '2020-02-01',
    }),
    loan('KU-5', 4, {
      approvedOn: '2018-05-01',
      disbursedOn: '2018-05-05',
      principal: 40_000_000n,
      dueOn: '2020-05-05',
    }),
    loan('KU-6', 99, {}),
    { ...loan('KU-7', 98, {}), citizenNumber: 'unreadable' },
  ],
  repayments: [
    { contractNo: 'KU-1', paidOn: '2019-03-01', principal: 10_000_000n, interest: 3_300_000n },
    { contractNo: 'KU-1', paidOn: '2020-03-01', principal: 15_000_000n, interest: 2_640_000n },
    { contractNo: 'KU-4', paidOn: '2020-02-01', principal: 20_000_000n, interest: 770_000n },
  ],
  loanEvents: [
    { contractNo: 'KU-3', kind: 'EXTENSION', happenedOn: '2020-06-10', amount: null, newDueOn: '2021-06-30' },
    { contractNo: 'KU-3', kind: 'OVERDUE', happenedOn: '2021-07-01', amount: 30_000_000n, newDueOn: null },
    { contractNo: 'KU-3', kind: 'WRITE_OFF', happenedOn: '2023-01-10', amount: 30_000_000n, newDueOn: null },
    { contractNo: 'KU-5', kind: 'FREEZE', happenedOn: '2020-03-10', amount: 40_000_000n, newDueOn: null },
    { contractNo: 'KU-5', kind: 'UNFREEZE', happenedOn: '2023-03-10', amount: 40_000_000n, newDueOn: null },
    { contractNo: 'KU-5', kind: 'EXTENSION', happenedOn: '2023-03-10', amount: null, newDueOn: '2023-05-05' },
  ],
};

/** Representations as the gateway sends them. */
export const people = (...nos: readonly number[]): unknown => nos.map((no) => ({ __typename: 'Person', no }));
export const households = (...nos: readonly number[]): unknown =>
  nos.map((no) => ({ __typename: 'Household', no }));
export const ofPerson = (fields: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { ${fields} } } }`;
export const ofHousehold = (fields: string): string =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Household { ${fields} } } }`;
