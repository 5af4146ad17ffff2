import type { HealthCardRecord, InsuranceRecords } from '../../shared/demo/world.ts';
import type { Crosswalk, CrosswalkEntry } from '../../shared/identity/crosswalk.ts';
import type { Membership, MembershipFeed } from '../../shared/identity/memberships.ts';
import { personKey } from '../../shared/identity/person-key.ts';

/** Records of a few invented people for the tests of this room. Citizen numbers of province 000 cannot be real. */
export const SECRET = 'test-secret';
const citizen = (serial: number): string => `0001990000${String(serial).padStart(2, '0')}`;

/** Lan (1) and Minh (2) live in household 10, Hoa (3) moves from 10 to 20 on 2020-07-01; 99 is unknown to the register. */
const LINKS: readonly (Omit<CrosswalkEntry, 'personKey'> & { readonly serial: number })[] = [
  { serial: 1, personNo: 1, householdNo: 10, validFrom: '2000-01-01', validTo: null },
  { serial: 2, personNo: 2, householdNo: 10, validFrom: '2000-01-01', validTo: null },
  { serial: 3, personNo: 3, householdNo: 10, validFrom: '2000-01-01', validTo: '2020-06-30' },
  { serial: 3, personNo: 3, householdNo: 20, validFrom: '2020-07-01', validTo: null },
];

export const crosswalk: Crosswalk = async (keys) =>
  LINKS.map(({ serial, ...link }) => ({
    ...link,
    personKey: personKey(SECRET, citizen(serial)) ?? '',
  })).filter((entry) => keys.includes(entry.personKey));

/** Lan, Minh and Hoa are adults. */
const ADULT = '1985-03-10';

/**
 * The register's members: also Nam (4), in household 20 since 2020-08-01 and six years old from 2020-08-15, and Tư (5),
 * alone in 30, of whom no day of birth is known: neither ever had a card.
 */
const MEMBERS: readonly Membership[] = [
  ...LINKS.map(({ serial: _serial, ...link }) => ({
    ...link,
    householdNo: link.householdNo ?? 0,
    bornOn: ADULT,
  })),
  { personNo: 4, householdNo: 20, validFrom: '2020-08-01', validTo: null, bornOn: '2014-08-15' },
  { personNo: 5, householdNo: 30, validFrom: '2019-01-01', validTo: null, bornOn: null },
];

export const memberships: MembershipFeed = async (after) =>
  MEMBERS.filter(({ personNo }) => personNo > after)
    .toSorted((one, other) => one.personNo - other.personNo)
    // Two persons a time, so that the feed is asked again.
    .filter(({ personNo }, _at, [first]) => personNo <= (first?.personNo ?? 0) + 1);

/** What the room is loaded with. */
export const RUNTIME = { crosswalk, memberships, personKeySecret: SECRET } as const;

function card(serial: number, changes: Partial<HealthCardRecord> = {}): HealthCardRecord {
  return {
    citizenNumber: citizen(serial),
    bhxhNumber: `00123400${String(serial).padStart(2, '0')}`,
    group: 'POOR',
    objectCode: 'HN',
    benefitLevel: 2,
    validFrom: '2020-01-01',
    validTo: '2020-12-31',
    issuedOn: '2019-12-20',
    handedOutOn: '2019-12-28',
    revokedOn: null,
    premiumSupportPercent: 100,
    ...changes,
  };
}

export const RECORDS: InsuranceRecords = {
  cards: [
    card(1),
    card(1, { validFrom: '2021-01-01', validTo: '2021-12-31', issuedOn: '2020-12-15', handedOutOn: null }),
    card(2, {
      group: 'NEAR_POOR',
      objectCode: 'CN',
      benefitLevel: 3,
      premiumSupportPercent: 70,
      revokedOn: '2020-09-01',
    }),
    card(2, {
      group: 'EMPLOYEE',
      objectCode: 'DN',
      benefitLevel: 4,
      validFrom: '2020-04-01',
      issuedOn: '2020-04-01',
      handedOutOn: null,
      premiumSupportPercent: 0,
    }),
    card(3, { validTo: '2020-07-15', bhxhNumber: 'HN 2 84 0012340003' }),
    card(99),
    { ...card(98), citizenNumber: 'unreadable' },
  ],
  batches: [
    {
      area: { code: '29467', validFrom: '2004-07-08' },
      issuedOn: '2020-03-31',
      quota: 120,
      issued: 118,
      group: 'NEAR_POOR',
    },
    {
      area: { code: '29467', validFrom: '2004-07-08' },
      issuedOn: '2020-03-31',
      quota: null,
      issued: 40,
      group: 'POOR',
    },
    {
      area: { code: '29461', validFrom: '2004-07-08' },
      issuedOn: '2020-06-30',
      quota: null,
      issued: 0,
      group: 'POOR',
    },
  ],
  unemploymentPayments: [
    {
      claimCode: 'TN-1',
      citizenNumber: citizen(2),
      month: '2020-04',
      amount: 2_850_000n,
      channel: 'ATM',
      paidOn: '2020-05-04',
    },
    {
      claimCode: 'TN-1',
      citizenNumber: citizen(2),
      month: '2020-05',
      amount: 2_850_000n,
      channel: 'CASH',
      paidOn: '2020-06-03',
    },
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
