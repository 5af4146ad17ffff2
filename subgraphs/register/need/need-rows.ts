/** Columns of a `NeedList`, for statements whose table alias is `l`. */
export const LIST_COLUMNS = `l.code, l.plan_code as "planCode", l.target_code as "targetCode", l.name_vi as "nameVi",
  l.name_en as "nameEn", l.frozen_on as "frozenOn", l.unit`;

/** Columns of a `NeedEntry`, for statements whose table alias is `e`. */
export const ENTRY_COLUMNS =
  'e.no, e.list_code as "listCode", e.household_no as "householdNo", e.person_no as "personNo"';
