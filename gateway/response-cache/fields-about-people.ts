import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';
import {
  AGGREGATE_TAG,
  DATA_CLASS_TAG,
  DATA_CLASSES,
  NEVER_KEPT_TAG,
} from '../../shared/viewer/data-class.ts';

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const PERSONAL_TAGS: ReadonlySet<string> = new Set(
  DATA_CLASSES.filter((dataClass) => dataClass !== 'none').map((dataClass) => DATA_CLASS_TAG + dataClass),
);

/**
 * The fields of a supergraph, as `Type.field`, whose answers are not kept: those of a personal data class, those that
 * lead to a person, a household or one record of one (a type with a field of a personal class, and a page of such),
 * those that need a scope or a policy, those that nobody has classified, and those marked `@tag(name: "never_kept")`.
 * Agencies log who was shown whom, and an answer that was kept would be shown without them. Counts, sums and breakdowns of cohorts tell of protected facts in the aggregate only, and are not among
 * them.
 */
export function fieldsAboutPeople(supergraphSdl: string): ReadonlySet<string> {
  const document = parse(supergraphSdl, { noLocation: true });
  const types = new Map(document.definitions.filter(hasFields).map((type) => [type.name.value, type]));
  const members = membersOf(document);
  const guarded = guardedTypes(document);
  const isIndividual = individualsAmong(types, members, guarded);
  const found = new Set<string>();
  for (const [typeName, { fields = [] }] of types)
    for (const field of fields)
      if (
        isPersonal(field) ||
        isTagged(field, NEVER_KEPT_TAG) ||
        isIndividual(namedType(field.type)) ||
        (needsClass(typeName) && !isClassified(field))
      )
        found.add(`${typeName}.${field.name.value}`);
  // A field of an interface is what its types make of it.
  for (const [abstract, names] of members)
    for (const { name } of types.get(abstract)?.fields ?? [])
      if (names.some((member) => found.has(`${member}.${name.value}`)))
        found.add(`${abstract}.${name.value}`);
  return found;
}

type IsIndividual = (typeName: string) => boolean;

function individualsAmong(
  types: ReadonlyMap<string, FieldsType>,
  members: ReadonlyMap<string, readonly string[]>,
  guarded: ReadonlySet<string>,
): IsIndividual {
  const fieldType = (typeName: string, fieldName: string): string | null => {
    const field = types.get(typeName)?.fields?.find(({ name }) => name.value === fieldName);
    return field === undefined ? null : namedType(field.type);
  };
  const isIndividual: IsIndividual = (typeName) => {
    if (guarded.has(typeName) || types.get(typeName)?.fields?.some(isPersonal)) return true;
    if (members.get(typeName)?.some(isIndividual)) return true;
    // A page or an edge is what its nodes are.
    const node = fieldType(typeName, 'node') ?? fieldType(fieldType(typeName, 'edges') ?? '', 'node');
    return node !== null && node !== typeName && isIndividual(node);
  };
  return isIndividual;
}

/** Types, scalars and enums that need a scope or a policy: what returns one needs it too. */
function guardedTypes({ definitions }: DocumentNode): ReadonlySet<string> {
  return new Set(
    definitions.flatMap((node) =>
      'directives' in node && 'name' in node && node.name !== undefined && isGuarded(node.directives ?? [])
        ? [node.name.value]
        : [],
    ),
  );
}

// A subgraph may say by them what ours say by the tag of a class.
function isGuarded(directives: readonly DirectiveNode[]): boolean {
  return directives.some(({ name }) => /^(\w+__)?(requiresScopes|policy)$/.test(name.value));
}

/** Root fields and the parts of a page are what they lead to. */
function needsClass(typeName: string): boolean {
  return !/^(Query|Mutation|Subscription|PageInfo)$|(Connection|Edge)$/.test(typeName);
}

function isClassified(field: FieldDefinitionNode): boolean {
  return tagsOf(field).some((tag) => tag.startsWith(DATA_CLASS_TAG) || tag.startsWith(AGGREGATE_TAG));
}

/** The types of each union, and those that implement each interface. */
function membersOf({ definitions }: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  const add = (abstract: string, member: string): void => {
    members.set(abstract, [...(members.get(abstract) ?? []), member]);
  };
  for (const type of definitions) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of type.types ?? []) add(type.name.value, member.name.value);
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const one of type.interfaces ?? []) add(one.name.value, type.name.value);
  }
  return members;
}

function hasFields(node: DocumentNode['definitions'][number]): node is FieldsType {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function isPersonal(field: FieldDefinitionNode): boolean {
  return isGuarded(field.directives ?? []) || tagsOf(field).some((tag) => PERSONAL_TAGS.has(tag));
}

function isTagged(field: FieldDefinitionNode, tag: string): boolean {
  return tagsOf(field).includes(tag);
}

function tagsOf({ directives = [] }: FieldDefinitionNode): readonly string[] {
  return directives.flatMap(({ name, arguments: given = [] }) => {
    const value = name.value === 'tag' ? given[0]?.value : undefined;
    return value?.kind === Kind.STRING ? [value.value] : [];
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
