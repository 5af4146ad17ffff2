import {
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  type TypeNode,
} from 'graphql';

/** What a subgraph says of itself, by type; extensions count as part of their type. */
export interface SubgraphSdl {
  readonly objects: ReadonlyMap<string, ObjectType>;
  /** Values of enums by name. */
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** Scalars with the names of their directives. */
  readonly scalars: ReadonlyMap<string, readonly string[]>;
}

export interface ObjectType {
  /** `fields` of each `@key`. */
  readonly keys: readonly string[];
  readonly fields: ReadonlyMap<string, FieldDefinitionNode>;
}

interface MutableType {
  readonly keys: string[];
  readonly fields: Map<string, FieldDefinitionNode>;
}

export function readSdl(sdl: string): SubgraphSdl {
  const objects = new Map<string, MutableType>();
  const enums = new Map<string, readonly string[]>();
  const scalars = new Map<string, readonly string[]>();
  for (const definition of parse(sdl).definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) {
      const known: MutableType = objects.get(definition.name.value) ?? { keys: [], fields: new Map() };
      objects.set(definition.name.value, known);
      known.keys.push(...keysOf(definition));
      for (const field of definition.fields ?? []) known.fields.set(field.name.value, field);
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      enums.set(
        definition.name.value,
        (definition.values ?? []).map(({ name }) => name.value),
      );
    } else if (definition.kind === Kind.SCALAR_TYPE_DEFINITION) {
      scalars.set(
        definition.name.value,
        (definition.directives ?? []).map(({ name }) => name.value),
      );
    }
  }
  return { objects, enums, scalars };
}

function keysOf(type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): string[] {
  return (type.directives ?? [])
    .filter(({ name }) => /^(federation__)?key$/.test(name.value))
    .flatMap(({ arguments: given }) => given ?? [])
    .filter(({ name }) => name.value === 'fields')
    .map(({ value }) => (value.kind === Kind.STRING ? value.value : ''));
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

export function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

export function hasDirective(field: FieldDefinitionNode, directive: string): boolean {
  return (field.directives ?? []).some(({ name }) => name.value.replace(/^federation__/, '') === directive);
}

/** Names given by `@tag`. */
export function tagsOf(field: FieldDefinitionNode): readonly string[] {
  return (field.directives ?? [])
    .filter(({ name }) => /^(federation__)?tag$/.test(name.value))
    .flatMap(({ arguments: given }) => given ?? [])
    .map(({ value }) => (value.kind === Kind.STRING ? value.value : ''));
}
