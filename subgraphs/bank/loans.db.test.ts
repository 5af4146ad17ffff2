import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { households, ofHousehold, ofPerson, people } from './testing/bank-records.ts';
import { startBankRoom } from './testing/start-bank-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startBankRoom();
});
afterAll(() => room.close());

async function entities(query: string, of: unknown): Promise<unknown> {
  const answer = await room.ask(query, { of });
  expect(answer.errors).toBeUndefined();
  return answer.data?._entities;
}

describe('the loans of a household', () => {
  it('are told whole, latest first', async () => {
    const fields =
      ofHousehold(`loans { contractNo programmeCode programme { bankCode maximumAmount validFrom } principal
      rateBasisPoints annualRate approvedOn disbursedOn dueOn closedOn outstanding overdue status entrustedTo group { code }
      borrower { __typename } beneficiary { __typename } purpose }`);
    const [household] = (await entities(fields, households(10))) as { loans: unknown[] }[];
    expect(household?.loans).toMatchObject([
      { contractNo: 'KU-2', principal: '25000000', group: null, entrustedTo: null },
      { contractNo: 'KU-3', principal: '30000000', annualRate: 0.0792, dueOn: '2021-06-30' },
      { contractNo: 'KU-1' },
    ]);
    expect(household?.loans[2]).toEqual({
      contractNo: 'KU-1',
      programmeCode: 'POOR_HOUSEHOLD',
      programme: { bankCode: '01', maximumAmount: '50000000', validFrom: '2015-06-01' },
      principal: '50000000',
      rateBasisPoints: 660,
      annualRate: 0.066,
      approvedOn: '2018-02-20',
      disbursedOn: '2018-03-01',
      dueOn: '2021-03-01',
      closedOn: null,
      outstanding: '25000000',
      overdue: '0',
      status: 'CURRENT',
      entrustedTo: 'WOMEN',
      group: { code: 'TO-1' },
      borrower: { __typename: 'Person' },
      beneficiary: null,
      purpose: 'Chăn nuôi bò',
    });
  });

  it('stay with the household in which the borrower lived when the money was paid out', async () => {
    const fields = ofHousehold('loans(asOf: "2026-01-01") { contractNo }');
    expect(await entities(fields, households(20, 40, 10, 77))).toEqual([
      { loans: [{ contractNo: 'KU-4' }] },
      { loans: [] },
      { loans: [{ contractNo: 'KU-2' }, { contractNo: 'KU-3' }, { contractNo: 'KU-1' }] },
      { loans: [] },
    ]);
  });

  it('belong to the latest household where the borrower was a member of none on that day', async () => {
    expect(await entities(ofHousehold('loans { contractNo }'), households(30))).toEqual([
      { loans: [{ contractNo: 'KU-5' }] },
    ]);
  });

  it('are known from the day on which they were paid out, and active until they are repaid', async () => {
    const fields =
      ofHousehold(`before: loans(asOf: "2019-06-30") { contractNo } first: loans(asOf: "2019-07-01") { contractNo closedOn }
      open: loans(asOf: "2020-01-31", activeOnly: true) { status closedOn } closed: loans(asOf: "2020-02-01", activeOnly: true) { status }
      all: loans(asOf: "2020-02-01") { status closedOn outstanding }`);
    expect(await entities(fields, households(20))).toEqual([
      {
        before: [],
        first: [{ contractNo: 'KU-4', closedOn: null }],
        open: [{ status: 'CURRENT', closedOn: null }],
        closed: [],
        all: [{ status: 'CLOSED', closedOn: '2020-02-01', outstanding: '0' }],
      },
    ]);
  });

  it('are cut after the first of those that fit', async () => {
    const fields = ofHousehold(
      `two: loans(first: 2) { contractNo } active: loans(asOf: "2023-06-30", activeOnly: true, first: 2) { contractNo }`,
    );
    expect(await entities(fields, households(10))).toEqual([
      {
        two: [{ contractNo: 'KU-2' }, { contractNo: 'KU-3' }],
        active: [{ contractNo: 'KU-2' }, { contractNo: 'KU-1' }],
      },
    ]);
  });

  it('have no programme where only a plan names it', async () => {
    const fields = ofHousehold('loans { programmeCode programme { code } }');
    expect(await entities(fields, households(20))).toEqual([
      { loans: [{ programmeCode: 'LIVELIHOOD', programme: null }] },
    ]);
  });
});

describe('the debt of a loan', () => {
  it('is told for the day of the list unless another day is asked for', async () => {
    const fields =
      ofHousehold(`loans(asOf: "2019-03-01") { outstanding before: outstanding(asOf: "2019-02-28") after: outstanding(asOf: "2020-03-01")
      early: outstanding(asOf: "2018-02-28") earlyStatus: status(asOf: "2018-02-28") }`);
    expect(await entities(fields, households(10))).toEqual([
      {
        loans: [
          { outstanding: '40000000', before: '50000000', after: '25000000', early: null, earlyStatus: null },
        ],
      },
    ]);
  });

  it.each([
    ['2020-06-09', '30000000', '0', 'CURRENT', '2020-06-30'],
    ['2020-07-01', '30000000', '0', 'CURRENT', '2021-06-30'],
    ['2021-06-30', '30000000', '0', 'CURRENT', '2021-06-30'],
    ['2021-07-01', '30000000', '30000000', 'OVERDUE', '2021-06-30'],
    ['2023-01-09', '30000000', '30000000', 'OVERDUE', '2021-06-30'],
    ['2023-01-10', '0', '0', 'WRITTEN_OFF', '2021-06-30'],
  ])(
    'extended, overdue, written off: on %s it is %s, of it %s overdue',
    async (day, outstanding, overdue, status, dueOn) => {
      const fields = `outstanding(asOf: "${day}") overdue(asOf: "${day}") status(asOf: "${day}") dueOn(asOf: "${day}")`;
      const [person] = (await entities(ofPerson(`borrowedLoans { contractNo ${fields} }`), people(3))) as {
        borrowedLoans: unknown[];
      }[];
      expect(person?.borrowedLoans).toContainEqual({
        contractNo: 'KU-3',
        outstanding,
        overdue,
        status,
        dueOn,
      });
    },
  );

  it.each([
    ['2020-03-09', 'CURRENT', '0'],
    ['2020-03-10', 'FROZEN', '0'],
    ['2023-03-09', 'FROZEN', '0'],
    ['2023-03-10', 'CURRENT', '0'],
    ['2023-05-06', 'OVERDUE', '40000000'],
  ])('frozen for three years: on %s it is %s', async (day, status, overdue) => {
    const fields = ofHousehold(`loans(asOf: "${day}") { status overdue outstanding }`);
    expect(await entities(fields, households(30))).toEqual([
      { loans: [{ status, overdue, outstanding: '40000000' }] },
    ]);
  });

  it('comes with its repayments and events', async () => {
    const fields =
      ofPerson(`borrowedLoans { contractNo repayments(from: "2020-01-01", to: "2020-12-31") { paidOn principal interest }
      one: repayments(first: 1) { paidOn } day: repayments(from: "2019-03-01", to: "2019-03-01") { paidOn }
      none: repayments(from: "2019-03-02", to: "2020-02-29") { paidOn } events { kind } later: events(asOf: "2021-07-01", first: 1) { kind happenedOn amount newDueOn } }`);
    const [an, chi] = (await entities(fields, people(1, 3))) as { borrowedLoans: unknown[] }[];
    expect(an?.borrowedLoans).toContainEqual({
      contractNo: 'KU-1',
      repayments: [{ paidOn: '2020-03-01', principal: '15000000', interest: '2640000' }],
      one: [{ paidOn: '2020-03-01' }],
      day: [{ paidOn: '2019-03-01' }],
      none: [],
      events: [],
      later: [],
    });
    expect(chi?.borrowedLoans).toContainEqual({
      contractNo: 'KU-3',
      repayments: [],
      one: [],
      day: [],
      none: [],
      events: [{ kind: 'EXTENSION' }],
      later: [{ kind: 'OVERDUE', happenedOn: '2021-07-01', amount: '30000000', newDueOn: null }],
    });
  });
});

describe('the credit of a household', () => {
  it.each([
    ['2018-02-28', { activeLoans: 0, outstanding: '0', overdue: '0', frozen: '0' }],
    ['2018-03-01', { activeLoans: 1, outstanding: '50000000', overdue: '0', frozen: '0' }],
    ['2020-06-30', { activeLoans: 3, outstanding: '80000000', overdue: '0', frozen: '0' }],
    ['2021-07-01', { activeLoans: 3, outstanding: '80000000', overdue: '55000000', frozen: '0' }],
    ['2023-01-10', { activeLoans: 2, outstanding: '50000000', overdue: '25000000', frozen: '0' }],
  ])('on %s', async (day, credit) => {
    const fields = ofHousehold(`credit(asOf: "${day}") { activeLoans outstanding overdue frozen }`);
    expect(await entities(fields, households(10))).toEqual([{ credit }]);
  });

  it('tells frozen debt apart, and nothing owed where the bank has no loan', async () => {
    const fields = ofHousehold('credit { activeLoans outstanding overdue frozen }');
    expect(await entities(fields, households(30, 77))).toEqual([
      { credit: { activeLoans: 1, outstanding: '40000000', overdue: '0', frozen: '40000000' } },
      { credit: { activeLoans: 0, outstanding: '0', overdue: '0', frozen: '0' } },
    ]);
  });
});

describe('the loans of a person', () => {
  it('are told to the borrower and to whom they benefit', async () => {
    const fields = ofPerson(
      'borrowedLoans { contractNo } loansForBenefit { contractNo } none: loansForBenefit(asOf: "2019-12-09") { contractNo }',
    );
    expect(await entities(fields, people(2, 1, 5))).toEqual([
      { borrowedLoans: [], loansForBenefit: [{ contractNo: 'KU-2' }], none: [] },
      { borrowedLoans: [{ contractNo: 'KU-2' }, { contractNo: 'KU-1' }], loansForBenefit: [], none: [] },
      { borrowedLoans: [], loansForBenefit: [], none: [] },
    ]);
  });

  it('name borrower and beneficiary by the numbers of the register', async () => {
    const fields = ofPerson('loansForBenefit { borrower { no } beneficiary { no } id }');
    expect(await entities(fields, people(2))).toEqual([
      {
        loansForBenefit: [
          { borrower: { no: 1 }, beneficiary: { no: 2 }, id: expect.stringMatching(/^ln_[0-9a-f]{16}$/) },
        ],
      },
    ]);
  });
});

describe('the applications of a household', () => {
  const FIELDS = 'programmeCode amountWanted appliedOn eligibility decidedOn reason disbursedOn';

  it('tell what was asked, decided and lent', async () => {
    const fields = ofHousehold(`loanApplications { ${FIELDS} applicant { no } beneficiary { no } }`);
    const [household] = (await entities(fields, households(10))) as { loanApplications: unknown[] }[];
    expect(household?.loanApplications).toEqual([
      {
        programmeCode: 'STUDENT',
        amountWanted: '25000000',
        appliedOn: '2020-06-01',
        eligibility: 'INELIGIBLE',
        decidedOn: '2020-06-20',
        reason: 'Trường chưa xác nhận',
        disbursedOn: null,
        applicant: { no: 1 },
        beneficiary: { no: 2 },
      },
      expect.objectContaining({ appliedOn: '2019-06-30', disbursedOn: '2019-07-01', applicant: { no: 3 } }),
      expect.objectContaining({ appliedOn: '2018-02-01', disbursedOn: '2018-03-01', beneficiary: null }),
    ]);
  });

  it('tell nothing that was decided or lent after the last day asked about', async () => {
    const fields =
      ofHousehold(`undecided: loanApplications(from: "2020-06-01", to: "2020-06-19") { eligibility decidedOn reason }
      decided: loanApplications(from: "2020-06-01", to: "2020-06-20") { eligibility }
      unlent: loanApplications(from: "2019-06-30", to: "2019-06-30") { eligibility disbursedOn }`);
    expect(await entities(fields, households(10))).toEqual([
      {
        undecided: [{ eligibility: 'UNDECIDED', decidedOn: null, reason: null }],
        decided: [{ eligibility: 'INELIGIBLE' }],
        unlent: [{ eligibility: 'UNDECIDED', disbursedOn: null }],
      },
    ]);
  });
});
