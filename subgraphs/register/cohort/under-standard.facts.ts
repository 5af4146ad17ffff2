import { type FactValue, groupFact } from '../../../shared/cohort/fact.ts';
import { areaInUse } from '../area/area-rows.ts';
import type { DeprivationIndicator, StandardCode } from '../codes/review-codes.ts';
import { hasThresholds } from '../law/decide-class.ts';
import type { PovertyStandardRow } from '../law/poverty-standard.ts';
import { POVERTY_STANDARDS } from '../law/poverty-standards.ts';
import { rulesOn } from './rules-on.ts';

// Where the household lives on the day, as `areaByHousehold` has it; a hamlet lies in a commune that is rural or urban.
const SETTLEMENTS = `select distinct on (r.household_no) r.household_no,
         coalesce(a.settlement, above.settlement) as settlement
    from residence r
    join area registered on registered.no = r.area_no
    join area_containment c on c.inside_no = r.area_no
    join area a on a.no = c.container_no and a.level = registered.level
     and (a.no = r.area_no or (${areaInUse('$1::date')}))
    left join area above on above.no = a.parent_no
   where r.valid_from <= $1::date and (r.valid_to is null or r.valid_to >= $1::date)
   order by r.household_no, r.valid_from desc, (${areaInUse('$1::date')}) desc, a.no = r.area_no desc, a.no`;

// What the ruling review tells of the indicators of the standard: for certain, and not at all.
const FINDINGS = `select v.household_no, v.class as was, v.income_per_capita_month as income, s.unknown,
         (select count(distinct d.indicator) from review_deprivation d
           where d.review_no = v.no and d.indicator = any(s.assessed))
         + (s.counts_dependants and v.dependants * 2 > v.members)::int as deprived
    from review v
    join jsonb_to_recordset($3::jsonb) as s(standard text, assessed text[], unknown int, counts_dependants boolean)
      on s.standard = v.standard
   where ${rulesOn('v', '$1')}`;

/**
 * Households by `class by the review that rules|class under the standard|why there is none`, one of the latter two
 * empty. The rule is that of `decideClass`, with the parameters of `underStandardValues`; lines inclusive.
 */
export const UNDER_STANDARD = groupFact(
  'under a standard',
  `select f.household_no, f.was || '|' || case
       when l.settlement is null then '|SETTLEMENT_UNKNOWN'
       when f.income is null then '|INCOME_UNKNOWN'
       when l.near_poor is not null and f.income <= l.poor then 'POOR|'
       when f.income <= coalesce(l.near_poor, l.poor) then case
         when f.deprived >= $4::int then 'POOR|'
         when f.deprived + f.unknown < $4::int then 'NEAR_POOR|'
         when $5::boolean then '|DEPRIVATIONS_UNKNOWN'
         else '|THRESHOLD_UNKNOWN' end
       when l.average_living is null then '|THRESHOLD_UNKNOWN'
       when f.income <= l.average_living then 'AVERAGE_LIVING|'
       else 'NON_POOR|' end as bucket
     from (${FINDINGS}) f
     left join (${SETTLEMENTS}) lives on lives.household_no = f.household_no
     left join jsonb_to_recordset($2::jsonb)
       as l(settlement text, poor bigint, near_poor bigint, average_living bigint)
       on l.settlement = lives.settlement`,
);

/** Parameters of `UNDER_STANDARD` for a standard, on a day. */
export function underStandardValues(asOf: string, standard: PovertyStandardRow): readonly FactValue[] {
  const lines = standard.incomeLines.map(({ settlement, poor, nearPoor, averageLiving }) => ({
    settlement,
    poor: poor.toString(),
    near_poor: nearPoor?.toString() ?? null,
    average_living: averageLiving?.toString() ?? null,
  }));
  const sources = POVERTY_STANDARDS.map((source) => sourceRow(source, standard));
  return [
    asOf,
    JSON.stringify(lines),
    JSON.stringify(sources),
    standard.deprivationCutoff,
    hasThresholds(standard),
  ];
}

interface SourceRow {
  readonly standard: StandardCode;
  readonly assessed: readonly DeprivationIndicator[];
  readonly unknown: number;
  readonly counts_dependants: boolean;
}

/**
 * What a review under one standard tells of the indicators of another. An indicator of both keeps the threshold under
 * which it was reviewed; every review counts members and dependants, so that DEPENDENCY is known from any.
 */
function sourceRow(source: PovertyStandardRow, target: PovertyStandardRow): SourceRow {
  const assessed = indicatorsOf(target).filter((indicator) => indicatorsOf(source).includes(indicator));
  const countsDependants = indicatorsOf(target).includes('DEPENDENCY') && !assessed.includes('DEPENDENCY');
  return {
    standard: source.code,
    assessed,
    unknown: target.indicatorCount - assessed.length - (countsDependants ? 1 : 0),
    counts_dependants: countsDependants,
  };
}

function indicatorsOf({ indicators }: PovertyStandardRow): readonly DeprivationIndicator[] {
  return indicators.map(({ indicator }) => indicator);
}
