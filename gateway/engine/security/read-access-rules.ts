import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import type { SupergraphFeature } from '../supergraph/supergraph-features.ts';
import { type AccessRule, AUTHENTICATED, accessRule, isImplied } from './access-rule.ts';

/** What a viewer must hold to read each field of a supergraph. */
export interface AccessRules {
  /** Whether anything is guarded at all. */
  readonly isEmpty: boolean;
  /** Everything that reading the field asks for; empty where everyone may. */
  rulesOf(typeName: string, fieldName: string): readonly AccessRule[];
}

interface GuardedField {
  readonly own: readonly AccessRule[];
  readonly returns: string;
  /** Field sets of `@requires`. */
  readonly inputs: readonly SelectionSetNode[];
}

interface GuardedType {
  readonly own: readonly AccessRule[];
  readonly interfaces: readonly string[];
  readonly isInterface: boolean;
  readonly fields: ReadonlyMap<string, GuardedField>;
}

const NOTHING: readonly AccessRule[] = [];

/**
 * The access control of a supergraph, as Apollo's composition and router understand it: a field asks for what stands
 * on itself, on its type, on the type it returns, and on every input of its `@requires`; a field of an interface for
 * what any type of the interface asks for.
 */
export function readAccessRules(
  supergraph: DocumentNode,
  features: readonly SupergraphFeature[],
): AccessRules {
  const types = readTypes(supergraph, new RuleReader(features));
  const isEmpty = [...types.values()].every(
    ({ own, fields }) => own.length === 0 && [...fields.values()].every((field) => field.own.length === 0),
  );
  if (isEmpty) return { isEmpty, rulesOf: () => NOTHING };
  const resolver = new RuleResolver(types);
  return { isEmpty, rulesOf: (typeName, fieldName) => resolver.rulesOf(typeName, fieldName) };
}

/** Directives → rules, under the names that this supergraph gives the directives. */
class RuleReader {
  readonly #kinds: ReadonlyMap<string, AccessRule['kind']>;

  constructor(features: readonly SupergraphFeature[]) {
    const kinds = { authenticated: 'authenticated', requiresScopes: 'scopes', policy: 'policies' } as const;
    this.#kinds = new Map(
      features.flatMap(({ name, directiveName }) => {
        if (name !== 'authenticated' && name !== 'requiresScopes' && name !== 'policy') return [];
        return [[directiveName(name), kinds[name]] as const];
      }),
    );
  }

  read(directives: readonly ConstDirectiveNode[] | undefined): readonly AccessRule[] {
    return (directives ?? []).flatMap((directive) => {
      const kind = this.#kinds.get(directive.name.value);
      if (kind === undefined) return [];
      return kind === 'authenticated' ? [AUTHENTICATED] : [accessRule(kind, listsOf(directive))];
    });
  }
}

// What cannot be read as lists of names is a rule that nobody meets.
function listsOf({ arguments: values }: ConstDirectiveNode): readonly (readonly string[])[] {
  const [argument] = values ?? [];
  if (argument?.value.kind !== Kind.LIST) return [];
  return argument.value.values.flatMap((list) =>
    list.kind === Kind.LIST
      ? [list.values.map((name) => (name.kind === Kind.STRING ? name.value : '\0'))]
      : [],
  );
}

function readTypes(supergraph: DocumentNode, reader: RuleReader): ReadonlyMap<string, GuardedType> {
  const types = new Map<string, GuardedType>();
  for (const node of supergraph.definitions) {
    if (!('name' in node) || node.name === undefined) continue;
    if (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION) continue;
    if (node.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const isComposite =
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    types.set(node.name.value, {
      own: reader.read(node.directives),
      interfaces: isComposite ? (node.interfaces ?? []).map(({ name }) => name.value) : [],
      isInterface: node.kind === Kind.INTERFACE_TYPE_DEFINITION,
      fields: new Map(
        isComposite ? (node.fields ?? []).map((field) => [field.name.value, readField(field, reader)]) : [],
      ),
    });
  }
  return types;
}

function readField({ directives, type }: FieldDefinitionNode, reader: RuleReader): GuardedField {
  const inputs = (directives ?? [])
    .filter(({ name }) => name.value === 'join__field')
    .flatMap(({ arguments: values }) => values ?? [])
    .flatMap(({ name, value }) =>
      name.value === 'requires' && value.kind === Kind.STRING ? [selectionsOf(value.value)] : [],
    );
  return { own: reader.read(directives), returns: namedType(type), inputs: inputs.flat() };
}

function selectionsOf(fieldSet: string): readonly SelectionSetNode[] {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [];
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Puts together what each field asks for, each once. */
class RuleResolver {
  readonly #types: ReadonlyMap<string, GuardedType>;
  readonly #known = new Map<string, readonly AccessRule[]>();

  constructor(types: ReadonlyMap<string, GuardedType>) {
    this.#types = types;
  }

  rulesOf(typeName: string, fieldName: string): readonly AccessRule[] {
    const slot = `${typeName}.${fieldName}`;
    const known = this.#known.get(slot);
    if (known !== undefined) return known;
    // A field that needs itself adds nothing to what it asks for.
    this.#known.set(slot, NOTHING);
    const rules = this.#resolve(typeName, fieldName);
    this.#known.set(slot, rules);
    return rules;
  }

  #resolve(typeName: string, fieldName: string): readonly AccessRule[] {
    const type = this.#types.get(typeName);
    const field = type?.fields.get(fieldName);
    if (type === undefined || field === undefined) return NOTHING;
    return unique([
      ...this.#rulesOfType(typeName),
      ...field.own,
      ...this.#rulesOfType(field.returns),
      ...field.inputs.flatMap((input) => this.#rulesOfInput(typeName, input)),
      ...(type.isInterface
        ? this.#implementations(typeName).flatMap((name) => this.rulesOf(name, fieldName))
        : this.#onlyOnInterface(type, ({ fields }) => fields.get(fieldName)?.own ?? NOTHING, fieldName)),
    ]);
  }

  #rulesOfType(typeName: string): readonly AccessRule[] {
    const type = this.#types.get(typeName);
    if (type === undefined) return NOTHING;
    const related = type.isInterface
      ? this.#implementations(typeName).flatMap((name) => this.#types.get(name)?.own ?? NOTHING)
      : this.#onlyOnInterface(type, ({ own }) => own, null);
    return [...type.own, ...related];
  }

  #rulesOfInput(typeName: string, { selections }: SelectionSetNode): readonly AccessRule[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return this.#rulesOfInput(selection.typeCondition?.name.value ?? typeName, selection.selectionSet);
      const fieldName = selection.name.value;
      const below = this.#types.get(typeName)?.fields.get(fieldName)?.returns ?? '';
      const inner = selection.selectionSet ? this.#rulesOfInput(below, selection.selectionSet) : [];
      return [...this.rulesOf(typeName, fieldName), ...inner];
    });
  }

  /**
   * Composition gives an interface all that its types ask for. What an interface asks for beyond that was written on
   * the interface alone (older compositions let it be): it binds the types too, or a fragment would get around it.
   */
  #onlyOnInterface(
    { interfaces }: GuardedType,
    ownOf: (type: GuardedType) => readonly AccessRule[],
    fieldName: string | null,
  ): readonly AccessRule[] {
    return interfaces.flatMap((name) => {
      const type = this.#types.get(name);
      if (type === undefined) return [];
      const given = this.#implementations(name).flatMap((implementation) => {
        const member = this.#types.get(implementation);
        if (member === undefined) return NOTHING;
        return fieldName === null ? member.own : (member.fields.get(fieldName)?.own ?? NOTHING);
      });
      return ownOf(type).filter((rule) => !isImplied(rule, given));
    });
  }

  #implementations(interfaceName: string): readonly string[] {
    return [...this.#types]
      .filter(([, { isInterface, interfaces }]) => !isInterface && interfaces.includes(interfaceName))
      .map(([name]) => name);
  }
}

function unique(rules: readonly AccessRule[]): readonly AccessRule[] {
  return [...new Map(rules.map((rule) => [rule.key, rule])).values()];
}
