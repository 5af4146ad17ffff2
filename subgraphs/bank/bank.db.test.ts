import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOnce } from '../../shared/data/seed-once.ts';
import type { TestRoom } from '../../test/harness/start-room.ts';
import { ADMINISTRATOR, ANALYST } from '../../test/harness/viewers.ts';
import { loadBank } from './demo/load-bank.ts';
import {
  crosswalk,
  households,
  ofHousehold,
  ofPerson,
  people,
  RECORDS,
  SECRET,
} from './testing/bank-records.ts';
import { startBankRoom } from './testing/start-bank-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startBankRoom();
});
afterAll(() => room.close());

const RUNTIME = { crosswalk, personKeySecret: SECRET };

describe('the bank room’s tables', () => {
  it('are exactly what its migrations make', async () => {
    expect(await room.subgraph.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  it('hold the same when the same records are loaded in another order', async () => {
    const { database } = room.subgraph;
    const seed = (version: string, records: typeof RECORDS): Promise<{ digest: string; rows: number }> =>
      seedOnce(database, version, (sql) => loadBank(sql, records, RUNTIME));
    const reversed = await seed('reversed', {
      ...RECORDS,
      loans: [...RECORDS.loans].reverse(),
      applications: [...RECORDS.applications].reverse(),
    });
    const first = await seed('first', RECORDS);
    expect(first.rows).toBeGreaterThan(20);
    expect([first.digest, first.rows]).toEqual([reversed.digest, reversed.rows]);
  });

  it('keep loans and applications of people whom the register does not know, and no citizen number', async () => {
    const { database } = room.subgraph;
    const unlinked = (table: string): Promise<readonly unknown[]> =>
      database.query(`select count(*)::int as n from ${table} f
        where not exists (select 1 from person_link l where l.person_key = f.person_key)`);
    expect([await unlinked('loan'), await unlinked('loan_application')]).toEqual([[{ n: 2 }], [{ n: 1 }]]);
    const rows = await Promise.all(
      ['loan', 'loan_application', 'person_link'].map((table) => database.query(`select * from ${table}`)),
    );
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(text).toContain('KU-7');
    expect(text).not.toMatch(/0002150000|unreadable/);
  });

  it('refuse a repayment of a contract that nobody has, and keep nothing of that loading', async () => {
    const stray = { contractNo: 'KU-77', paidOn: '2020-01-01', principal: 1n, interest: 0n };
    const { database } = room.subgraph;
    const before = await database.query('select count(*)::int as n from loan');
    const renamed = RECORDS.loans.map((loan) => ({ ...loan, contractNo: `${loan.contractNo}-B` }));
    const loading = database.transaction((sql) =>
      loadBank(
        sql,
        {
          groups: [],
          applications: [],
          loans: renamed.map((loan) => ({ ...loan, applicationCode: null })),
          repayments: [stray],
          loanEvents: [],
        },
        RUNTIME,
      ),
    );
    await expect(loading).rejects.toThrow('There is no loan KU-77.');
    expect(await database.query('select count(*)::int as n from loan')).toEqual(before);
  });

  it.each([
    ['a loan of nothing', 'update loan set principal = 0', 'check'],
    ['a loan due on the day it is paid out', 'update loan set due_on = disbursed_on', 'check'],
    ['a loan closed before it is paid out', "update loan set closed_on = '2001-01-01'", 'check'],
    ['money before the approval', "update loan set approved_on = '2026-01-01'", 'check'],
    ['interest of 100 % a year', 'update loan set rate_basis_points = 10000', 'check'],
    ['a programme that nobody knows', "update loan set programme = 'LOTTERY'", 'check'],
    ['an association that nobody knows', "update loan set entrusted_to = 'CHESS_CLUB'", 'check'],
    ['a group that does not exist', "update loan set group_code = 'TO-0'", 'foreign key'],
    ['an application that does not exist', "update loan set application_code = 'HS-0'", 'foreign key'],
    [
      'the end of a group that has loans',
      "delete from savings_and_credit_group where code = 'TO-1'",
      'foreign key',
    ],
    ['two loans of one number', "update loan set contract_no = 'KU-1'", 'unique'],
    ['a repayment of nothing', 'update repayment set principal = 0, interest = 0', 'check'],
    ['a repayment below nothing', 'update repayment set principal = -1', 'check'],
    ['an extension to no day', 'update loan_event set new_due_on = null', 'check'],
    ['an event that nobody knows', "update loan_event set kind = 'GIFT'", 'check'],
    ['a decision without a day', 'update loan_application set decided_on = null', 'check'],
    ['a decision before the application', "update loan_application set decided_on = '2001-01-01'", 'check'],
    ['an application for nothing', 'update loan_application set amount_wanted = 0', 'check'],
  ])('refuse %s', async (_, statement, constraint) => {
    await expect(room.subgraph.database.query(statement)).rejects.toThrow(`${constraint} constraint`);
  });
});

describe('savings-and-credit groups', () => {
  it('are listed by code, in pages, open to an analyst', async () => {
    const query = `query ($after: String) { savingsAndCreditGroups(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { code nameVi association foundedOn area { code validFrom } } } } }`;
    const one = await room.ask(query, {}, ANALYST);
    const nodes = RECORDS.groups
      .map((group) => ({ node: { ...group } }))
      .sort((one, two) => one.node.code.localeCompare(two.node.code));
    expect(one).toEqual({
      data: {
        savingsAndCreditGroups: {
          totalCount: 3,
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) },
          edges: nodes.slice(0, 2),
        },
      },
    });
    const { savingsAndCreditGroups: page } = one.data as {
      savingsAndCreditGroups: { pageInfo: { endCursor: string } };
    };
    const two = await room.ask(query, { after: page.pageInfo.endCursor }, ANALYST);
    expect(two.data?.savingsAndCreditGroups).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: nodes.slice(2),
    });
  });

  it('are picked by area and association', async () => {
    const list = (pick: string): string =>
      `savingsAndCreditGroups(${pick}) { totalCount edges { node { code } } }`;
    const answer = await room.ask(`{ area: ${list('area: "29467"')} women: ${list('association: WOMEN')}
      both: ${list('area: "29467", association: WOMEN')} none: ${list('area: "294"')} }`);
    const found = (...codes: readonly string[]): unknown => ({
      totalCount: codes.length,
      edges: codes.map((code) => ({ node: { code } })),
    });
    expect(answer).toEqual({
      data: {
        area: found('TO-1', 'TO-2'),
        women: found('TO-1', 'TO-3'),
        both: found('TO-1'),
        none: found(),
      },
    });
  });

  it.each([
    ['a cursor of nowhere', 'savingsAndCreditGroups(after: "nonsense") { totalCount }', 'MALFORMED_CURSOR'],
    ['a page of 101', 'savingsAndCreditGroups(first: 101) { totalCount }', 'PAGE_TOO_LARGE'],
    ['a page of none', 'savingsAndCreditGroups(first: 0) { totalCount }', 'PAGE_TOO_LARGE'],
    [
      'an association of nobody',
      'savingsAndCreditGroups(association: ELDERLY) { totalCount }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a day that is none', 'loanProgrammes(asOf: "2020-02-30") { code }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuse %s', async (_, field, code) => {
    expect((await room.ask(`{ ${field} }`)).errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe('programmes of lending', () => {
  it('are those in force on the day, open to an analyst', async () => {
    const query = `query ($day: Date) { loanProgrammes(asOf: $day) { code bankCode maximumAmount rateBasisPoints annualRate maximumTermMonths validFrom validTo certain } }`;
    const poorOn = async (day: string | null): Promise<unknown> => {
      const { data } = await room.ask(query, { day }, ANALYST);
      const programmes = data?.loanProgrammes as readonly { readonly code: string }[];
      return programmes.find(({ code }) => code === 'POOR_HOUSEHOLD');
    };
    const fifty = {
      code: 'POOR_HOUSEHOLD',
      bankCode: '01',
      maximumAmount: '50000000',
      rateBasisPoints: 660,
      annualRate: 0.066,
      maximumTermMonths: null,
      validFrom: '2015-06-01',
      validTo: '2019-02-28',
      certain: true,
    };
    const hundred = {
      ...fifty,
      maximumAmount: '100000000',
      maximumTermMonths: 120,
      validFrom: '2019-03-01',
      validTo: null,
    };
    expect(await poorOn('2015-05-31')).toBeUndefined();
    expect(await poorOn('2015-06-01')).toEqual(fifty);
    expect(await poorOn('2019-02-28')).toEqual(fifty);
    expect(await poorOn('2019-03-01')).toEqual(hundred);
    expect(await poorOn(null)).toEqual(hundred);
  });
});

describe('a list of loans, of what was paid or asked', () => {
  it.each([
    ['a page of 101', 'loans(first: 101) { id }', 'PAGE_TOO_LARGE'],
    ['applications of a page of none', 'loanApplications(first: 0) { id }', 'PAGE_TOO_LARGE'],
    [
      'applications of a period that ends before it begins',
      'loanApplications(from: "2020-01-02", to: "2020-01-01") { id }',
      'BAD_USER_INPUT',
    ],
    [
      'repayments of a period that ends before it begins',
      'loans(first: 1) { repayments(from: "2020-01-02", to: "2020-01-01") { paidOn } }',
      'BAD_USER_INPUT',
    ],
    ['events of a page of 101', 'loans(first: 1) { events(first: 101) { kind } }', 'PAGE_TOO_LARGE'],
    ['a day that is none', 'credit(asOf: "2019-02-29") { activeLoans }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s', async (_, field, code) => {
    const { errors } = await room.ask(ofHousehold(field), { of: households(10) });
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it('holds of the applications those of the period, both days included, latest first', async () => {
    const fields = ofHousehold(`day: loanApplications(from: "2018-02-01", to: "2018-02-01") { appliedOn }
      between: loanApplications(from: "2018-02-02", to: "2019-06-29") { appliedOn }
      latest: loanApplications(first: 1) { appliedOn }
      decided: loanApplications(to: "2018-02-20") { eligibility disbursedOn }
      before: loanApplications(to: "2018-02-19") { eligibility } lent: loanApplications(to: "2018-03-01") { disbursedOn }`);
    expect(await room.ask(fields, { of: households(10) })).toEqual({
      data: {
        _entities: [
          {
            day: [{ appliedOn: '2018-02-01' }],
            between: [],
            latest: [{ appliedOn: '2020-06-01' }],
            decided: [{ eligibility: 'ELIGIBLE', disbursedOn: null }],
            before: [{ eligibility: 'UNDECIDED' }],
            lent: [{ disbursedOn: '2018-03-01' }],
          },
        ],
      },
    });
  });
});

describe('who may read of loans', () => {
  it('is nobody without the right to persons and households', async () => {
    const person = await room.ask(ofPerson('borrowedLoans { principal }'), { of: people(1, 2) }, ANALYST);
    const household = await room.ask(ofHousehold('credit { activeLoans }'), { of: households(10) }, ANALYST);
    expect([person.data, household.data]).toEqual([{ _entities: [null, null] }, { _entities: [null] }]);
    const errors = [...(person.errors ?? []), ...(household.errors ?? [])];
    expect(errors).toHaveLength(3);
    for (const error of errors) expect(error.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    [
      'households',
      ofHousehold('loans { principal } loanApplications { reason } credit { outstanding }'),
      households(10),
      3,
    ],
    ['persons', ofPerson('borrowedLoans { principal } loansForBenefit { status }'), people(1), 2],
  ])('of %s is nobody without bank secrecy', async (_, query, of, fields) => {
    const viewer = { ...ADMINISTRATOR, dataClasses: ['none', 'basic', 'sensitive', 'child'] as const };
    const { data, errors } = await room.ask(query, { of }, viewer);
    const [entity] = (data as { _entities: readonly Record<string, unknown>[] })._entities;
    expect(Object.values(entity ?? {})).toEqual(Array.from({ length: fields }, () => null));
    expect(errors).toHaveLength(fields);
    for (const { extensions } of errors ?? [])
      expect(extensions).toMatchObject({ code: 'FORBIDDEN_DATA_CLASS', dataClass: 'bank_secret' });
  });
});

describe('what a page costs', () => {
  const many = Array.from({ length: 50 }, (_, index) => index + 1);

  it('is one statement for each relation of households and their loans', async () => {
    const fields = ofHousehold(`credit { activeLoans outstanding overdue frozen }
      loans { id outstanding overdue dueOn status borrower { no } programme { nameVi } group { code }
        repayments { paidOn } events { kind } }
      active: loans(activeOnly: true) { id }
      loanApplications { id disbursedOn }`);
    // Loans, principal repaid, events, groups, repayments, applications.
    expect(await room.statementsOf(() => room.ask(fields, { of: households(...many) }))).toHaveLength(6);
  });

  it('is one statement for each relation of persons and their loans', async () => {
    const fields = ofPerson('borrowedLoans { id outstanding status } loansForBenefit { id outstanding }');
    // Loans borrowed, loans for benefit, then what was repaid and what happened, of all of them.
    expect(await room.statementsOf(() => room.ask(fields, { of: people(...many) }))).toHaveLength(3);
  });
});
