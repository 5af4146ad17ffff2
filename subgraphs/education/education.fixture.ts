import type { EducationRecords, EnrolmentRecord } from '../../shared/demo/world.ts';
import type { Crosswalk, CrosswalkEntry } from '../../shared/identity/crosswalk.ts';
import type { Membership, MembershipFeed } from '../../shared/identity/memberships.ts';
import { personKey } from '../../shared/identity/person-key.ts';

/** Records of a few invented people for the tests of this room. Citizen numbers of province 000 cannot be real. */
export const SECRET = 'test-secret';
const citizen = (serial: number): string => `0002130000${String(serial).padStart(2, '0')}`;

/** An (1) and Bình (2) live in household 10; Chi (3), an adult, moves from 10 to 20 on 2020-07-01; 99 is unknown. */
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

/** An turns 11 in the summer of 2020, Bình 15 in spring, Chi 30 in autumn. */
const BORN_ON: readonly (string | null)[] = [null, '2009-07-20', '2005-04-02', '1990-10-10'];

/** The register's members: also Dung (4), in household 20, whose day of birth is not known and whom no school knows. */
const MEMBERS: readonly Membership[] = [
  ...LINKS.map(({ serial: _serial, ...link }) => ({
    ...link,
    householdNo: link.householdNo ?? 0,
    bornOn: BORN_ON[link.personNo] ?? null,
  })),
  { personNo: 4, householdNo: 20, validFrom: '2021-01-01', validTo: null, bornOn: null },
];

export const memberships: MembershipFeed = async (after) =>
  MEMBERS.filter(({ personNo }) => personNo > after).toSorted((one, other) => one.personNo - other.personNo);

/** What the room is loaded with. */
export const RUNTIME = { crosswalk, memberships, personKeySecret: SECRET } as const;

function enrolled(serial: number, changes: Partial<EnrolmentRecord> = {}): EnrolmentRecord {
  return {
    citizenNumber: citizen(serial),
    schoolCode: 'TH-1',
    schoolYear: '2019-2020',
    level: 'PRIMARY',
    grade: 5,
    from: '2019-09-05',
    to: '2020-05-31',
    rightAge: true,
    status: 'COMPLETED',
    attendanceBasisPoints: 9_750,
    ...changes,
  };
}

export const RECORDS: EducationRecords = {
  schools: [
    {
      code: 'TH-1',
      nameVi: 'Trường Tiểu học Tập Sơn A',
      level: 'PRIMARY',
      area: { code: '29467', validFrom: '2004-07-08' },
    },
    {
      code: 'CS-1',
      nameVi: 'Trường THCS Tập Sơn',
      level: 'LOWER_SECONDARY',
      area: { code: '29467', validFrom: '2004-07-08' },
    },
    {
      code: 'CS-2',
      nameVi: 'Trường THCS Đại An',
      level: 'LOWER_SECONDARY',
      area: { code: '29491', validFrom: '2004-07-08' },
    },
  ],
  enrolments: [
    enrolled(1),
    enrolled(1, {
      schoolCode: 'CS-1',
      schoolYear: '2020-2021',
      level: 'LOWER_SECONDARY',
      grade: 6,
      from: '2020-09-05',
      to: null,
      status: 'STUDYING',
      attendanceBasisPoints: null,
    }),
    enrolled(2, {
      schoolCode: 'CS-2',
      level: 'LOWER_SECONDARY',
      grade: 9,
      to: '2020-03-15',
      rightAge: false,
      status: 'DROPPED_OUT',
      attendanceBasisPoints: 4_000,
    }),
    enrolled(99),
    { ...enrolled(98), citizenNumber: 'unreadable' },
  ],
  benefits: [
    {
      citizenNumber: citizen(1),
      schoolYear: '2019-2020',
      kind: 'STUDY_COST_SUPPORT',
      decisionNo: '12/QĐ-PGD',
      amount: 900_000n,
      from: '2019-09-05',
      to: null,
    },
    {
      citizenNumber: citizen(1),
      schoolYear: '2019-2020',
      kind: 'TUITION_EXEMPTION',
      decisionNo: '11/QĐ-PGD',
      amount: null,
      from: '2019-09-05',
      to: '2019-12-31',
    },
    {
      citizenNumber: citizen(1),
      schoolYear: '2020-2021',
      kind: 'BICYCLE',
      decisionNo: null,
      amount: null,
      from: '2020-09-10',
      to: '2020-09-10',
    },
    {
      citizenNumber: citizen(1),
      schoolYear: '2021-2022',
      kind: 'STUDY_COST_SUPPORT',
      decisionNo: '31/QĐ-PGD',
      amount: 1_350_000n,
      from: '2021-10-15',
      to: null,
    },
  ],
  outOfSchool: [
    { citizenNumber: citizen(2), since: '2020-03-16', reason: 'Gia đình khó khăn', returnedOn: '2020-09-05' },
  ],
  attainments: [
    { citizenNumber: citizen(3), asOf: '2015-12-31', level: 'PRIMARY' },
    { citizenNumber: citizen(3), asOf: '2020-01-01', level: 'LOWER_SECONDARY' },
  ],
  careerCounsellings: [{ citizenNumber: citizen(2), happenedOn: '2020-02-20', choice: 'VOCATIONAL' }],
  grants: [
    {
      citizenNumber: citizen(1),
      grantor: 'Hội Khuyến học huyện Trà Cú',
      amount: 500_000n,
      grantedOn: '2020-01-10',
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
