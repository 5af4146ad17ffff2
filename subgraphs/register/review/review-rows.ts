/** Columns of a `Review`, for statements whose table alias is `v`. */
export const REVIEW_COLUMNS = `v.no, v.household_no as "householdNo", v.year, v.standard as "standardCode", v.kind,
  v.reference_on as "referenceOn", v.reviewed_on as "reviewedOn", v.approved_on as "approvedOn", v.class,
  v.previous_class as "previousClass", v.criterion, v.income_per_capita_month as "incomePerCapitaMonth",
  v.score_b1 as "scoreB1", v.score_b2 as "scoreB2", v.members, v.dependants,
  v.special_hardship as "specialHardship", v.poor_group as "poorGroup",
  v.escape_capability as "escapeCapability", v.will`;

/** Newest first; of two with one reference day the one that rules comes first. */
export const NEWEST_REVIEW_FIRST =
  'v.reference_on desc, v.approved_on is null, v.superseded_on desc nulls first, v.standard';
