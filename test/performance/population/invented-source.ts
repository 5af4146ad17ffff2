import type { Column } from '../../../shared/cohort/column.ts';
import type { Fact, FactResult, FactValue, Groups } from '../../../shared/cohort/fact.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { databaseSource, type FactSource } from '../../../shared/cohort/projection.ts';
import type { Database } from '../../../shared/data/database.ts';
import type { Country } from './country.ts';

export type Invention = (country: Country, values: readonly FactValue[]) => HouseholdSet | Column | Groups;

/** Facts by their name; the room's state is read from its database as ever, once a request. */
export function inventedSource(
  country: Country,
  inventions: ReadonlyMap<string, Invention>,
): (database: Database) => FactSource {
  return (database) => ({
    state: databaseSource(database).state,
    async read<Of extends Fact>(fact: Of, values: readonly FactValue[]): Promise<FactResult<Of>> {
      const invent = inventions.get(fact.name);
      if (invent === undefined) throw new Error(`The benchmark does not know the fact "${fact.name}".`);
      return invent(country, values) as FactResult<Of>;
    },
  });
}
