import type { Settlement } from '../codes/area-codes.ts';
import type {
  DeprivationIndicator,
  HouseholdClass,
  PovertyDimension,
  StandardCode,
} from '../codes/review-codes.ts';
import type { IndicatorListing, StandardUnknown } from '../codes/standard-codes.ts';

/** One multidimensional poverty standard as law has it for a period. Income in VND per person per month, lines inclusive. */
export interface PovertyStandardRow {
  readonly code: StandardCode;
  readonly nameVi: string;
  readonly nameEn: string;
  /** The acts that it rests on, in the order in which they came. */
  readonly legalBases: readonly string[];
  readonly scope: StandardScope;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly incomeLines: readonly IncomeLineRow[];
  /** A household deprived of this many indicators or more is deprived. */
  readonly deprivationCutoff: number;
  readonly indicatorCount: number;
  /** Those whose thresholds are loaded: all of them, or none. */
  readonly indicators: readonly IndicatorRuleRow[];
  /** Those known by name only. */
  readonly indicatorsNotLoaded: readonly NamedIndicatorRow[];
  readonly classRules: readonly ClassRuleRow[];
  readonly scoring: readonly ScoringRow[];
  readonly unknown: readonly UnknownPartRow[];
  /** What is not settled, or `null`. */
  readonly note: string | null;
}

/** A province may set a standard of its own that is higher than the national one. */
export type StandardScope =
  | { readonly kind: 'NATIONAL' }
  | { readonly kind: 'PROVINCE'; readonly areaCode: string };

/** An indicator of which no threshold is at hand. */
export interface NamedIndicatorRow {
  readonly nameVi: string;
  readonly nameEn: string;
  /** The indicator of earlier standards that it goes on from; `null` for a new one. */
  readonly indicator: DeprivationIndicator | null;
  readonly listed: IndicatorListing;
}

export interface UnknownPartRow {
  readonly part: StandardUnknown;
  readonly vi: string;
  readonly en: string;
}

export interface IncomeLineRow {
  readonly settlement: Settlement;
  readonly poor: bigint;
  /** Only where the standard has a near-poverty line of its own. */
  readonly nearPoor: bigint | null;
  readonly averageLiving: bigint | null;
}

export interface IndicatorRuleRow {
  readonly indicator: DeprivationIndicator;
  readonly dimension: PovertyDimension;
  readonly deprivedWhenVi: string;
  readonly deprivedWhenEn: string;
}

export interface ClassRuleRow {
  readonly class: HouseholdClass;
  readonly conditionVi: string;
  readonly conditionEn: string;
}

/** Form B of the review: B1 estimates income, B2 is 10 points a deprived indicator. Limits are inclusive. */
export interface ScoringRow {
  readonly settlement: Settlement;
  /** B1 up to this is poor whatever B2 says; `null` where the standard has no such limit. */
  readonly poorUpTo: number | null;
  /** B1 up to this is poor with B2 of 30 or more, near-poor with less. */
  readonly upTo: number;
}
