import { hash, share } from './hash.ts';

/** Provinces and communes of Việt Nam since 2025-07-01. */
export const PROVINCES = 34;
export const COMMUNES = 3_321;
/** First day of these areas. */
export const AREAS_SINCE = '2025-07-01';

/** Near-poor households, in every country however large: a cohort of one size among ever more households outside it. */
export const NEAR_POOR_HOUSEHOLDS = 20_000;

const POOR_SHARE = 0.046;
/** Formed after the numbering, so that their number says nothing about where they live. */
const SCATTERED = 0.05;
const LARGEST_HOUSEHOLD = 7;

const salt = { scattered: 1, commune: 2, size: 3, poor: 4, rate: 5, persons: 6 } as const;

/**
 * A country of invented households, numbered from 1 in the order of areas: whoever invents a household of a number
 * invents the same one, so that agencies in processes of their own agree without telling each other.
 */
export class Country {
  readonly households: number;
  /** Households numbered in area order: first number of each commune. */
  readonly #starts: Float64Array;
  readonly #poorRates: Float64Array;
  readonly #nearPoorStep: number;

  constructor(households: number) {
    this.households = households;
    this.#starts = communeStarts(households);
    this.#poorRates = poorRates();
    this.#nearPoorStep = Math.max(2, Math.floor(households / NEAR_POOR_HOUSEHOLDS));
  }

  /** Visits every household by ascending number, with its commune from 0 on. */
  visit(call: (no: number, commune: number) => void): void {
    let commune = 0;
    for (let no = 1; no <= this.households; no++) {
      while ((this.#starts[commune + 1] as number) <= no) commune++;
      const isScattered = share(no, salt.scattered) < SCATTERED;
      call(no, isScattered ? hash(no, salt.commune) % COMMUNES : commune);
    }
  }

  isPoor(no: number, commune: number): boolean {
    return share(no, salt.poor) < (this.#poorRates[commune] as number) && !this.isNearPoor(no);
  }

  isNearPoor(no: number): boolean {
    return no % this.#nearPoorStep === 0;
  }

  /** Members, 1 to 7, 4 on average. */
  personsOf(no: number): number {
    return 1 + (hash(no, salt.persons) % LARGEST_HOUSEHOLD);
  }
}

/** Provinces from 0 on; communes of a province stand together. */
export function provinceOf(commune: number): number {
  return Math.floor((commune * PROVINCES) / COMMUNES);
}

// Communes differ in size by a factor of five.
function communeStarts(households: number): Float64Array {
  const weights = Float64Array.from({ length: COMMUNES }, (_, commune) => 1 + 4 * share(commune, salt.size));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = new Float64Array(COMMUNES + 1);
  let before = 1;
  weights.forEach((weight, commune) => {
    starts[commune] = Math.round(before);
    before += (weight / total) * households;
  });
  starts[COMMUNES] = Number.POSITIVE_INFINITY;
  return starts;
}

// Poverty is a matter of some provinces: six have most of it.
function poorRates(): Float64Array {
  const raw = Float64Array.from({ length: COMMUNES }, (_, commune) => {
    const ofCommune = share(commune, salt.rate);
    return provinceOf(commune) % 6 === 0 ? 0.08 + 0.2 * ofCommune : 0.002 + 0.035 * ofCommune;
  });
  const mean = raw.reduce((sum, rate) => sum + rate, 0) / COMMUNES;
  return raw.map((rate) => (rate * POOR_SHARE) / mean);
}
