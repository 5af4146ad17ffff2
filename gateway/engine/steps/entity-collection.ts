import type { ErrorReport, LostFields } from '../errors/error-report.ts';
import type { EntityGroup } from './entity-group.ts';
import { type EntityRoute, type PathLink, pathFrom } from './entity-path.ts';
import type { Execution } from './execution.ts';
import type { JsonObject } from './json.ts';
import type { Representation } from './representation.ts';

/** Where an agency's answer for one representation belongs; several positions may share a representation. */
export interface EntityPosition {
  readonly entity: JsonObject;
  readonly route: EntityRoute;
  readonly path: PathLink | null;
  /** Of its representation in the list that is sent. */
  readonly index: number;
  readonly missing: Representation['missing'];
}

export interface GatheredEntities {
  readonly group: EntityGroup;
  readonly positions: readonly EntityPosition[];
  readonly representations: RepresentationList;
}

/** Finds the entities in the data and writes a representation of each, equal ones once. */
export function collectEntities<Context>(
  groups: readonly EntityGroup[],
  { data, variables, report }: Execution<Context>,
): readonly GatheredEntities[] {
  const lists = new Map<string, RepresentationList>();
  return groups.map((group) => {
    const representations = lists.get(group.variable) ?? new RepresentationList();
    lists.set(group.variable, representations);
    const positions: EntityPosition[] = [];
    for (const route of group.routes)
      route.visit(data, (entity, path) => {
        const representation = group.represent(entity, variables.coerced);
        if (representation === null) return;
        const { json, missing } = representation;
        if (json === null) tellLostKey(group, route, path, missing, report);
        else positions.push({ entity, route, path, index: representations.indexOf(json), missing });
      });
    return { group, positions, representations };
  });
}

// A key that is null by right leads nowhere and is no error; one that an agency failed to give is.
function tellLostKey(
  group: EntityGroup,
  route: EntityRoute,
  path: PathLink | null,
  missing: Representation['missing'],
  report: ErrorReport,
): void {
  if (report.errors.length === 0) return;
  const entityPath = pathFrom(path);
  for (const { dataKey } of missing) {
    const cause = report.findCause([...entityPath, dataKey]);
    if (cause !== undefined) report.notComputed({ parent: route.keys, keys: keysOf(group) }, cause);
  }
}

function keysOf({ fields }: EntityGroup): readonly string[] {
  return [...new Set(fields.map(({ key }) => key))];
}

/** What the client misses where the whole fetch of these entities brought nothing. */
export function lostFields({ group, positions }: GatheredEntities): readonly LostFields[] {
  const keys = keysOf(group);
  const routes = new Set(positions.map(({ route }) => route));
  return [...routes].map((route) => ({ parent: route.keys, keys }));
}

/** The representations of one variable; the JSON text is also what tells equal ones. */
export class RepresentationList {
  readonly texts: string[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(json: string): number {
    const known = this.#indices.get(json);
    if (known !== undefined) return known;
    const index = this.texts.length;
    this.#indices.set(json, index);
    this.texts.push(json);
    return index;
  }
}
