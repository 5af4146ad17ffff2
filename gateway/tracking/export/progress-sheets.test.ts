import { describe, expect, it } from 'vitest';
import type { TargetAnswer } from './progress-answer.ts';
import { progressSheets } from './progress-sheets.ts';
import type { Cell, Sheet } from './sheet.ts';
import { done, INVENTED_PLAN, INVENTED_PROGRESS } from './testing/invented-plan.ts';

const TITLE_ROWS = 6;

/** What a cell shows, without how. */
function shown(cell: Cell): string | number | null {
  if (cell === null) return null;
  if ('number' in cell) return cell.number;
  return 'day' in cell ? cell.day : cell.text;
}

const rowsOf = (sheet: Sheet | undefined): readonly (readonly (string | number | null)[])[] =>
  (sheet?.rows ?? []).map((row) => row.map(shown));

const sheets = progressSheets(INVENTED_PLAN, INVENTED_PROGRESS);

describe('the sheets of a plan', () => {
  it('are its targets and each table that allots some', () => {
    expect(sheets.map(({ code, name }) => [code, name])).toEqual([
      ['TARGETS', 'Chỉ tiêu'],
      ['BIEU_2', 'Biểu 2'],
    ]);
  });

  it('say above whose they are, of which document and which day', () => {
    expect(rowsOf(sheets[1]).slice(0, TITLE_ROWS)).toEqual([
      ['UBND huyện Hai Xã'],
      ['Kế hoạch Giảm nghèo năm 2030'],
      ['Số: /KH-UBND'],
      ['Biểu 2 – Giảm nghèo'],
      ['Tính đến ngày 30/06/2030'],
      [],
    ]);
  });

  it('have as many widths as columns', () => {
    for (const { widths, rows } of sheets)
      for (const row of rows.slice(TITLE_ROWS)) expect(row).toHaveLength(widths.length);
  });
});

describe('the sheet of targets', () => {
  it('puts what was promised beside what was done and what was reported', () => {
    expect(rowsOf(sheets[0])[TITLE_ROWS + 1]).toEqual([
      1,
      '=Giảm 12 hộ, "chắc chắn"',
      'Hộ',
      12,
      '12',
      3,
      -9,
      25,
      'Chậm',
      4,
      1,
      'Số hộ thoát nghèo',
      null,
      '2030-06-30',
      '2030-12-31',
      'Theo cách hiểu khác: 5 (Đúng tiến độ)',
    ]);
  });

  it('shows a percent with the decimals that the document prints, and the difference of what it shows', () => {
    const row = sheets[0]?.rows[TITLE_ROWS + 2] ?? [];
    expect([row[3], row[5], row[6], row[7]]).toEqual([
      { number: 1.4, decimals: 1 },
      { number: 1.4, decimals: 1 },
      { number: 0, decimals: 1 },
      { number: 100.5, decimals: 1 },
    ]);
  });

  it('follows the value itself where the document prints none', () => {
    const shownOf = (actual: number): Cell | undefined => {
      const targets = (INVENTED_PROGRESS.targets ?? []).slice(2).map((target) => ({
        ...target,
        computed: done(actual, { status: 'NO_TARGET' }),
      }));
      const [first] = progressSheets(INVENTED_PLAN, { ...INVENTED_PROGRESS, targets });
      return first?.rows[TITLE_ROWS + 1]?.[5];
    };
    expect([shownOf(4), shownOf(0.25)]).toEqual([
      { number: 4, decimals: 0 },
      { number: 0.25, decimals: 2 },
    ]);
  });

  it('leaves empty what only an office can report, and says why', () => {
    expect(rowsOf(sheets[0])[TITLE_ROWS + 3]).toEqual([
      3,
      'Nâng cao nhận thức',
      'Định tính',
      null,
      null,
      null,
      null,
      null,
      'Chưa rõ',
      null,
      null,
      'Số báo cáo',
      null,
      '2030-06-30',
      null,
      'Theo số báo cáo: Không cơ quan nào ghi nhận thức',
    ]);
  });
});

describe('the sheet of a table', () => {
  const rows = rowsOf(sheets[1]).slice(TITLE_ROWS);

  it('opens three columns at the promise, not at the same numbers left of it', () => {
    expect(rows.slice(0, 2)).toEqual([
      [
        'TT',
        'Đơn vị',
        'Hộ nghèo',
        'Hộ có khả năng',
        'Hộ giảm',
        null,
        null,
        'Tỷ lệ (%)',
        null,
        null,
        'Ghi chú',
      ],
      [
        null,
        null,
        '1',
        '2',
        'Kế hoạch',
        'Thực hiện',
        'Chênh lệch',
        'Kế hoạch',
        'Thực hiện',
        'Chênh lệch',
        null,
      ],
    ]);
  });

  it('keeps the order of the document; what is not known is empty, and the note says why', () => {
    expect(rows.slice(2, 4)).toEqual([
      [
        1,
        'Xã Nam',
        20,
        7,
        7,
        null,
        null,
        1.25,
        null,
        null,
        'Hộ giảm: Cơ quan chưa trả lời: Lao động, việc làm. Tỷ lệ: Không có đối tượng',
      ],
      [2, 'Xã Bắc', 10, 4, 4, 3, -1, 1.8, 1.83, 0.03, null],
    ]);
  });

  it('ends with the printed total beside the whole plan, then what the rows make', () => {
    expect(rows.slice(4)).toEqual([
      [null, 'Tổng', 30, 11, 12, 3, -9, 1.4, 1.45, 0.05, null],
      [
        null,
        'Cộng lại từ các dòng',
        30,
        11,
        11,
        null,
        null,
        1.4,
        null,
        null,
        'Khác tổng in trong văn bản: Hộ giảm',
      ],
    ]);
  });

  it('shows rates with the decimals that the column prints', () => {
    expect(sheets[1]?.rows[TITLE_ROWS + 3]?.[7]).toEqual({ number: 1.8, decimals: 2 });
  });
});

describe('what a cell is empty for', () => {
  const noteWith = (change: Partial<TargetAnswer>): unknown => {
    const targets = (INVENTED_PROGRESS.targets ?? []).map((target) => ({ ...target, ...change }));
    const [first] = progressSheets(INVENTED_PLAN, { ...INVENTED_PROGRESS, targets });
    return rowsOf(first)[TITLE_ROWS + 2]?.at(-1);
  };

  it.each([
    [{ computed: done(null, { withheld: true }) }, 'Có số không được cung cấp cho người hỏi'],
    [
      { computed: done(null, { missingAgencies: ['bank', 'insurance'] }) },
      'Cơ quan chưa trả lời: Ngân hàng Chính sách xã hội; Bảo hiểm xã hội',
    ],
    [{ computed: done(null, { status: 'NOT_APPLICABLE' }) }, 'Không có đối tượng'],
    [{ computed: null }, 'Chưa có số liệu'],
  ])('%j', (change, note) => {
    expect(noteWith(change)).toBe(note);
  });

  it('is the day before the period, whatever the graph makes of it', () => {
    const targets = (INVENTED_PROGRESS.targets ?? []).map((target) => ({
      ...target,
      computed: done(null, { withheld: true }),
    }));
    const made = progressSheets(INVENTED_PLAN, { asOf: '2029-12-31', targets });
    expect(rowsOf(made[0])[TITLE_ROWS + 2]?.at(-1)).toBe('Chưa đến kỳ của kế hoạch');
    expect(rowsOf(made[1]).at(-2)?.at(-1)).toBe('Chưa đến kỳ của kế hoạch');
  });

  it('is told once in a row that is empty for one reason', () => {
    const targets = (INVENTED_PROGRESS.targets ?? []).map((target) => ({
      ...target,
      computed: null,
      areas: (target.areas ?? []).map((area) => ({ ...area, computed: null })),
    }));
    const table = progressSheets(INVENTED_PLAN, { ...INVENTED_PROGRESS, targets })[1];
    expect(rowsOf(table)[TITLE_ROWS + 2]?.at(-1)).toBe('Chưa có số liệu');
  });

  it('names columns of one label by their number', () => {
    const [table] = INVENTED_PLAN.tables;
    const columns = (table?.columns ?? []).map((column) =>
      column.key === 'canEscape' ? { ...column, labelVi: 'Hộ giảm' } : column,
    );
    const tables = table === undefined ? [] : [{ ...table, columns }];
    const made = progressSheets({ ...INVENTED_PLAN, tables }, INVENTED_PROGRESS)[1];
    expect(rowsOf(made).at(-1)?.at(-1)).toBe('Khác tổng in trong văn bản: Hộ giảm (cột 3)');
  });
});

describe('the title', () => {
  it('says the kind of document once', () => {
    const plan = { ...INVENTED_PLAN, titleVi: 'Kế hoạch 5 năm' };
    expect(rowsOf(progressSheets(plan, INVENTED_PROGRESS)[0])[1]).toEqual(['Kế hoạch 5 năm']);
  });
});

describe('a table that changed after targets were allotted', () => {
  it('holds no target: a number beside the wrong column would be worse than none', () => {
    const [table] = INVENTED_PLAN.tables;
    if (table === undefined) throw new Error('The invented plan has a table.');
    const changed = {
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, value: cell.value + 1 })),
      })),
    };
    const made = progressSheets({ ...INVENTED_PLAN, tables: [changed] }, INVENTED_PROGRESS);
    expect(made.map(({ code }) => code)).toEqual(['TARGETS']);
  });
});
