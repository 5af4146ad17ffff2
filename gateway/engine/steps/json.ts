/** An object out of JSON.parse: only its own properties count, and `__proto__` is a name like any other. */
export type JsonObject = Record<string | symbol, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own property only: `constructor` is there on every object. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function copyJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyJson);
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = copyJson(value[key]);
  return copy;
}

/**
 * Adds what one fetch brought to what others brought before: objects by key, lists of the same length by position,
 * values where there was none. A null never replaces a value. No agency can reach a prototype by a key.
 * @param isShared whether the source is merged in several places, so that each needs nested objects of its own
 */
export function mergeJson(target: JsonObject, source: JsonObject, isShared: boolean): void {
  for (const key in source) {
    if (key === '__proto__') continue;
    const present = target[key];
    const isNew = present === undefined || !Object.hasOwn(target, key);
    if (isNew && !isShared) target[key] = source[key];
    else target[key] = mergedJson(isNew ? undefined : present, source[key], isShared);
  }
}

/** One value out of what was there and what came; see mergeJson. */
export function mergedJson(present: unknown, added: unknown, isShared: boolean): unknown {
  if (present === undefined || present === null) return isShared ? copyJson(added) : added;
  if (added === undefined || added === null) return present;
  if (isJsonObject(present) && isJsonObject(added)) {
    mergeJson(present, added, isShared);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(added) && present.length === added.length) {
    for (let index = 0; index < added.length; index += 1)
      present[index] = mergedJson(present[index], added[index], isShared);
    return present;
  }
  return isShared ? copyJson(added) : added;
}
