import { type FieldDefinitionNode, type InputValueDefinitionNode, Kind, type TypeNode } from 'graphql';
import { isList, namedType, type SubgraphSdl } from './subgraph-sdl.ts';

export type ArgumentTexts = Readonly<Record<string, string>>;

/** A field of Cohort with arguments that it can be asked with. */
export interface CohortField {
  readonly name: string;
  readonly definition: FieldDefinitionNode;
  /** `name: value` of the required arguments, without `is`. */
  readonly required: readonly string[];
  readonly hasIs: boolean;
}

export interface CohortFields {
  readonly narrowings: readonly CohortField[];
  readonly breakdowns: readonly CohortField[];
  /** Fields with a value or an object of values. */
  readonly measures: readonly CohortField[];
  /** What the agency's data says of a deprivation. */
  readonly observed: readonly CohortField[];
  readonly pages: readonly CohortField[];
  /** Fields that need a value which only somebody who knows the data can give. */
  readonly unasked: readonly string[];
}

const KEY_FIELDS = ['members', 'scope', 'asOf'];
/** These answer what they answer out of `scope`, not household by household. */
const ALGEBRA = ['complement', 'rescope', 'union', 'intersection', 'except'];

/** @param given argument texts by field, `{ within: { area: '"84"' } }`, for what cannot be guessed */
export function cohortFieldsOf(
  sdl: SubgraphSdl,
  given: Readonly<Record<string, ArgumentTexts>>,
): CohortFields {
  const all = [...(sdl.objects.get('Cohort')?.fields.values() ?? [])].filter(
    ({ name }) => !KEY_FIELDS.includes(name.value) && !ALGEBRA.includes(name.value),
  );
  const asked = all.map((definition) => askable(definition, sdl, given[definition.name.value] ?? {}));
  const fields = asked.filter((field) => field !== null);
  const typeOf = ({ definition }: CohortField): string => namedType(definition.type);
  const isPage = (field: CohortField): boolean => /Page$/.test(typeOf(field));
  const isBreakdown = (field: CohortField): boolean =>
    isList(field.definition.type) && sdl.objects.get(typeOf(field))?.fields.has('cohort') === true;
  const isNarrowing = (field: CohortField): boolean => typeOf(field) === 'Cohort';
  const isObserved = (field: CohortField): boolean => typeOf(field) === 'ObservedDeprivation';
  const others = [isNarrowing, isBreakdown, isPage, isObserved];
  return {
    narrowings: fields.filter(isNarrowing),
    breakdowns: fields.filter(isBreakdown),
    pages: fields.filter(isPage),
    observed: fields.filter(isObserved),
    measures: fields.filter((field) => !others.some((isOther) => isOther(field))),
    unasked: all.filter((_definition, at) => asked[at] === null).map(({ name }) => name.value),
  };
}

/** Required arguments of a field as texts; `null` where one cannot be guessed. */
export function requiredArguments(
  { arguments: declared }: FieldDefinitionNode,
  sdl: SubgraphSdl,
  given: ArgumentTexts,
): readonly string[] | null {
  const texts: string[] = [];
  for (const argument of declared ?? []) {
    const name = argument.name.value;
    const text = given[name] ?? (isRequired(argument) ? guess(argument.type, sdl) : undefined);
    if (text === null) return null;
    if (text !== undefined) texts.push(`${name}: ${text}`);
  }
  return texts;
}

function askable(
  definition: FieldDefinitionNode,
  sdl: SubgraphSdl,
  given: ArgumentTexts,
): CohortField | null {
  const required = requiredArguments(definition, sdl, given);
  if (required === null) return null;
  const hasIs = (definition.arguments ?? []).some(({ name }) => name.value === 'is');
  return { name: definition.name.value, definition, required, hasIs };
}

function isRequired({ type, defaultValue }: InputValueDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
}

function guess(type: TypeNode, sdl: SubgraphSdl): string | null {
  if (type.kind === Kind.NON_NULL_TYPE) return guess(type.type, sdl);
  if (type.kind === Kind.LIST_TYPE) {
    const item = guess(type.type, sdl);
    return item === null ? null : `[${item}]`;
  }
  const value = sdl.enums.get(type.name.value)?.[0];
  return value ?? GUESSES[type.name.value] ?? null;
}

const GUESSES: Readonly<Record<string, string>> = {
  Boolean: 'true',
  Int: '1',
  Date: '"2020-01-01"',
  Float: '0.5',
  Vnd: '"1000000"',
};
