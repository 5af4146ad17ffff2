import type { CivilDay } from '../../../shared/scalars/civil-day.ts';
import type { ProgressStatus } from '../progress/assess-progress.ts';

/** What the graph answers to the query of `read-progress.ts`. */
export interface PlanAnswer {
  readonly code: string;
  readonly titleVi: string;
  readonly typeVi: string;
  readonly numberPrinted: string;
  readonly issuerVi: string;
  /** First day of its period. */
  readonly periodFrom: CivilDay;
  readonly tables: readonly TableAnswer[];
  readonly progress: ProgressAnswer | null;
}

export interface ProgressAnswer {
  readonly asOf: CivilDay;
  readonly targets: readonly TargetAnswer[] | null;
}

export interface TargetAnswer {
  readonly target: TargetFactsAnswer | null;
  readonly computed: ComputedAnswer | null;
  readonly alternative: ComputedAnswer | null;
  readonly reportedValue: number | null;
  readonly reportedDifference: number | null;
  readonly areas: readonly AreaAnswer[] | null;
  readonly areaSum: { readonly actual: number | null } | null;
}

export interface TargetFactsAnswer {
  readonly code: string;
  readonly labelVi: string;
  /** In `unit`; null where the document names none. */
  readonly value: number | null;
  readonly unit: string;
  readonly printed: string | null;
  readonly deadlineOn: CivilDay | null;
  readonly tracking: TrackingAnswer | null;
}

export interface TrackingAnswer {
  readonly kind: 'COMPUTED' | 'REPORTED';
  readonly reasonVi: string | null;
  readonly indicator: { readonly nameVi: string } | null;
}

export interface ComputedAnswer {
  /** The day that counts. */
  readonly asOf: CivilDay;
  readonly actual: number | null;
  readonly actualRounded: number | null;
  readonly status: ProgressStatus;
  readonly attainment: number | null;
  readonly missingAgencies: readonly string[];
  readonly withheld: boolean;
}

export interface AreaAnswer {
  readonly areaTarget: {
    readonly tableCode: string;
    readonly value: number;
    readonly unit: string;
    readonly area: AreaKeyAnswer | null;
  } | null;
  readonly computed: ComputedAnswer | null;
}

export interface AreaKeyAnswer {
  readonly code: string;
  readonly validFrom: CivilDay;
}

export interface TableAnswer {
  readonly code: string;
  readonly titleVi: string;
  readonly columns: readonly ColumnAnswer[];
  readonly rows: readonly RowAnswer[];
}

export interface ColumnAnswer {
  readonly key: string;
  readonly printedNo: string | null;
  readonly labelVi: string;
  readonly unit: string;
}

export interface RowAnswer {
  readonly isTotal: boolean;
  readonly labelPrinted: string;
  readonly area: AreaKeyAnswer | null;
  readonly cells: readonly CellAnswer[];
}

export interface CellAnswer {
  readonly column: string;
  readonly value: number;
  readonly printed: string | null;
  /** In the total only: what the rows make. */
  readonly recomputed: number | null;
}

/** An area as a key of maps. */
export function keyOfArea({ code, validFrom }: AreaKeyAnswer): string {
  return `${code} ${validFrom}`;
}
