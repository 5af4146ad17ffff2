import { pathOf, type RawAgencyError } from '../errors/agency-error.ts';
import type { DataPath } from '../errors/path-tree.ts';
import { type GatheredEntities, isNothingAsked, lostFields } from './entity-collection.ts';
import type { EntityRoute } from './entity-path.ts';
import type { Execution } from './execution.ts';
import type { JsonObject } from './json.ts';

type PathsOf = (route: EntityRoute) => ReadonlyMap<JsonObject, DataPath>;

/**
 * Errors about entities, at every place where the entity stands in the answer. What has no place among the
 * representations is told once, for the fetch.
 * @param lists the entities that came, by group; null where none came
 */
export function tellEntityErrors<Context>(
  agency: string,
  errors: readonly RawAgencyError[],
  gathered: readonly GatheredEntities[],
  lists: readonly (readonly (JsonObject | null)[] | null)[],
  { data, report }: Execution<Context>,
): void {
  const known = new Map<EntityRoute, ReadonlyMap<JsonObject, DataPath>>();
  const pathsOf: PathsOf = (route) => {
    const paths = known.get(route) ?? route.paths(data);
    known.set(route, paths);
    return paths;
  };
  for (const error of errors) {
    const placed = placesOf(error, gathered, pathsOf);
    for (const path of placed) report.agencyTold(agency, error, path, true);
    if (placed.length > 0) continue;
    const lost = gathered.filter((entities, index) => !isNothingAsked(entities) && lists[index] === null);
    report.agencyToldSomewhere(agency, error, lost.flatMap(lostFields), true);
  }
}

function placesOf(
  error: RawAgencyError,
  gathered: readonly GatheredEntities[],
  pathsOf: PathsOf,
): readonly DataPath[] {
  const [alias, index, ...rest] = pathOf(error) ?? [];
  const found = gathered.find(({ group }) => group.alias === alias);
  if (found === undefined || typeof index !== 'number') return [];
  const below = rest.map((segment) => (typeof segment === 'string' ? found.group.renamed(segment) : segment));
  return found.places.flatMap(({ route, entities, indices }) => {
    const told = entities.filter((_entity, at) => indices[at] === index);
    if (told.length === 0) return [];
    const paths = pathsOf(route);
    return told.flatMap((entity) => {
      const path = paths.get(entity);
      return path === undefined ? [] : [[...path, ...below]];
    });
  });
}
