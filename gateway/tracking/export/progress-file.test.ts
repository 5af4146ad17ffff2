import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type ProgressFileAsked, progressFile } from './progress-file.ts';
import { progressSheets } from './progress-sheets.ts';
import { INVENTED_PLAN, INVENTED_PROGRESS } from './testing/invented-plan.ts';
import { writeCsv } from './write-csv.ts';

const SHEETS = progressSheets(INVENTED_PLAN, INVENTED_PROGRESS);
const ASKED: ProgressFileAsked = { code: 'invented', asOf: '2030-06-30', format: 'xlsx', table: null };

describe('the workbook', () => {
  it('opens again with the same sheets, numbers as numbers, days as days, empty as empty', async () => {
    const file = await progressFile(SHEETS, ASKED);
    const opened = await readWorkbook(file?.bytes ?? Buffer.of());

    expect(file?.name).toBe('invented-2030-06-30.xlsx');
    expect(opened.map(({ sheet }) => sheet)).toEqual(['Chỉ tiêu', 'Biểu 2']);
    expect(opened[0]?.data[7]).toEqual([
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
      new Date('2030-06-30T00:00:00Z'),
      new Date('2030-12-31T00:00:00Z'),
      'Theo cách hiểu khác: 5 (Đúng tiến độ)',
    ]);
    expect(opened[1]?.data.slice(8)).toEqual([
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
});

describe('a CSV', () => {
  it('is the sheet of targets unless a table is named', async () => {
    const targets = await progressFile(SHEETS, { ...ASKED, format: 'csv' });
    const table = await progressFile(SHEETS, { ...ASKED, format: 'csv', table: 'BIEU_2' });

    expect([targets?.name, table?.name]).toEqual([
      'invented-2030-06-30.csv',
      'invented-BIEU_2-2030-06-30.csv',
    ]);
    expect(targets?.bytes.toString().split('\r\n')[8]).toBe(
      '2,"Tỷ lệ hộ nghèo 1,4%",%,1.4,"1,4%",1.4,0.0,100.5,Đã đạt,,,Số hộ thoát nghèo,,30/06/2030,,',
    );
    expect(table?.bytes.toString().split('\r\n')[9]).toBe('2,Xã Bắc,10,4,4,3,-1,1.80,1.83,0.03,');
  });

  it('is not made of a table that is not there', async () => {
    expect(await progressFile(SHEETS, { ...ASKED, format: 'csv', table: 'BIEU_3' })).toBeNull();
  });

  it('begins with the mark by which Excel knows UTF-8', () => {
    expect([...Buffer.from(writeCsv({ code: '', name: '', widths: [], rows: [[{ text: 'Ấp' }]] }))]).toEqual([
      0xef,
      0xbb,
      0xbf,
      ...Buffer.from('Ấp\r\n'),
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a "b"', '"a ""b"""'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['a-b', 'a-b'],
  ])('writes the text %j as %j', (text, written) => {
    const csv = writeCsv({ code: '', name: '', widths: [], rows: [[{ text }, { number: -5, decimals: 0 }]] });
    expect(csv).toBe(`\uFEFF${written},-5\r\n`);
  });
});
