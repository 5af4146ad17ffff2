/** Columns of an `Area`, for statements whose table alias is `a`. */
export const AREA_COLUMNS = `a.no, a.parent_no as "parentNo", a.code, a.valid_from as "validFrom",
  a.valid_to as "validTo", a.name_vi as "name", a.name_en as "nameEn", a.aliases, a.level, a.type, a.settlement,
  a.source`;

/** True of areas `a` in use on the day `day`, an SQL expression. */
export function areaInUse(day: string): string {
  return `a.valid_from <= ${day} and (a.valid_to is null or a.valid_to >= ${day})`;
}

/** An area on a day, as one key of a loader. */
export function areaOnDay(areaNo: number, day: string): string {
  return `${areaNo}@${day}`;
}

/** Loader keys of `areaOnDay` as two parameters of a statement: numbers and days. */
export function splitAreaOnDay(keys: readonly string[]): readonly [readonly number[], readonly string[]] {
  const parts = keys.map((key) => key.split('@'));
  return [parts.map(([no]) => Number(no)), parts.map(([, day]) => day ?? '')];
}
