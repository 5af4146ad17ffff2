import type { CivilDay } from '../../../shared/scalars/civil-day.ts';

export type Comparator = 'AT_LEAST' | 'AT_MOST' | 'INCREASE' | 'NONE';
export type Measure =
  | 'COUNT'
  | 'COUNT_LEVEL'
  | 'COUNT_DECREASE'
  | 'COUNT_PER_AREA'
  | 'COUNT_PER_ORGANISATION'
  | 'COVERAGE'
  | 'QUOTA_COMPLETION'
  | 'RATE_LEVEL'
  | 'RATE_DECREASE'
  | 'RATE_DECREASE_PER_YEAR'
  | 'RATE_INCREASE'
  | 'QUALITATIVE';

/** An area as the register keys it. */
export interface AreaKey {
  readonly code: string;
  readonly validFrom: CivilDay;
}

/** An indicator as the room `plans` keeps it. */
export interface IndicatorRow {
  readonly code: string;
  readonly version: number;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly fragment: string;
  readonly numerator: string;
  readonly denominator: string | null;
  readonly unit: string;
  readonly gap: string | null;
}

export interface ReportedRow {
  readonly id: string;
  readonly value: number;
  readonly asOf: CivilDay;
  readonly status: 'PROVISIONAL' | 'FINAL';
  readonly reportedBy: string;
}

export interface AreaTargetRow {
  readonly id: string;
  readonly code: string;
  readonly areaNameVi: string;
  readonly value: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly baselineValue: number | null;
  readonly area: (AreaKey & { readonly level: string }) | null;
}

export interface TargetRow {
  readonly id: string;
  readonly code: string;
  readonly labelVi: string;
  readonly labelEn: string;
  /** Agencies whose data an actual value needs. */
  readonly rooms: readonly string[];
  readonly value: number | null;
  readonly unit: string;
  readonly printed: string | null;
  readonly comparator: Comparator;
  readonly measure: Measure;
  readonly deadlineOn: CivilDay | null;
  readonly baseline: { readonly value: number; readonly unit: string | null } | null;
  readonly alternativeReading: {
    readonly text: string;
    readonly measure: Measure | null;
    readonly comparator: Comparator | null;
    readonly value: number | null;
    readonly unit: string | null;
  } | null;
  readonly tracking: {
    readonly kind: 'COMPUTED' | 'REPORTED';
    readonly indicator: IndicatorRow | null;
    readonly alternativeIndicator: IndicatorRow | null;
    readonly reasonVi: string | null;
    readonly reasonEn: string | null;
  } | null;
  readonly reported: ReportedRow | null;
  readonly areaTargets: readonly AreaTargetRow[];
}

export interface PlanRow {
  readonly code: string;
  readonly periodFrom: CivilDay;
  readonly periodTo: CivilDay | null;
  readonly area: (AreaKey & { readonly level: string }) | null;
  readonly areas: readonly {
    readonly code: string;
    readonly area: (AreaKey & { readonly level: string }) | null;
  }[];
  readonly targets: readonly TargetRow[];
}
