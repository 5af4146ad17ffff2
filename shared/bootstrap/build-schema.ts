import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
} from 'graphql';
import {
  buildSchemaSync,
  type ClassType,
  createResolversMap,
  type NonEmptyArray,
  type PubSub,
} from 'type-graphql';
import { HouseholdSetScalar } from '../cohort/household-set.scalar.ts';
import { guardDataClasses } from '../viewer/guard-data-classes.ts';
import type { Viewer } from '../viewer/viewer.ts';

// 2.9 has everything we use and every composer knows it; 2.15 is refused by Apollo's composition 2.14.
const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag", "@cost", "@listSize"
])`;

/** What the gateway knows of an entity when it asks for more of its fields: the key, as another agency gave it. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };
export type ResolveReference<Context> = (
  representation: Representation,
  context: Context,
) => Promise<object | null> | object | null;

/** What the guard of data classes needs of every context. */
export interface ViewerContext {
  readonly viewer: Viewer;
}

export interface SchemaParts<Context extends ViewerContext> {
  // biome-ignore lint/complexity/noBannedTypes: type-graphql's own type of a resolver class
  readonly resolvers: NonEmptyArray<Function>;
  /** Entities that only `_entities` reaches: without being named here they silently vanish from the schema. */
  readonly orphanedTypes?: readonly ClassType[];
  readonly references: Readonly<Record<string, ResolveReference<Context>>>;
  /** Directives on enums, scalars and unions, which type-graphql cannot print: `extend enum Band @inaccessible`. */
  readonly extraSdl?: string;
}

/**
 * Classes → an executable Federation 2 schema whose classified fields are guarded.
 * A reference must answer a fresh, extensible object: never a row that a cache keeps.
 */
export function buildSchema<Context extends ViewerContext>(parts: SchemaParts<Context>): GraphQLSchema {
  const code = buildSchemaSync({
    resolvers: parts.resolvers,
    orphanedTypes: [...(parts.orphanedTypes ?? [])],
    validate: false,
    pubSub: NO_TOPICS,
  });
  const resolvers: Record<string, Record<string, unknown>> = createResolversMap(code) as never;
  for (const [type, resolveReference] of Object.entries(parts.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference };
  }
  const schema = buildSubgraphSchema([
    { typeDefs: federated(code, parts.extraSdl ?? ''), resolvers: resolvers as never },
  ]);
  guardDataClasses(schema);
  return schema;
}

// type-graphql asks for one where there is a subscription; ours bring their own events.
const NO_TOPICS: PubSub = {
  publish: noTopics,
  subscribe: noTopics,
};

function noTopics(): never {
  throw new Error('A subscription must bring its own events: `subscribe`, not `topics`.');
}

/** The schema as people read and composers take it: without the federation machinery that every composer adds itself. */
export function printReadableSchema(schema: GraphQLSchema): string {
  const printed = parse(printSubgraphSchema(schema), { noLocation: true });
  const definitions = printed.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [];
    if ('name' in definition && definition.name !== undefined && MACHINERY.test(definition.name.value))
      return [];
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [definition];
    return [
      { ...definition, fields: definition.fields?.filter((field) => !MACHINERY.test(field.name.value)) },
    ];
  });
  return `${print({ kind: Kind.DOCUMENT, definitions })}\n`;
}

const MACHINERY = /^(_Any|_Entity|_Service|_entities|_service|link__.*|federation__.*)$/;

// type-graphql cannot mark a scalar, and sets of households must never show in the public schema.
function hideSets(type: DefinitionNode): DefinitionNode {
  if (type.kind !== Kind.SCALAR_TYPE_DEFINITION || type.name.value !== HouseholdSetScalar.name) return type;
  return { ...type, directives: [...(type.directives ?? []), INACCESSIBLE] };
}

const INACCESSIBLE: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
};

function federated(code: GraphQLSchema, extraSdl: string): DocumentNode {
  const types = parse(printSchemaWithDirectives(code), { noLocation: true }).definitions;
  const link = parse(FEDERATION_LINK + extraSdl, { noLocation: true }).definitions;
  const definitions: DefinitionNode[] = [
    ...link,
    ...types.filter((type) => type.kind !== Kind.SCHEMA_DEFINITION).map(hideSets),
  ];
  return { kind: Kind.DOCUMENT, definitions };
}
