import { describe, expect, it } from 'vitest';
import { checkTable, type FigureRow, type FigureTable } from './check-table.ts';
import { decimalOf, roundHalfUp } from './decimal.ts';

function row(key: string, households: number, poor: number, rate: number, later = households): FigureRow {
  const cells = {
    households: decimalOf(households),
    poor: decimalOf(poor),
    rate: roundHalfUp(decimalOf(rate), 2),
    later: decimalOf(later),
  };
  return { key, label: key, cells };
}

function table(rows: readonly FigureRow[], total: FigureRow): FigureTable {
  return { code: 'T', name: 'Biểu', columns: { poor: 'Hộ nghèo' }, rows, total };
}

const RATE = { column: 'rate', part: 'poor', whole: 'households' };

describe('a table recomputed', () => {
  it('compares a printed total with the sum of its rows, and says how', () => {
    const broken = table([row('A', 100, 3, 3), row('B', 50, 4, 8)], row('TOTAL', 150, 8, 5.33));
    expect(checkTable(broken, { sums: ['poor'], findings: { 'T.poor:sum@TOTAL': 'X-1' } })).toEqual([
      {
        code: 'T.poor:sum@TOTAL',
        kind: 'COLUMN_SUM',
        place: 'Biểu, TOTAL: Hộ nghèo',
        formula: '3 + 4',
        printed: '8',
        recomputed: '7',
        matches: false,
        finding: 'X-1',
      },
    ]);
  });

  it('recomputes the rate of every row and of the total, half-up', () => {
    const rates = checkTable(table([row('A', 800, 1, 0.13)], row('TOTAL', 800, 1, 0.12)), {
      sums: [],
      rates: [RATE],
    });
    expect(
      rates.map(({ code, printed, recomputed, matches }) => [code, printed, recomputed, matches]),
    ).toEqual([
      ['T.rate:poor/households@A', '0.13', '0.13', true],
      ['T.rate:poor/households@TOTAL', '0.12', '0.13', false],
    ]);
  });

  it('has no rate over a whole of zero', () => {
    const [check] = checkTable(table([row('A', 0, 0, 0)], row('TOTAL', 1, 0, 0)), {
      sums: [],
      rates: [RATE],
    });
    expect(check).toMatchObject({ recomputed: 'no rate', matches: false });
  });

  it('keeps a dash as printed, and takes it for zero', () => {
    const dashed = { ...row('A', 169, 0, 0), printed: { rate: '-' } };
    const [check] = checkTable(table([dashed], dashed), { sums: [], rates: [RATE] });
    expect(check).toMatchObject({ printed: '-', recomputed: '0.00', matches: true });
  });

  it('checks cells that belong together by sums and differences', () => {
    const [sum, difference] = checkTable(table([row('A', 5, 2, 0, 3)], row('TOTAL', 5, 2, 0, 3)), {
      sums: [],
      identities: [
        { column: 'households', plus: ['poor', 'later'] },
        { column: 'later', plus: ['poor'], minus: ['households'], kind: 'DIFFERENCE' },
      ],
    }).filter(({ code }) => code.endsWith('@A'));
    expect(sum).toMatchObject({ kind: 'ROW_IDENTITY', formula: '2 + 3', recomputed: '5', matches: true });
    expect(difference).toMatchObject({
      kind: 'DIFFERENCE',
      formula: '2 - 5',
      recomputed: '-3',
      matches: false,
    });
  });

  it('finds a number that fell, and allows one that stayed', () => {
    const rules = { sums: [], notFalling: [['households', 'later']] as const };
    const checks = checkTable(
      table([row('A', 235, 0, 0, 140), row('B', 95, 0, 0, 95)], row('T', 0, 0, 0)),
      rules,
    );
    expect(checks.map(({ printed, recomputed, matches }) => [printed, recomputed, matches])).toEqual([
      ['140', '≥ 235', false],
      ['95', '≥ 95', true],
    ]);
  });

  it('refuses rules that name a column which the table does not have', () => {
    expect(() => checkTable(table([row('A', 1, 1, 1)], row('T', 1, 1, 1)), { sums: ['none'] })).toThrow(
      'none',
    );
  });
});
