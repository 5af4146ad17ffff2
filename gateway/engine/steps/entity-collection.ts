import type { ErrorReport, LostFields } from '../errors/error-report.ts';
import type { DataPath } from '../errors/path-tree.ts';
import { type TextForm, unicodeJson } from '../reading/text-form.ts';
import type { EntityGroup } from './entity-group.ts';
import type { EntityRoute } from './entity-path.ts';
import type { Execution } from './execution.ts';
import type { JsonObject } from './json.ts';
import type { MissingInput } from './representation.ts';

/** The entities of one route that an agency is asked about, and where its answer about each is found. */
export interface RouteEntities {
  readonly route: EntityRoute;
  readonly entities: readonly JsonObject[];
  /** Of the representation of the entity at the same place; several entities may share one. */
  readonly indices: readonly number[];
  /** By place among the entities: what the agency was not told. Null where nothing is missing. */
  readonly missing: ReadonlyMap<number, readonly MissingInput[]> | null;
  /** Entities that no key leads to. */
  readonly unreachable: readonly { readonly entity: JsonObject; readonly missing: readonly MissingInput[] }[];
}

export interface GatheredEntities {
  readonly group: EntityGroup;
  readonly places: readonly RouteEntities[];
  readonly representations: RepresentationList;
}

/** Entities that were gathered for one fetch and serve another one that needs the same: forgotten when data change. */
export type Collections = Map<string, Omit<GatheredEntities, 'group'>>;

/** Finds the entities in the data and writes a representation of each, equal ones once. */
export function collectEntities<Context>(
  groups: readonly EntityGroup[],
  execution: Execution<Context>,
): readonly GatheredEntities[] {
  const lists = new Map<string, RepresentationList>();
  return groups.map((group) => {
    const list = lists.get(group.variable);
    const gathered =
      list === undefined ? collectShared(group, execution) : collectInto(list, group, execution);
    lists.set(group.variable, gathered.representations);
    for (const place of gathered.places) tellLostKeys(group, place, execution);
    return { group, ...gathered };
  });
}

function collectShared<Context>(
  group: EntityGroup,
  execution: Execution<Context>,
): Omit<GatheredEntities, 'group'> {
  if (group.sharing === null) return collectInto(new RepresentationList(), group, execution);
  const known = execution.collections.get(group.sharing);
  if (known !== undefined) return known;
  const gathered = collectInto(new RepresentationList(), group, execution);
  execution.collections.set(group.sharing, gathered);
  return gathered;
}

function collectInto<Context>(
  representations: RepresentationList,
  group: EntityGroup,
  execution: Execution<Context>,
): Omit<GatheredEntities, 'group'> {
  const places = group.routes.map((route) => collectRoute(route, group, representations, execution));
  return { places, representations };
}

function collectRoute<Context>(
  route: EntityRoute,
  { findRepresent }: EntityGroup,
  representations: RepresentationList,
  { data, variables: { coerced } }: Execution<Context>,
): RouteEntities {
  const entities: JsonObject[] = [];
  const indices: number[] = [];
  const unreachable: { entity: JsonObject; missing: readonly MissingInput[] }[] = [];
  let missing: Map<number, readonly MissingInput[]> | null = null;
  route.visit(data, (entity) => {
    const represent = findRepresent(entity, coerced);
    if (represent === null) return;
    const json = represent.write(entity);
    const lacking = represent.missing(entity);
    if (json === null) {
      unreachable.push({ entity, missing: lacking });
      return;
    }
    if (lacking.length > 0) {
      missing ??= new Map();
      missing.set(entities.length, lacking);
    }
    indices.push(representations.indexOf(json));
    entities.push(entity);
  });
  return { route, entities, indices, missing, unreachable };
}

// A key that is null by right leads nowhere and is no error; one that an agency failed to give is.
function tellLostKeys<Context>(
  group: EntityGroup,
  { route, unreachable }: RouteEntities,
  { data, report }: Execution<Context>,
): void {
  if (unreachable.length === 0 || report.errors.length === 0) return;
  const paths = route.paths(data);
  for (const { entity, missing } of unreachable)
    tellLostKey(group, route, paths.get(entity) ?? route.keys, missing, report);
}

function tellLostKey(
  group: EntityGroup,
  route: EntityRoute,
  entityPath: DataPath,
  missing: readonly MissingInput[],
  report: ErrorReport,
): void {
  for (const { dataKey } of missing) {
    const cause = report.findCause([...entityPath, dataKey]);
    if (cause !== undefined) report.notComputed({ parent: route.keys, keys: keysOf(group) }, cause);
  }
}

function keysOf({ fields }: EntityGroup): readonly string[] {
  return [...new Set(fields.map(({ key }) => key))];
}

/** What the client misses where the whole fetch of these entities brought nothing. */
export function lostFields({ group, places }: GatheredEntities): readonly LostFields[] {
  const keys = keysOf(group);
  const asked = places.filter(({ entities }) => entities.length > 0);
  return asked.map(({ route }) => ({ parent: route.keys, keys }));
}

export function isNothingAsked({ places }: GatheredEntities): boolean {
  return places.every(({ entities }) => entities.length === 0);
}

/** The representations of one variable; the JSON text is also what tells equal ones. */
export class RepresentationList {
  readonly #texts: string[] = [];
  readonly #indices = new Map<string, number>();
  #json: string | null = null;

  get length(): number {
    return this.#texts.length;
  }

  /** The list as JSON for an agency. @param form of the text in the data that it was written from */
  toJson(form: TextForm): string {
    if (this.#json === null) {
      const json = `[${this.#texts.join(',')}]`;
      this.#json = form === 'bytes' ? unicodeJson(json) : json;
    }
    return this.#json;
  }

  indexOf(text: string): number {
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.length;
    this.#indices.set(text, index);
    this.#texts.push(text);
    this.#json = null;
    return index;
  }
}
