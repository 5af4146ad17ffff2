import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { ForbiddenFields } from '../security/guarded-operation.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { type Flags, isIncluded } from './conditions.ts';
import type { DataKeys } from './data-keys.ts';

export interface PlannerSelectionsContext {
  readonly schema: GraphQLSchema;
  readonly types: TypeIndex;
  readonly keys: DataKeys;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly flags: Flags;
  /** Never asked for. */
  readonly forbidden: ForbiddenFields;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** A selection set being put together: fields by data key, fragments by type, each once. */
class Selections {
  readonly type: GraphQLCompositeType;
  readonly fields = new Map<string, { readonly field: FieldNode; readonly below: SelectionSetNode[] }>();
  readonly narrower = new Map<string, Selections>();
  needsTypename = false;

  constructor(type: GraphQLCompositeType) {
    this.type = type;
  }

  narrowed(type: GraphQLCompositeType): Selections {
    const known = this.narrower.get(type.name);
    if (known !== undefined) return known;
    const made = new Selections(type);
    this.narrower.set(type.name, made);
    return made;
  }
}

/**
 * The same selections in the plainest form there is: what is not included left out, fragments written in place, each
 * field once. The planner is good at these and stumbles over others: fragments on unions, conditions on lists, sets
 * of which nothing is left.
 */
export function plainSelections(
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  context: PlannerSelectionsContext,
): SelectionSetNode {
  const selections = new Selections(type);
  for (const selectionSet of selectionSets) add(selections, selectionSet, context);
  // An interface of which all is public, asked for its own fields only, needs no type: it may cost another call.
  if (isUnionType(type) || (isInterfaceType(type) && context.types.partlyHidden.has(type.name)))
    selections.needsTypename = true;
  return write(selections, context);
}

function add(into: Selections, { selections }: SelectionSetNode, context: PlannerSelectionsContext): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives, context.flags)) continue;
    if (selection.kind === Kind.FIELD) {
      addField(into, selection, context);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    const condition = context.schema.getType(fragment.typeCondition?.name.value ?? into.type.name);
    if (!isCompositeType(condition)) continue;
    for (const target of targetsOf(into, condition, context.schema))
      add(target, fragment.selectionSet, context);
  }
}

function addField(into: Selections, field: FieldNode, { keys, forbidden }: PlannerSelectionsContext): void {
  if (forbidden.has(field)) return;
  if (field.name.value === '__typename') {
    into.needsTypename = true;
    return;
  }
  const key = keys.of(field);
  const known = into.fields.get(key) ?? { field, below: [] };
  into.fields.set(key, known);
  if (field.selectionSet !== undefined) known.below.push(field.selectionSet);
}

/** Where the fields of a fragment go: right here if it always applies, or into the types that it narrows to. */
function targetsOf(
  into: Selections,
  condition: GraphQLCompositeType,
  schema: GraphQLSchema,
): readonly Selections[] {
  const { type } = into;
  if (condition.name === type.name) return [into];
  if (isObjectType(type)) return isAbstractType(condition) && schema.isSubType(condition, type) ? [into] : [];
  const here = schema.getPossibleTypes(type);
  if (isObjectType(condition)) return here.includes(condition) ? [into.narrowed(condition)] : [];
  const both = schema.getPossibleTypes(condition).filter((possible) => here.includes(possible));
  // An interface's fragment stays whole where it can: one fragment of an interface plans better than ten of its types.
  const isWider = isInterfaceType(type) && isInterfaceType(condition) && schema.isSubType(condition, type);
  return isWider ? [into] : both.map((possible) => into.narrowed(possible));
}

function write(selections: Selections, context: PlannerSelectionsContext): SelectionSetNode {
  const { type, fields, narrower, needsTypename } = selections;
  const written: SelectionNode[] = [...fields.values()].map(({ field, below }) =>
    writeField(type, field, below, context),
  );
  for (const [name, inner] of narrower)
    written.push({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
      selectionSet: write(inner, context),
    });
  const isTyped = needsTypename || narrower.size > 0 || written.length === 0;
  return { kind: Kind.SELECTION_SET, selections: isTyped ? [TYPENAME, ...written] : written };
}

function writeField(
  parent: GraphQLCompositeType,
  field: FieldNode,
  below: readonly SelectionSetNode[],
  context: PlannerSelectionsContext,
): FieldNode {
  const name = field.name.value;
  const key = context.keys.of(field);
  const type = 'getFields' in parent ? getNamedType(parent.getFields()[name]?.type) : undefined;
  return {
    kind: Kind.FIELD,
    name: field.name,
    arguments: field.arguments,
    ...(key === name ? {} : { alias: { kind: Kind.NAME, value: key } }),
    ...(isCompositeType(type) ? { selectionSet: plainSelections(type, below, context) } : {}),
  };
}
