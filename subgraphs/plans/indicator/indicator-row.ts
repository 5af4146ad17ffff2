/** What an indicator's value counts in; a rate is a `FRACTION` (0..1), a difference of rates a `PERCENTAGE_POINT_FRACTION`. */
export type IndicatorUnitName =
  | 'HOUSEHOLD'
  | 'PERSON'
  | 'COMMUNE'
  | 'FRACTION'
  | 'PERCENTAGE_POINT_FRACTION'
  | 'VND';

/** `POINT`: as of the day; `FLOW`: from `$from` to `$asOf`; `CHANGE`: between `$baselineOn` and `$asOf`. */
export type IndicatorPeriodName = 'POINT' | 'FLOW' | 'CHANGE';

/** `UP`: more is better; `DOWN`: less is. */
export type IndicatorDirectionName = 'UP' | 'DOWN';

/** What can be read off the cohort of an area, as the agency that defines it writes it. */
export interface IndicatorDefinition {
  /** Letters, digits and `_`; unique. */
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  /** A named fragment on `AreaCohort`; its variables are `$asOf`, `$from` and `$baselineOn` and no others. */
  readonly fragment: string;
  /** Signed sum of dotted paths through the response keys of the fragment, `.length` of lists and whole numbers. */
  readonly numerator: string;
  /** The same; `null`: the value is the numerator itself. */
  readonly denominator: string | null;
  readonly unit: IndicatorUnitName;
  readonly period: IndicatorPeriodName;
  readonly direction: IndicatorDirectionName;
  /** Path to the `Cohort` of the households that still make the difference; `null` where there is none. */
  readonly gap: string | null;
}

/** A version of an indicator that comes with the system; a change is a new version beside the old one. */
export interface IndicatorRow extends IndicatorDefinition {
  /** 1, 2, … without gaps. */
  readonly version: number;
}

/** By what a target of a plan is tracked: an indicator, or why no agency's data can answer it. */
export interface TargetTrackingRow {
  /** Code of the plan. */
  readonly plan: string;
  /** Code of the target within the plan. */
  readonly target: string;
  /** Code of the indicator; `null`: reported by the offices, then both reasons are given. */
  readonly indicator: string | null;
  /** For the other reading of an ambiguous wording. */
  readonly alternativeIndicator?: string | null;
  readonly reasonVi: string | null;
  readonly reasonEn: string | null;
}
