import { type DocumentNode, type GraphQLScalarType, type GraphQLSchema, Kind, parse } from 'graphql';
import { type CostDirectives, readCostDirectives } from '../cost/cost-directives.ts';
import type { InSteps } from '../in-steps.ts';
import { type AccessRules, readAccessRules } from '../security/read-access-rules.ts';
import { buildFullSchema, buildPublicSchema } from './public-schema.ts';
import { assertFeaturesEnforced, readFeatures } from './supergraph-features.ts';
import { buildTypeIndex, type TypeIndex } from './type-index.ts';

export interface Agency {
  readonly name: string;
  readonly url: string;
}

/** A supergraph that has been read once, for all operations. */
export interface Supergraph {
  /** What clients may ask. */
  readonly schema: GraphQLSchema;
  /** The same with what is inaccessible to them. */
  readonly fullSchema: GraphQLSchema;
  readonly agencies: readonly Agency[];
  readonly types: TypeIndex;
  readonly access: AccessRules;
  readonly costs: CostDirectives;
}

/** @throws UnenforcedFeatureError, or what graphql-js says of a text that is no supergraph */
export function* readSupergraph(
  sdl: string,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
  knowsViewers: boolean,
): InSteps<Supergraph> {
  const document = parse(sdl, { noLocation: true });
  const features = readFeatures(document);
  assertFeaturesEnforced(features, knowsViewers);
  yield;
  const schema = buildPublicSchema(document, scalars);
  yield;
  const fullSchema = buildFullSchema(document, scalars);
  yield;
  const graphs = readGraphs(document);
  const graphNames = new Map(graphs.map(({ graph, name }) => [graph, name]));
  return {
    schema,
    fullSchema,
    agencies: graphs.map(({ name, url }) => ({ name, url })),
    types: buildTypeIndex(document, graphNames, (typeName) => schema.getType(typeName) !== undefined),
    access: readAccessRules(document, features),
    costs: readCostDirectives(document, features),
  };
}

/** The agencies and the values of `join__Graph` that stand for them. */
export function readGraphs(document: DocumentNode): readonly (Agency & { readonly graph: string })[] {
  const enumeration = document.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (enumeration?.kind !== Kind.ENUM_TYPE_DEFINITION)
    throw new Error('This is not a supergraph: it has no join__Graph.');
  return (enumeration.values ?? []).map((value) => {
    const join = value.directives?.find(({ name }) => name.value === 'join__graph');
    const text = (argument: string): string => {
      const node = join?.arguments?.find(({ name }) => name.value === argument)?.value;
      return node?.kind === Kind.STRING ? node.value : '';
    };
    return { graph: value.name.value, name: text('name'), url: text('url') };
  });
}
