import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { agencyCount } from '../testing/agency-count.ts';
import { ageOf, demonstrationRegister } from '../testing/recount.ts';
import type { LoanRecord } from '../world.ts';
import { generateBank } from './generate-bank.ts';

const register = demonstrationRegister();
const bank = generateBank(register, createRandom(2026).fork('bank'));
const agency = agencyCount(register);
const { count } = agency;
const loans = new Map(bank.loans.map((loan) => [loan.contractNo, loan]));
const repaid = Map.groupBy(bank.repayments, (row) => row.contractNo);
const programmes = Map.groupBy(bank.loans, (loan) => loan.programme);
const of = (programme: string): readonly LoanRecord[] => programmes.get(programme) ?? [];
const householdOf = (loan: LoanRecord): number | undefined =>
  agency.householdOf(loan.citizenNumber, loan.disbursedOn);

describe('debts of the policy bank', () => {
  it('are never repaid beyond the principal, and are closed exactly when nothing is left or written off', () => {
    const writtenOff = new Set(
      bank.loanEvents.filter((row) => row.kind === 'WRITE_OFF').map((row) => row.contractNo),
    );
    for (const loan of bank.loans) {
      const paid = (repaid.get(loan.contractNo) ?? []).reduce((sum, row) => sum + row.principal, 0n);
      expect(paid <= loan.principal, loan.contractNo).toBe(true);
      const over = paid === loan.principal || writtenOff.has(loan.contractNo);
      expect(loan.closedOn !== null, loan.contractNo).toBe(over);
      if (paid === loan.principal) expect(loan.closedOn).toBe(repaid.get(loan.contractNo)?.at(-1)?.paidOn);
    }
  });

  it('are repaid in order, after the money went out and not after the books end', () => {
    for (const [contractNo, rows] of repaid) {
      const start = loans.get(contractNo)?.disbursedOn ?? '9999';
      const days = rows.map((row) => row.paidOn);
      expect(days, contractNo).toEqual([...days].sort());
      expect((days[0] ?? '') > start, contractNo).toBe(true);
      expect(
        rows.every((row) => row.principal > 0n && row.interest >= 0n && row.paidOn <= '2026-10-31'),
      ).toBe(true);
    }
  });

  it('become overdue on the day after they were due, with all that is then outstanding', () => {
    const overdue = bank.loanEvents.filter((row) => row.kind === 'OVERDUE');
    expect(overdue.length).toBeGreaterThan(100);
    for (const event of overdue) {
      const loan = loans.get(event.contractNo);
      const before = (repaid.get(event.contractNo) ?? []).filter((row) => row.paidOn < event.happenedOn);
      const outstanding = (loan?.principal ?? 0n) - before.reduce((sum, row) => sum + row.principal, 0n);
      expect(event.happenedOn > (loan?.dueOn ?? '9999')).toBe(true);
      expect(event.amount).toBe(outstanding);
      expect(outstanding > 0n).toBe(true);
    }
  });

  it('are frozen in the drought of 2020, without a repayment until the thaw', () => {
    const frozen = bank.loanEvents.filter((row) => row.kind === 'FREEZE');
    expect(frozen.length).toBeGreaterThan(50);
    for (const event of frozen) {
      const thaw = bank.loanEvents.find(
        (row) => row.contractNo === event.contractNo && row.kind === 'UNFREEZE',
      );
      const end = thaw?.happenedOn ?? '';
      const rows = repaid.get(event.contractNo) ?? [];
      expect(end > event.happenedOn).toBe(true);
      expect(rows.filter((row) => row.paidOn > event.happenedOn && row.paidOn < end)).toEqual([]);
    }
  });
});

describe('terms of the loans', () => {
  it.each([
    ['POOR_HOUSEHOLD', 660],
    ['NEAR_POOR_HOUSEHOLD', 792],
    ['NEWLY_ESCAPED_HOUSEHOLD', 825],
    ['STUDENT', 660],
    ['HOUSING_D33', 300],
    ['CLEAN_WATER_SANITATION', 900],
    ['LABOUR_EXPORT', 660],
    ['LIVELIHOOD', 660],
  ] as const)('%s at %i basis points', (programme, rate) => {
    expect(of(programme).length).toBeGreaterThan(20);
    expect(new Set(of(programme).map((loan) => loan.rateBasisPoints))).toEqual(new Set([rate]));
  });

  it('never lends more than 50 million for production before March 2019, nor more than 100 million after', () => {
    const production = ['POOR_HOUSEHOLD', 'NEAR_POOR_HOUSEHOLD', 'NEWLY_ESCAPED_HOUSEHOLD'].flatMap(of);
    const early = production.filter((loan) => loan.disbursedOn < '2019-03-01');
    expect(early.length).toBeGreaterThan(500);
    expect(early.filter((loan) => loan.principal > 50_000_000n)).toEqual([]);
    expect(production.filter((loan) => loan.principal > 100_000_000n)).toEqual([]);
    expect(production.some((loan) => loan.principal > 50_000_000n)).toBe(true);
  });

  it('lends students ten months of the monthly amount, for a beneficiary other than the borrower', () => {
    for (const loan of of('STUDENT')) {
      expect(loan.principal).toBe(loan.disbursedOn < '2022-05-19' ? 25_000_000n : 40_000_000n);
      expect(loan.beneficiaryCitizenNumber).not.toBe(loan.citizenNumber);
    }
  });

  it('lends to adults, in a household of the class that the programme is for', () => {
    for (const loan of bank.loans) {
      const borrower = agency.person(loan.citizenNumber);
      if (borrower !== undefined) expect(ageOf(borrower, loan.disbursedOn)).toBeGreaterThanOrEqual(18);
    }
    const wrong = of('NEAR_POOR_HOUSEHOLD').filter((loan) => {
      const no = householdOf(loan);
      return (
        no !== undefined &&
        loan.applicationCode !== null &&
        count.classOn(no, loan.disbursedOn) !== 'NEAR_POOR'
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('what is asked of the bank', () => {
  it('has applications that are decided, undecided and refused with a reason, and eligible ones without a loan', () => {
    const lent = new Set(bank.loans.map((loan) => loan.applicationCode));
    const by = Map.groupBy(bank.applications, (row) => row.eligibility);
    expect(by.get('UNDECIDED')?.every((row) => row.decidedOn === null)).toBe(true);
    expect(by.get('INELIGIBLE')?.every((row) => row.decidedOn !== null && row.reason !== null)).toBe(true);
    expect(by.get('ELIGIBLE')?.some((row) => !lent.has(row.code))).toBe(true);
    expect(bank.applications.filter((row) => row.eligibility !== 'ELIGIBLE' && lent.has(row.code))).toEqual(
      [],
    );
    const codes = new Set(bank.applications.map((row) => row.code));
    expect(codes.size).toBe(bank.applications.length);
    expect([...lent].filter((code) => code !== null && !codes.has(code))).toEqual([]);
    expect(
      bank.applications.filter((row) => row.decidedOn !== null && row.decidedOn < row.appliedOn),
    ).toEqual([]);
  });

  it('knows poor households of Trà Cú that wish a loan: some borrowed in 2020, some never asked', () => {
    const wishing = count
      .residents(agency.placesUnder('849'), '2019-12-31')
      .filter((no) => count.classOn(no, '2019-12-31') === 'POOR')
      .filter((no) => count.review(no, 2019).wishes.includes('PREFERENTIAL_LOAN'));
    const borrowed = new Set(
      bank.loans.filter((loan) => loan.disbursedOn.startsWith('2020')).map(householdOf),
    );
    const asked = new Set(
      bank.applications.map((row) => agency.householdOf(row.citizenNumber, row.appliedOn)),
    );
    expect(wishing).toHaveLength(747);
    const served = wishing.filter((no) => borrowed.has(no)).length;
    expect(served).toBeGreaterThan(200);
    expect(served).toBeLessThan(600);
    expect(wishing.filter((no) => !asked.has(no)).length).toBeGreaterThan(70);
  });

  it('serves part of the list of 3,327 after it was made on 2020-05-13', () => {
    const listed = new Set(
      register.needEntries
        .filter((row) => row.listCode.endsWith('LOAN_LIVELIHOOD'))
        .map((row) => row.householdNo),
    );
    const served = new Set(
      of('LIVELIHOOD')
        .filter((loan) => loan.disbursedOn > '2020-05-13')
        .map(householdOf)
        .filter((no) => no !== undefined && listed.has(no)),
    );
    expect(listed.size).toBe(3_327);
    expect(served.size / listed.size).toBeGreaterThan(0.2);
    expect(served.size / listed.size).toBeLessThan(0.5);
  });
});

describe('the shape of the books', () => {
  it('has unique contracts, groups that exist in the commune, and an association on all but loans for abroad', () => {
    const groups = new Map(bank.groups.map((group) => [group.code, group]));
    expect(loans.size).toBe(bank.loans.length);
    expect(groups.size).toBe(bank.groups.length);
    expect(bank.repayments.length).toBeLessThanOrEqual(60_000);
    for (const loan of bank.loans) {
      const group = groups.get(loan.groupCode ?? '');
      expect(
        loan.programme === 'LABOUR_EXPORT' || group?.association === loan.entrustedTo,
        loan.contractNo,
      ).toBe(true);
      expect(loan.approvedOn <= loan.disbursedOn && loan.disbursedOn < loan.dueOn, loan.contractNo).toBe(
        true,
      );
    }
  });

  it('lends nothing outside a life, and finds a household for every loan that matches', () => {
    expect(agency.outsideLife(bank.loans, (loan) => loan.disbursedOn)).toEqual([]);
    const known = bank.loans.filter((loan) => agency.person(loan.citizenNumber) !== undefined);
    expect(known.filter((loan) => householdOf(loan) === undefined)).toEqual([]);
    const unknown = agency.unmatched(bank.loans);
    expect(unknown.length / bank.loans.length).toBeCloseTo(0.005, 3);
  });

  it('is the same for the same seed', () => {
    expect(generateBank(register, createRandom(2026).fork('bank'))).toEqual(bank);
  });
});
