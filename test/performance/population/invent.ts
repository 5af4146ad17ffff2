import { Column, packValues } from '../../../shared/cohort/column.ts';
import type { Groups } from '../../../shared/cohort/fact.ts';
import { GroupsBuilder } from '../../../shared/cohort/groups-builder.ts';
import { type HouseholdSet, HouseholdSetBuilder } from '../../../shared/cohort/household-set.ts';
import type { Country } from './country.ts';

/** A household as a fact is invented of it. */
export interface Invented {
  readonly no: number;
  /** From 0 on. */
  readonly commune: number;
  readonly isPoor: boolean;
}

/** The households of which it is true. */
export function inventSet(country: Country, isTrue: (household: Invented) => boolean): HouseholdSet {
  const builder = new HouseholdSetBuilder();
  visit(country, (household) => {
    if (isTrue(household)) builder.add(household.no);
  });
  return builder.build();
}

/** A value a household; 0 is none. */
export function inventColumn(country: Country, measure: (household: Invented) => number): Column {
  const builder = new HouseholdSetBuilder();
  const values = new Float64Array(country.households);
  let size = 0;
  visit(country, (household) => {
    const value = measure(household);
    if (value === 0) return;
    builder.add(household.no);
    values[size++] = value;
  });
  return new Column(builder.build(), packValues(values.slice(0, size)));
}

/** One bucket a household; null is in none. */
export function inventGroups(country: Country, bucketOf: (household: Invented) => string | null): Groups {
  const builder = new GroupsBuilder();
  visit(country, (household) => {
    const bucket = bucketOf(household);
    if (bucket !== null) builder.add(builder.bucket(bucket), household.no);
  });
  return builder.build();
}

function visit(country: Country, call: (household: Invented) => void): void {
  const household = { no: 0, commune: 0, isPoor: false };
  country.visit((no, commune) => {
    household.no = no;
    household.commune = commune;
    household.isPoor = country.isPoor(no, commune);
    call(household);
  });
}
