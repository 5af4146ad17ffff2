import { allocateEachRounded } from '../../figures/allocate-target.ts';
import { cell, checkTable, type FigureTable, type TableRules } from '../../figures/check-table.ts';
import { decimalOf } from '../../figures/decimal.ts';
import { checkNumber, checkText, type FigureCheck } from '../../figures/figure-check.ts';
import type { PlanDocument } from '../read-documents.ts';
import { baselineValue, figureTable, targetValue } from './document-figures.ts';

const BIEU_1: TableRules = {
  sums: [
    'workingAge',
    'employed',
    'notEmployed',
    'skilledWithoutCertificate',
    'untrained',
    'jobsTarget',
    'trainingTarget',
    'certificateTestTarget',
    'labourExportTarget',
  ],
  identities: [{ column: 'workingAge', plus: ['employed', 'notEmployed'] }],
  findings: {
    'BIEU_1.employed:sum@TOTAL': 'CL-1',
    'BIEU_1.notEmployed:sum@TOTAL': 'CL-2',
    'BIEU_1.jobsTarget:sum@TOTAL': 'CL-3',
    'BIEU_1.labourExportTarget:sum@TOTAL': 'CL-4',
  },
};

const BIEU_2: TableRules = {
  sums: ['totalHouseholds', 'poor', 'poorCsgn', 'poorHardCore', 'reductionTarget', 'poorEndYear'],
  rates: [
    { column: 'poorPct', part: 'poor', whole: 'totalHouseholds' },
    { column: 'poorCsgnPct', part: 'poorCsgn', whole: 'totalHouseholds' },
    { column: 'poorHardCorePct', part: 'poorHardCore', whole: 'totalHouseholds' },
    { column: 'reductionTargetPct', part: 'reductionTarget', whole: 'totalHouseholds' },
    { column: 'poorEndYearPct', part: 'poorEndYear', whole: 'totalHouseholds' },
  ],
  identities: [
    { column: 'poor', plus: ['poorCsgn', 'poorHardCore'] },
    { column: 'reductionTarget', plus: ['poorCsgn'] },
    { column: 'poorEndYear', plus: ['poor'], minus: ['reductionTarget'], kind: 'DIFFERENCE' },
    { column: 'poorEndYearPct', plus: ['poorPct'], minus: ['reductionTargetPct'], kind: 'DIFFERENCE' },
    { column: 'poorPct', plus: ['poorCsgnPct', 'poorHardCorePct'] },
  ],
  findings: {
    'BIEU_2.poorEndYearPct:poorPct-reductionTargetPct@CAM_THUY': 'CL-7',
    'BIEU_2.poorEndYearPct:poorPct-reductionTargetPct@CAM_HIEU': 'CL-7',
    'BIEU_2.poorPct:poorCsgnPct+poorHardCorePct@CAM_THUY': 'CL-8',
    'BIEU_2.poorPct:poorCsgnPct+poorHardCorePct@CAM_HIEU': 'CL-8',
  },
};

const ASSOCIATIONS = ['farmers', 'women', 'youth', 'veterans', 'elderlyAndOther'];
const BIEU_3: TableRules = {
  sums: [...ASSOCIATIONS, 'total'],
  identities: [{ column: 'total', plus: ASSOCIATIONS }],
};

/** A target of the text and the total of a table that prints it again. */
const TEXT_AND_TABLE = [
  ['JOBS_CREATED', 'BIEU_1', 'jobsTarget'],
  ['VOCATIONAL_TRAINING', 'BIEU_1', 'trainingTarget'],
  ['LABOUR_EXPORT_COUNSELLING', 'BIEU_1', 'labourExportTarget', 'CL-5'],
  ['CERTIFICATE_TEST', 'BIEU_1', 'certificateTestTarget'],
  ['POVERTY_RATE_REDUCTION', 'BIEU_2', 'reductionTargetPct'],
  ['POOR_HOUSEHOLDS_REDUCED', 'BIEU_2', 'reductionTarget'],
  ['POOR_HOUSEHOLDS_END_2019', 'BIEU_2', 'poorEndYear'],
  ['POVERTY_RATE_END_2019', 'BIEU_2', 'poorEndYearPct'],
  ['ASSOC_FARMERS', 'BIEU_3', 'farmers'],
  ['ASSOC_WOMEN', 'BIEU_3', 'women'],
  ['ASSOC_YOUTH', 'BIEU_3', 'youth'],
  ['ASSOC_VETERANS', 'BIEU_3', 'veterans'],
  ['ASSOC_ELDERLY_OTHER', 'BIEU_3', 'elderlyAndOther'],
] as const;

/** Columns of Biểu 1 that look like a share of another column, each row rounded on its own. */
const ALLOCATIONS = [
  ['jobsTarget', 'notEmployed'],
  ['labourExportTarget', 'notEmployed'],
  ['trainingTarget', 'untrained'],
  ['certificateTestTarget', 'skilledWithoutCertificate'],
] as const;

/** Recomputes the three tables of Cam Lộ's programme and compares them with its text. */
export function checkCamLo(document: PlanDocument): readonly FigureCheck[] {
  const [first, second, third] = [
    figureTable(document, 'BIEU_1', 'Biểu 1'),
    figureTable(document, 'BIEU_2', 'Biểu 2'),
    figureTable(document, 'BIEU_3', 'Biểu 3'),
  ] as const;
  return [
    ...checkTable(first, BIEU_1),
    ...ALLOCATIONS.map(([column, base]) => allocation(first, column, base)),
    ...checkTable(second, BIEU_2),
    ...checkTable(third, BIEU_3),
    ...associationsAndPoverty(second, third),
    ...textAndTables(document, [first, second, third]),
    communes(document, first),
  ];
}

/** The printed total is the target, the printed total of the base its base: both as the document has them. */
function allocation(table: FigureTable, column: string, base: string): FigureCheck {
  const [target, whole] = [cell(table.total, column).digits, cell(table.total, base).digits];
  const bases = table.rows.map((row) => cell(row, base).digits);
  const printed = table.rows.map((row) => cell(row, column).digits).join(', ');
  const recomputed = allocateEachRounded(target, bases, whole).join(', ');
  const head = {
    code: `BIEU_1.${column}:allocated-by-${base}`,
    kind: 'ALLOCATION' as const,
    place: `Biểu 1: ${table.columns[column]}`,
    formula: `${target} × ${table.columns[base]} / ${whole}`,
  };
  return checkText(head, printed, recomputed, printed === recomputed);
}

/** Biểu 3 shares out among the associations the households that Biểu 2 has escape, commune by commune. */
function associationsAndPoverty(poverty: FigureTable, associations: FigureTable): readonly FigureCheck[] {
  return [...associations.rows, associations.total].map((row) => {
    const other = [...poverty.rows, poverty.total].find(({ key }) => key === row.key);
    if (other === undefined) throw new Error(`Biểu 2 has no row ${row.key}.`);
    const head = {
      code: `BIEU_3.total:BIEU_2.reductionTarget@${row.key}`,
      kind: 'CROSS_REFERENCE' as const,
      place: `Biểu 3 và Biểu 2, ${row.label}`,
      formula: 'Biểu 3, tổng cộng = Biểu 2, cột 8',
      finding: row.key === 'TOTAL' ? 'CL-9' : undefined,
    };
    return checkNumber(head, cell(row, 'total'), cell(other, 'reductionTarget'));
  });
}

function textAndTables(document: PlanDocument, tables: readonly FigureTable[]): readonly FigureCheck[] {
  return TEXT_AND_TABLE.map(([target, code, column, finding]) => {
    const table = tables.find((candidate) => candidate.code === code);
    if (table === undefined) throw new Error(`No table ${code}.`);
    const head = {
      code: `${target}:${code}.${column}`,
      kind: 'CROSS_REFERENCE' as const,
      place: `III và ${table.name}: ${table.columns[column]}`,
      formula: `${table.name}, dòng tổng`,
      finding,
    };
    return checkNumber(head, decimalOf(targetValue(document, target)), cell(table.total, column));
  });
}

function communes(document: PlanDocument, table: FigureTable): FigureCheck {
  const head = {
    code: 'COMMUNES:rows',
    kind: 'CROSS_REFERENCE' as const,
    place: 'Số xã, thị trấn và số dòng của biểu',
    formula: 'số dòng của Biểu 1',
  };
  return checkNumber(head, decimalOf(baselineValue(document, 'COMMUNES')), decimalOf(table.rows.length));
}
