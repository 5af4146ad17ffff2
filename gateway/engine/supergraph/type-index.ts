import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
} from 'graphql';

/** What execution has to know of all types, those included that clients never see. */
export interface TypeIndex {
  /** Whether an object of this type name meets one of the conditions: it is the type, or belongs to it. */
  satisfies(typeName: string, conditions: readonly string[]): boolean;
  /** Whether the name is of an interface or a union. */
  isAbstract(typeName: string): boolean;
  /** Every name a field has anywhere: what a client's alias may be mistaken for. */
  readonly fieldNames: ReadonlySet<string>;
  /** The abstract types that have a member or an implementation which clients may not see. */
  readonly partlyHidden: ReadonlySet<string>;
  /** Whether an agency knows an interface as one type (`@interfaceObject`). */
  readonly hasInterfaceObjects: boolean;
  /** The names at the top of each key by which an agency (its enum value) can be asked for the type. */
  keysOf(agency: string, typeName: string): readonly (readonly string[])[];
  /** The names at the top of what an agency needs from others to compute the field. */
  inputsOf(agency: string, typeName: string, fieldName: string): readonly string[];
}

interface TypeFacts {
  readonly abstracts: Map<string, Set<string>>;
  readonly fieldNames: Set<string>;
  readonly keys: Map<string, string[][]>;
  readonly inputs: Map<string, readonly string[]>;
}

const NOTHING: readonly never[] = [];

/** @param graphNames `join__Graph` enum value → agency name */
export function buildTypeIndex(
  supergraph: DocumentNode,
  graphNames: ReadonlyMap<string, string>,
  isPublicType: (typeName: string) => boolean,
): TypeIndex {
  const facts: TypeFacts = {
    abstracts: new Map(),
    fieldNames: new Set(),
    keys: new Map(),
    inputs: new Map(),
  };
  for (const node of supergraph.definitions) readType(node, facts, graphNames);
  const { abstracts, keys, inputs, fieldNames } = facts;
  const partlyHidden = [...abstracts].filter(([, members]) => ![...members].every(isPublicType));
  return {
    satisfies: (typeName, conditions) =>
      conditions.some(
        (condition) => condition === typeName || abstracts.get(condition)?.has(typeName) === true,
      ),
    isAbstract: (typeName) => abstracts.has(typeName),
    fieldNames,
    partlyHidden: new Set(partlyHidden.map(([name]) => name)),
    hasInterfaceObjects: supergraph.definitions.some(
      (node) =>
        node.kind === Kind.INTERFACE_TYPE_DEFINITION &&
        joinDirectives(node.directives, 'join__type', graphNames).some(
          ({ values }) => values.get('isInterfaceObject') === 'true',
        ),
    ),
    keysOf: (agency, typeName) => keys.get(`${agency} ${typeName}`) ?? NOTHING,
    inputsOf: (agency, typeName, fieldName) => inputs.get(`${agency} ${typeName}.${fieldName}`) ?? NOTHING,
  };
}

function readType(node: DefinitionNode, facts: TypeFacts, graphNames: ReadonlyMap<string, string>): void {
  if (node.kind === Kind.UNION_TYPE_DEFINITION) {
    for (const member of node.types ?? []) addMember(facts, node.name.value, member.name.value);
    return;
  }
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return;
  const typeName = node.name.value;
  for (const parent of node.interfaces ?? []) addMember(facts, parent.name.value, typeName);
  for (const { graph, values } of joinDirectives(node.directives, 'join__type', graphNames)) {
    const key = values.get('key');
    if (key === undefined || values.get('resolvable') === 'false') continue;
    const slot = `${graph} ${typeName}`;
    facts.keys.set(slot, [...(facts.keys.get(slot) ?? []), topNames(key)]);
  }
  for (const field of node.fields ?? []) readField(typeName, field, facts, graphNames);
}

function readField(
  typeName: string,
  field: FieldDefinitionNode,
  facts: TypeFacts,
  graphNames: ReadonlyMap<string, string>,
): void {
  facts.fieldNames.add(field.name.value);
  for (const { graph, values } of joinDirectives(field.directives, 'join__field', graphNames)) {
    const requires = values.get('requires');
    if (requires !== undefined)
      facts.inputs.set(`${graph} ${typeName}.${field.name.value}`, topNames(requires));
  }
}

function addMember({ abstracts }: TypeFacts, abstract: string, member: string): void {
  const members = abstracts.get(abstract) ?? new Set();
  abstracts.set(abstract, members.add(member));
}

function joinDirectives(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
  graphNames: ReadonlyMap<string, string>,
): readonly { readonly graph: string; readonly values: ReadonlyMap<string, string> }[] {
  return (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => {
      const values = new Map(
        (directive.arguments ?? []).flatMap(({ name: argument, value }) =>
          'value' in value ? [[argument.value, String(value.value)] as const] : [],
        ),
      );
      const graph = graphNames.get(values.get('graph') ?? '');
      return graph === undefined ? [] : [{ graph, values }];
    });
}

function topNames(fieldSet: string): string[] {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
