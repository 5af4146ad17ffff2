/** A plan as it is tracked on a day. */
export interface PlanDay {
  readonly plan: string;
  /** Code of the area that the plan is for, in use on the day. */
  readonly area: string;
  /** First day of the plan's term. */
  readonly from: string;
  /** 31 December before the term. */
  readonly baselineOn: string;
  readonly asOf: string;
}

/** Both sides of an indicator, each an SQL expression over the tables of `basis.ts`. */
export interface Sides {
  readonly numerator: string;
  /** Left out: the numerator is the value. */
  readonly denominator?: string;
}

export type SidesSql = (day: PlanDay) => Sides;
