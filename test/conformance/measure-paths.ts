import { type CohortField, requiredArguments } from './cohort-fields.ts';
import { isList, namedType, type SubgraphSdl } from './subgraph-sdl.ts';

export interface MeasurePaths {
  readonly selection: string;
  /** Where whole numbers stand that add up over households: counts and đồng, not rates. */
  readonly additive: readonly (readonly string[])[];
}

const DEEPEST = 3;

/**
 * All values below a measure that can be asked without knowing the data. Of a cohort in it only how many they are: a
 * cohort's own fields are tried as such.
 */
export function scalarPathsOf(sdl: SubgraphSdl, field: CohortField): MeasurePaths {
  const additive: string[][] = [];
  const select = (name: string, type: string, call: string, path: readonly string[]): string => {
    const object = sdl.objects.get(type);
    if (object === undefined) {
      if (type === 'Int' || type === 'Vnd') additive.push([...path, name]);
      return call;
    }
    if (type === 'Cohort' && object.fields.has('count')) {
      additive.push([...path, name, 'count']);
      return `${call} { count }`;
    }
    if (path.length >= DEEPEST) return '';
    const inner = [...object.fields.values()].map((each) => {
      const required = requiredArguments(each, sdl, {});
      if (required === null || isList(each.type)) return '';
      const text = required.length === 0 ? '' : `(${required.join(', ')})`;
      return select(each.name.value, namedType(each.type), each.name.value + text, [...path, name]);
    });
    return inner.every((text) => text === '') ? '' : `${call} { ${inner.join(' ')} }`;
  };
  const args = field.required.length === 0 ? '' : `(${field.required.join(', ')})`;
  const selection = select(field.name, namedType(field.definition.type), field.name + args, []);
  return { selection: selection === '' ? '__typename' : selection, additive };
}

/** The whole number at a path; `null` where there is none. */
export function valueAt(entity: unknown, path: readonly string[]): bigint | null {
  let value = entity;
  for (const name of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof value === 'number' || typeof value === 'string' ? BigInt(value) : null;
}
