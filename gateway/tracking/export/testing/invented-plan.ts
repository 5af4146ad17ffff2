import type {
  AreaAnswer,
  ComputedAnswer,
  PlanAnswer,
  ProgressAnswer,
  RowAnswer,
  TargetAnswer,
} from '../progress-answer.ts';

const NORTH = { code: '1', validFrom: '2020-01-01' };
const SOUTH = { code: '2', validFrom: '2020-01-01' };

export function done(actual: number | null, rest: Partial<ComputedAnswer> = {}): ComputedAnswer {
  const status = actual === null ? 'UNKNOWN' : 'ON_TRACK';
  return {
    asOf: '2030-06-30',
    actual,
    actualRounded: actual,
    status,
    attainment: null,
    missingAgencies: [],
    withheld: false,
    ...rest,
  };
}

function allotted(
  area: typeof NORTH,
  value: number,
  unit: string,
  computed: ComputedAnswer | null,
): AreaAnswer {
  return { areaTarget: { tableCode: 'BIEU_2', value, unit, area }, computed };
}

const COMPUTED = { kind: 'COMPUTED', reasonVi: null, indicator: { nameVi: 'Số hộ thoát nghèo' } } as const;
const NOTHING_ELSE = { alternative: null, reportedValue: null, reportedDifference: null, areaSum: null };

/** Of the reduction the north did 3, the south is not known: labour is silent. */
const REDUCTION: TargetAnswer = {
  ...NOTHING_ELSE,
  target: {
    code: 'REDUCED',
    labelVi: '=Giảm 12 hộ, "chắc chắn"',
    value: 12,
    unit: 'HOUSEHOLD',
    printed: '12',
    deadlineOn: '2030-12-31',
    tracking: COMPUTED,
  },
  computed: done(3, { attainment: 0.25, status: 'BEHIND' }),
  alternative: done(5, { status: 'ON_TRACK' }),
  reportedValue: 4,
  reportedDifference: 1,
  areaSum: { actual: null },
  areas: [
    allotted(NORTH, 4, 'HOUSEHOLD', done(3)),
    allotted(SOUTH, 7, 'HOUSEHOLD', done(null, { missingAgencies: ['labour'] })),
  ],
};

const RATE: TargetAnswer = {
  ...NOTHING_ELSE,
  target: {
    code: 'RATE',
    labelVi: 'Tỷ lệ hộ nghèo 1,4%',
    value: 1.4,
    unit: 'PERCENT',
    printed: '1,4%',
    deadlineOn: null,
    tracking: COMPUTED,
  },
  computed: done(1.4499, { actualRounded: 1.4, status: 'ACHIEVED', attainment: 1.005 }),
  areas: [
    allotted(NORTH, 1.8, 'PERCENT', done(1.8349)),
    allotted(SOUTH, 1.25, 'PERCENT', done(null, { status: 'NOT_APPLICABLE' })),
  ],
};

const BY_REPORT: TargetAnswer = {
  ...NOTHING_ELSE,
  target: {
    code: 'AWARE',
    labelVi: 'Nâng cao nhận thức',
    value: null,
    unit: 'QUALITATIVE',
    printed: null,
    deadlineOn: null,
    tracking: { kind: 'REPORTED', reasonVi: 'Không cơ quan nào ghi nhận thức', indicator: null },
  },
  computed: null,
  areas: [],
};

function row(
  area: typeof NORTH | null,
  label: string,
  cells: readonly (readonly [number, number?])[],
): RowAnswer {
  const columns = ['poor', 'canEscape', 'reduced', 'rate'];
  return {
    isTotal: area === null,
    labelPrinted: label,
    area,
    cells: cells.map(([value, recomputed = null], index) => ({
      column: columns[index] ?? '',
      value,
      printed: columns[index] === 'rate' ? value.toFixed(2) : null,
      recomputed: area === null ? (recomputed ?? value) : null,
    })),
  };
}

/** A plan of two areas. Its table prints the households that can escape, then the same numbers as what is promised. */
export const INVENTED_PLAN: PlanAnswer = {
  code: 'invented',
  titleVi: 'Giảm nghèo năm 2030',
  typeVi: 'Kế hoạch',
  numberPrinted: 'Số: /KH-UBND',
  issuerVi: 'UBND huyện Hai Xã',
  periodFrom: '2030-01-01',
  tables: [
    {
      code: 'BIEU_2',
      titleVi: 'Biểu 2 – Giảm nghèo',
      columns: [
        { key: 'tt', printedNo: 'A', labelVi: 'TT', unit: 'ORDINAL' },
        { key: 'area', printedNo: 'B', labelVi: 'Đơn vị', unit: 'TEXT' },
        { key: 'poor', printedNo: '1', labelVi: 'Hộ nghèo', unit: 'HOUSEHOLD' },
        { key: 'canEscape', printedNo: '2', labelVi: 'Hộ có khả năng', unit: 'HOUSEHOLD' },
        { key: 'reduced', printedNo: '3', labelVi: 'Hộ giảm', unit: 'HOUSEHOLD' },
        { key: 'rate', printedNo: null, labelVi: 'Tỷ lệ', unit: 'PERCENT' },
      ],
      rows: [
        row(SOUTH, 'Xã Nam', [[20], [7], [7], [1.25]]),
        row(NORTH, 'Xã Bắc', [[10], [4], [4], [1.8]]),
        row(null, 'Tổng', [[30], [11], [12, 11], [1.4]]),
      ],
    },
    { code: 'BIEU_3', titleVi: 'Biểu 3 – Không giao', columns: [], rows: [] },
  ],
  progress: null,
};

export const INVENTED_PROGRESS: ProgressAnswer = {
  asOf: '2030-06-30',
  targets: [REDUCTION, RATE, BY_REPORT],
};
