import {
  type ASTNode,
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  isScalarType,
  Kind,
  type NamedTypeNode,
  specifiedDirectives,
  visit,
} from 'graphql';
import { readFeatures, type SupergraphFeature } from './supergraph-features.ts';

const PUBLIC_DIRECTIVES = new Set(specifiedDirectives.map(({ name }) => name));

/**
 * What clients may see of a supergraph: no federation machinery, nothing inaccessible, no directives but GraphQL's
 * own, and the real scalars in place of their names.
 */
export function buildPublicSchema(
  supergraph: DocumentNode,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
): GraphQLSchema {
  const inaccessible = inaccessibleDirective(readFeatures(supergraph));
  const isHidden = (node: ASTNode): boolean =>
    'directives' in node && (node.directives ?? []).some(({ name }) => name.value === inaccessible);
  return buildSchemaOf(supergraph, scalars, isHidden);
}

/** The same with what is inaccessible to clients: for operations that start inside the gateway. */
export function buildFullSchema(
  supergraph: DocumentNode,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
): GraphQLSchema {
  return buildSchemaOf(supergraph, scalars, () => false);
}

type IsHidden = (node: ASTNode) => boolean;

function buildSchemaOf(
  supergraph: DocumentNode,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
  isHidden: IsHidden,
): GraphQLSchema {
  const document = withoutMachinery(supergraph, isHidden);
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  for (const type of Object.values(schema.getTypeMap())) {
    const real = Object.hasOwn(scalars, type.name) ? scalars[type.name] : undefined;
    if (real === undefined || !isScalarType(type)) continue;
    type.parseValue = real.parseValue;
    type.parseLiteral = real.parseLiteral;
    type.serialize = real.serialize;
  }
  return schema;
}

function withoutMachinery(supergraph: DocumentNode, isHidden: IsHidden): DocumentNode {
  const features = readFeatures(supergraph);
  const definitions = supergraph.definitions.filter(
    (node) => !isMachinery(node, features) && !isHidden(node),
  );
  const types = new Set(
    definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : [])),
  );
  const isVisible = ({ name }: NamedTypeNode): boolean => types.has(name.value);
  return visit({ ...supergraph, definitions }, { enter: (node) => withoutHidden(node, isHidden, isVisible) });
}

/** For graphql-js' visit: null removes the node, undefined leaves it as it is. */
function withoutHidden(
  node: ASTNode,
  isHidden: IsHidden,
  isVisible: (type: NamedTypeNode) => boolean,
): ASTNode | null | undefined {
  switch (node.kind) {
    case Kind.FIELD_DEFINITION:
    case Kind.INPUT_VALUE_DEFINITION:
    case Kind.ENUM_VALUE_DEFINITION:
      return isHidden(node) ? null : undefined;
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return { ...node, interfaces: (node.interfaces ?? []).filter(isVisible) };
    case Kind.UNION_TYPE_DEFINITION:
      return { ...node, types: (node.types ?? []).filter(isVisible) };
    case Kind.DIRECTIVE:
      return PUBLIC_DIRECTIVES.has(node.name.value) ? undefined : null;
    default:
      return undefined;
  }
}

/** The name under which `@inaccessible` stands in this supergraph. */
export function inaccessibleDirective(features: readonly SupergraphFeature[]): string {
  return (
    features.find(({ name }) => name === 'inaccessible')?.directiveName('inaccessible') ?? 'inaccessible'
  );
}

/** Types and directives that a linked specification brought along. */
export function isMachinery(node: DefinitionNode, features: readonly SupergraphFeature[]): boolean {
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return true;
  if (!('name' in node) || node.name === undefined) return false;
  const name = node.name.value;
  return features.some(
    ({ namespace, imports }) => name.startsWith(`${namespace}__`) || imports.includes(name),
  );
}
