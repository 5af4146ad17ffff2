import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

type Shown = string | number | boolean | Date | null;
type Rows = readonly (readonly Shown[])[];

/** Rows above the headings, and the two of the headings. */
const TITLE_ROWS = 6;
const HEADING_ROWS = 2;

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.close());

async function fetchFile(path: string): Promise<Response> {
  return fetch(`${federation.url}/plans/${path}`, {
    headers: { authorization: `Bearer ${await federation.token('administrator')}` },
  });
}

async function workbookOf(path: string): Promise<ReadonlyMap<string, Rows>> {
  const opened = await readWorkbook(Buffer.from(await (await fetchFile(path)).arrayBuffer()));
  return new Map(opened.map(({ sheet, data }) => [sheet, data as Rows]));
}

/** What a table holds: the rows of areas, the printed total, what the rows make. */
function partsOf(rows: Rows): { areas: Rows; total: readonly Shown[]; recomputed: readonly Shown[] } {
  return {
    areas: rows.slice(TITLE_ROWS + HEADING_ROWS, -2),
    total: rows.at(-2) ?? [],
    recomputed: rows.at(-1) ?? [],
  };
}

/** The labels of columns that are opened into promised, done and the difference, with where they begin. */
function targetColumns(rows: Rows): ReadonlyMap<string, number> {
  const labels = rows[TITLE_ROWS] ?? [];
  return new Map(
    (rows[TITLE_ROWS + 1] ?? []).flatMap((part, at) =>
      part === 'Kế hoạch' ? [[`${labels[at]}`, at] as const] : [],
    ),
  );
}

const sumOf = (rows: Rows, at: number): number =>
  rows.reduce((sum, row) => sum + Number(row[at] ?? Number.NaN), 0);

describe('the workbook of Cao Thượng 2024', () => {
  let workbook: ReadonlyMap<string, Rows>;
  beforeAll(async () => {
    workbook = await workbookOf('cao-thuong-2024/progress.xlsx?asOf=2024-12-31');
  });

  it('has the 26 rows of the annex in its order, each with what was promised and what was done', () => {
    const rows = workbook.get('Phụ lục') ?? [];
    const { areas, total } = partsOf(rows);
    const poor = targetColumns(rows).get('Hộ nghèo dự kiến 2024') ?? Number.NaN;

    expect(areas.map(([place]) => place)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    expect([areas[0]?.[1], areas[18]?.[1], areas[25]?.[1]]).toEqual(['Hoà Sơn', 'H. Hoa Thám', 'Ngò']);
    expect([sumOf(areas, poor), total[poor]]).toEqual([54, 54]);
    expect(sumOf(areas, poor + 1)).toBe(total[poor + 1]);
    for (const row of areas) expect(row[poor + 2]).toBe(Number(row[poor + 1]) - Number(row[poor]));
  });

  it('says which printed total the rows do not make', () => {
    expect(partsOf(workbook.get('Phụ lục') ?? []).recomputed.at(-1)).toBe(
      'Khác tổng in trong văn bản: Tỷ lệ (cột 5)',
    );
  });

  it('has all targets, as the graph has them', async () => {
    const { data } = await federation.execute(
      `{ plan(code: "cao-thuong-2024") { progress(asOf: "2024-12-31") {
        targets { target { labelVi } computed { actualRounded } } } } }`,
    );
    const { plan } = data as {
      plan: {
        progress: {
          targets: readonly {
            target: { labelVi: string };
            computed: { actualRounded: number | null } | null;
          }[];
        };
      };
    };
    const { targets } = plan.progress;
    const rows = (workbook.get('Chỉ tiêu') ?? []).slice(TITLE_ROWS + 1);
    const actuals = targets.map(({ computed }) => computed?.actualRounded ?? null);

    expect(rows.map((row) => row[1])).toEqual(targets.map(({ target }) => target.labelVi));
    expect(rows.map((row) => row[5])).toEqual(actuals);
    expect(actuals.filter((actual) => actual !== null).length).toBeGreaterThan(10);
  });
});

describe('the workbook of Cam Lộ 2019', () => {
  let workbook: ReadonlyMap<string, Rows>;
  beforeAll(async () => {
    workbook = await workbookOf('cam-lo-2019/progress.xlsx?asOf=2019-12-31');
  });

  it('has its three tables, with what was promised opened and what stood before left as printed', () => {
    const opened = [...workbook].slice(1).map(([name, rows]) => [name, [...targetColumns(rows).keys()]]);

    expect(opened).toEqual([
      [
        'Biểu 1',
        [
          'Chỉ tiêu giải quyết việc làm',
          'Chỉ tiêu đào tạo nghề',
          'Chỉ tiêu sát hạch cấp chứng chỉ',
          'Chỉ tiêu xuất khẩu lao động',
        ],
      ],
      [
        'Biểu 2',
        [
          'Hộ giảm (chỉ tiêu ký kết GN 2019)',
          'Tỷ lệ giảm (%)',
          'Hộ nghèo dự kiến cuối 2019',
          'Tỷ lệ hộ nghèo cuối 2019 (%)',
        ],
      ],
      ['Biểu 3', ['Hội Nông dân', 'Hội Phụ nữ', 'Đoàn Thanh niên', 'Hội CCB', 'Hội Cao tuổi + khác']],
    ]);
  });

  it('keeps the printed total beside what the rows make and what was done', () => {
    const rows = workbook.get('Biểu 1') ?? [];
    const { areas, total, recomputed } = partsOf(rows);
    const jobs = targetColumns(rows).get('Chỉ tiêu giải quyết việc làm') ?? Number.NaN;

    expect(areas).toHaveLength(9);
    expect([total[jobs], recomputed[jobs]]).toEqual([1_297, 1_296]);
    expect(recomputed[jobs + 1]).toBe(sumOf(areas, jobs + 1));
    expect(Number(total[jobs + 2])).toBe(Number(total[jobs + 1]) - 1_297);
  });

  it('says the same as CSV', async () => {
    const csv = await (await fetchFile('cam-lo-2019/progress.csv?asOf=2019-12-31&table=BIEU_3')).text();
    const [first] = partsOf(workbook.get('Biểu 3') ?? []).areas;

    expect(csv).toContain(`\r\n${first?.map((cell) => cell ?? '').join(',')}\r\n`);
  });
});
