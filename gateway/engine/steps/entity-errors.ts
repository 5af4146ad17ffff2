import { pathOf, type RawAgencyError } from '../errors/agency-error.ts';
import type { ErrorReport } from '../errors/error-report.ts';
import { type GatheredEntities, lostFields } from './entity-collection.ts';
import { pathFrom } from './entity-path.ts';
import type { JsonObject } from './json.ts';

/**
 * Errors about entities, at every place where the entity stands in the answer. What has no place among the
 * representations is told once, for the fetch.
 * @param lists the entities that came, by group; null where none came
 */
export function tellEntityErrors(
  agency: string,
  errors: readonly RawAgencyError[],
  gathered: readonly GatheredEntities[],
  lists: readonly (readonly (JsonObject | null)[] | null)[],
  report: ErrorReport,
): void {
  for (const error of errors) {
    const placed = placesOf(error, gathered);
    for (const path of placed) report.agencyTold(agency, error, path, true);
    if (placed.length > 0) continue;
    const lost = gathered.filter(({ positions }, index) => positions.length > 0 && lists[index] === null);
    report.agencyToldSomewhere(agency, error, lost.flatMap(lostFields), true);
  }
}

function placesOf(
  error: RawAgencyError,
  gathered: readonly GatheredEntities[],
): readonly (readonly (string | number)[])[] {
  const [alias, index, ...rest] = pathOf(error) ?? [];
  const entities = gathered.find(({ group }) => group.alias === alias);
  if (entities === undefined || typeof index !== 'number') return [];
  const { group, positions } = entities;
  const below = rest.map((segment) => (typeof segment === 'string' ? group.renamed(segment) : segment));
  return positions
    .filter((position) => position.index === index)
    .map(({ path }) => [...pathFrom(path), ...below]);
}
