/** A question about cohorts in two languages: as the federation is asked, and as one SQL statement asks. */
export interface Expression {
  readonly start: Start;
  readonly steps: readonly Step[];
  /** Asks the rest of every bucket. */
  readonly breakdown?: { readonly by: Breakdown; readonly steps: readonly Step[] };
  readonly leaf: Leaf;
}

export interface Start {
  readonly asOf: string;
  readonly within?: string;
  readonly classes?: readonly string[];
}

export type Step = Narrowing | { readonly kind: 'complement' } | { readonly kind: 'rescope' };

export interface Narrowing {
  readonly kind: 'narrowing';
  /** With its arguments but `is`. */
  readonly field: Field;
  readonly is: boolean;
  /** SQL: selects the numbers of households of which it is true. */
  readonly households: string;
}

/** A field of `Cohort` with its arguments. */
export interface Field {
  readonly name: string;
  readonly arguments: readonly string[];
}

export interface Breakdown {
  readonly field: Field;
  /** Selection of the bucket: `area { code }`. */
  readonly bucket: string;
  /** SQL: selects `no`, the text `bucket` and its place `ord` among the buckets. */
  readonly buckets: string;
}

export interface Figure {
  /** Selection below a cohort: `insurance { covered }`. */
  readonly graphql: string;
  /** SQL: selects `no` and what the value is made of. */
  readonly rows: string;
  /** SQL: aggregate over the rows `x` of the cohort's households, and what it is where there are none. */
  readonly value: string;
  readonly none: string;
}

export interface Page {
  readonly field: Field;
  /** Selection of a node that tells who it is. */
  readonly node: string;
  readonly first: number;
  /** SQL: selects the text `node` and the `place` of everybody in the list; `of` selects the cohort's households. */
  readonly nodes: (of: string) => string;
}

export type Leaf =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'page'; readonly page: Page };

/** What both languages answer: the buckets in their order, the list in its order. */
export interface Told {
  readonly buckets: readonly { readonly bucket: string; readonly values: readonly unknown[] }[];
  readonly list?: { readonly total: number; readonly nodes: readonly string[] };
}
