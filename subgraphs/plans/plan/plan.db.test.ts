import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ANALYST } from '../../../test/harness/viewers.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

const plan = async (code: string, selection: string): Promise<unknown> => {
  const answer = await room.ask(`{ plan(code: "${code}") { ${selection} } }`, {}, ANALYST);
  return dataOf<{ plan: unknown }>(answer).plan;
};

describe('a plan', () => {
  it('says what it is, with what is blank and what is inferred', async () => {
    const selection = `type number numberPrinted issuedOn issuedPrecision issuerLevel issuer { nameVi roles } areaNameVi
      area { code validFrom } signatory partyCount parties { organisation { code } signatures }
      periodFrom periodTo periodBasis standardCode standardBasis standardNote`;
    expect(await plan('cam-lo-2019', selection)).toEqual({
      type: 'CHUONG_TRINH_PHOI_HOP',
      number: null,
      numberPrinted: 'Số …/CTrPH – UBND (để trống)',
      issuedOn: '2019-02-01',
      issuedPrecision: 'MONTH',
      issuerLevel: 'DISTRICT',
      issuer: { nameVi: 'UBND huyện', roles: ['PARTY', 'LEAD'] },
      areaNameVi: 'Huyện Cam Lộ',
      area: { code: '468', validFrom: '2004-07-08' },
      signatory: null,
      partyCount: 16,
      parties: [
        ...['DISTRICT_PC', 'VFF', 'YOUTH_UNION', 'WOMENS_UNION', 'FARMERS_UNION', 'VETERANS', 'ELDERLY'].map(
          (code) => ({ organisation: { code }, signatures: 1 }),
        ),
        { organisation: { code: 'COMMUNE_PC' }, signatures: 9 },
      ],
      periodFrom: '2019-01-01',
      periodTo: '2019-12-31',
      periodBasis: 'PRINTED',
      standardCode: 'QD59_2015',
      standardBasis: 'INFERRED',
      standardNote: 'year 2019',
    });
  });

  it('rests on legal bases, as printed and normalised', async () => {
    expect(await plan('hong-ngu-2022', 'legalBases { ref issuedOn printed }')).toMatchObject({
      legalBases: [{ ref: '314/KH-UBND' }, { ref: '07/2021/NĐ-CP', issuedOn: '2021-01-27' }],
    });
  });

  it('has no parent that its document does not name, but wider plans by geography, and these know it too', async () => {
    const relations = 'parent { code } children { code } widerPlans { code } narrowerPlans { code }';
    expect(await plan('tra-cu-2020', relations)).toEqual({
      parent: null,
      children: [],
      widerPlans: [{ code: 'tra-vinh-2020-covid' }],
      narrowerPlans: [],
    });
    expect(await plan('tra-vinh-2020-covid', relations)).toEqual({
      parent: null,
      children: [],
      widerPlans: [],
      narrowerPlans: [{ code: 'tra-cu-2020' }],
    });
    expect(await plan('cam-lo-2019', relations)).toMatchObject({ widerPlans: [], narrowerPlans: [] });
  });

  it('is no narrower for naming a district that has a plan of its own', async () => {
    const { database } = room.subgraph;
    await database.query(
      `insert into plan_area (id, plan_id, ordinal, code, name_vi, aliases, level, official_code, valid_from)
       select 'par_test', id, 99, 'TRA_CU', 'Huyện Trà Cú', '{}', 'DISTRICT', '849', '2004-07-08'
         from plan where code = 'tra-vinh-2020-covid'`,
    );
    expect(await plan('tra-vinh-2020-covid', 'widerPlans { code }')).toEqual({ widerPlans: [] });
    expect(await plan('tra-cu-2020', 'narrowerPlans { code }')).toEqual({ narrowerPlans: [] });
    await database.query("delete from plan_area where id = 'par_test'");
  });

  it('has the parent that it names, and is then its child', async () => {
    const { database } = room.subgraph;
    const set = (value: string): Promise<unknown> =>
      database.query(`update plan set parent_id = ${value} where code = 'tra-cu-2020'`);
    await set("(select id from plan where code = 'tra-vinh-2020-covid')");
    expect(await plan('tra-cu-2020', 'parent { code }')).toEqual({ parent: { code: 'tra-vinh-2020-covid' } });
    expect(await plan('tra-vinh-2020-covid', 'children { code }')).toEqual({
      children: [{ code: 'tra-cu-2020' }],
    });
    await set('null');
  });

  it('names areas, and groups of communes that are no area of the register', async () => {
    expect(await plan('tra-cu-2020', 'areas { code level parentCode memberCount area { code } }')).toEqual({
      areas: [
        { code: 'TRA_VINH', level: 'PROVINCE', parentCode: null, memberCount: null, area: { code: '84' } },
        {
          code: 'TRA_CU',
          level: 'DISTRICT',
          parentCode: 'TRA_VINH',
          memberCount: null,
          area: { code: '849' },
        },
        { code: 'TRA_CU_EDC_ETHNIC', level: 'AREA_GROUP', parentCode: 'TRA_CU', memberCount: 8, area: null },
        { code: 'TRA_CU_EDC_COASTAL', level: 'AREA_GROUP', parentCode: 'TRA_CU', memberCount: 3, area: null },
      ],
    });
  });

  it('gives baselines with every share, recomputed or bounded', async () => {
    const answer = (await plan(
      'tra-cu-2020',
      `baselines { code value unit printed asOf area { code }
        shares { percent percentPrinted ofCode ofValue recomputed matches impliedOfLeast impliedOfMost } }`,
    )) as { baselines: readonly { code: string }[] };
    expect(answer.baselines).toHaveLength(42);
    expect(answer.baselines.find(({ code }) => code === 'WISH_JOB_INTRODUCTION')).toMatchObject({
      value: 154,
      shares: [{ percent: 8.07, percentPrinted: '8,07%', ofValue: 1870, recomputed: 8.24, matches: false }],
    });
    expect(answer.baselines.find(({ code }) => code === 'POOR_HH_KHMER')).toMatchObject({
      value: 1327,
      unit: 'HOUSEHOLD',
      printed: '1.327',
      asOf: '2019-12-31',
      area: { code: '849' },
      shares: [
        { ofCode: 'POOR_HH', percent: 70.96, matches: true, impliedOfLeast: null },
        { ofCode: 'TOTAL_HH', percent: 3.26, matches: null, impliedOfLeast: 40644, impliedOfMost: 40768 },
        { ofCode: 'KHMER_HH', percent: 5.06, matches: null, impliedOfLeast: 26200, impliedOfMost: 26251 },
      ],
    });
  });

  it('gives its tables with the printed and the recomputed total', async () => {
    const answer = (await plan(
      'cam-lo-2019',
      `tables { code columns { key printedNo unit } rows { isTotal labelPrinted area { code }
        cells { column value printed recomputed } } }`,
    )) as {
      tables: readonly {
        code: string;
        columns: readonly object[];
        rows: readonly { cells: readonly object[] }[];
      }[];
    };
    expect(answer.tables.map(({ code, columns, rows }) => [code, columns.length, rows.length])).toEqual([
      ['BIEU_1', 11, 10],
      ['BIEU_2', 13, 10],
      ['BIEU_3', 8, 10],
    ]);
    const total = answer.tables[0]?.rows.at(-1);
    expect(total).toMatchObject({ isTotal: true, labelPrinted: 'Tổng cộng', area: null });
    expect(total?.cells).toContainEqual({
      column: 'jobsTarget',
      value: 1297,
      printed: null,
      recomputed: 1296,
    });
    expect(total?.cells).toContainEqual({
      column: 'employed',
      value: 25073,
      printed: null,
      recomputed: 25074,
    });
  });

  it('keeps what the annex prints, the dash for zero too', async () => {
    const answer = (await plan(
      'cao-thuong-2024',
      'tables { rows { labelPrinted area { code } cells { column printed value } } }',
    )) as {
      tables: readonly { rows: readonly { labelPrinted: string; cells: readonly object[] }[] }[];
    };
    const row = answer.tables[0]?.rows.find(({ labelPrinted }) => labelPrinted === 'H. Hoa Thám');
    expect(row).toMatchObject({ area: { code: '07339-19' } });
    expect(row?.cells).toContainEqual({ column: 'poor2023Pct', printed: '-', value: 0 });
  });

  it('lists projects with why some do not apply', async () => {
    const answer = (await plan(
      'hong-ngu-2022',
      'projects { code applicable notApplicableReason chair { code } collaborating { code } }',
    )) as { projects: readonly { code: string; applicable: boolean }[] };
    const codesOf = (applicable: boolean): readonly string[] =>
      answer.projects.filter((project) => project.applicable === applicable).map(({ code }) => code);
    expect(codesOf(false)).toEqual(['P1', 'P4.1', 'P4.2', 'P5']);
    expect(codesOf(true)).toEqual(['P2', 'P3.1', 'P3.2', 'P4.3', 'P6.1', 'P6.2', 'P7.1', 'P7.2']);
    expect(answer.projects[4]).toEqual({
      code: 'P4.1',
      applicable: false,
      notApplicableReason: 'no poor/difficult area in the district',
      chair: null,
      collaborating: [],
    });
    expect(answer.projects[3]).toMatchObject({
      chair: { code: 'HEALTH_OFFICE' },
      collaborating: [{ code: 'HEALTH_CENTRE' }, { code: 'DISTRICT_DEPARTMENTS' }],
    });
  });

  it('says who reports to whom, through whom and when', async () => {
    expect(
      await plan(
        'hong-ngu-2022',
        'reporting { frequencies dueOn dueVi parties { direction label organisation { code } } }',
      ),
    ).toMatchObject({
      reporting: [
        {
          frequencies: ['SIX_MONTH'],
          dueOn: '2022-06-10',
          dueVi: 'trước ngày 10/6',
          parties: expect.arrayContaining([
            { direction: 'VIA', label: 'LABOUR_OFFICE', organisation: { code: 'LABOUR_OFFICE' } },
            { direction: 'TO', label: 'DISTRICT_PC', organisation: { code: 'DISTRICT_PC' } },
            { direction: 'TO', label: 'DOLISA', organisation: { code: 'DOLISA' } },
          ]),
        },
        { frequencies: ['YEARLY'], dueOn: '2022-11-10' },
        { frequencies: [], dueOn: null },
      ],
    });
    expect(await plan('cao-thuong-2024', 'reporting { code frequencies dueDay }')).toMatchObject({
      reporting: expect.arrayContaining([
        { code: 'MONTHLY_25', frequencies: ['MONTHLY'], dueDay: 25 },
        { code: 'MONITORING', frequencies: ['QUARTERLY', 'SIX_MONTH', 'YEARLY'], dueDay: null },
      ]),
    });
  });

  it('names sources of money without an amount, and never zero', async () => {
    const answer = await room.ask('{ plans { edges { node { funding { kind amount } } } } }', {}, ANALYST);
    const amounts = JSON.stringify(answer.data).match(/"amount":[^}]+/g) ?? [];
    expect([amounts.length, new Set(amounts)]).toEqual([27, new Set(['"amount":null'])]);
  });

  it('lists rules with parameters, and its classes in its own words', async () => {
    expect(
      await plan(
        'tra-vinh-2020-covid',
        'rules { code parameters { name number text } } codeLists { name values { code } }',
      ),
    ).toMatchObject({
      rules: expect.arrayContaining([
        expect.objectContaining({
          parameters: [
            { name: 'dependencyPct', number: 65, text: null },
            { name: 'incomeVnd', number: 700000, text: null },
          ],
        }),
        expect.objectContaining({
          parameters: expect.arrayContaining([{ name: 'stoppedFrom', number: null, text: '01/4' }]),
        }),
      ]),
      codeLists: expect.arrayContaining([expect.objectContaining({ name: 'CovidGroup' })]),
    });
  });

  it('keeps its outline as printed, and every number that is no figure', async () => {
    const answer = (await plan('cam-lo-2019', 'outline { number line } otherNumbers { printed values }')) as {
      outline: readonly { number: string }[];
      otherNumbers: readonly object[];
    };
    expect(answer.outline).toHaveLength(15);
    expect(answer.otherNumbers).toContainEqual({ printed: '1297/1200', values: ['1297', '1200'] });
  });
});
