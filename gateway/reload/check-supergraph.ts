import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { GraphQLSchema, type GraphQLSchemaConfig, parse, validateSchema } from 'graphql';
import { buildPublicSchema } from '../engine/supergraph/public-schema.ts';
import { SupergraphRefusal } from './supergraph-refusal.ts';

/**
 * What is too slow or too dangerous to find out beside requests: whether the text is GraphQL, whether what clients see
 * of it is a valid schema, whether the native planner reads it and finds a way to a first field.
 *
 * @throws SupergraphRefusal SUPERGRAPH_INVALID, or what graphql-js and the planner say
 */
export function checkSupergraph(supergraphSdl: string): void {
  const document = parse(supergraphSdl);
  const publicSchema = buildPublicSchema(document, {});
  const config: GraphQLSchemaConfig = { ...publicSchema.toConfig(), assumeValid: false };
  const faults = validateSchema(new GraphQLSchema(config));
  if (faults.length > 0)
    throw new SupergraphRefusal(
      'SUPERGRAPH_INVALID',
      faults.map(({ message }) => message).join(' '),
      faults.flatMap(({ locations = [] }) => locations.map(({ line, column }) => `${line}:${column}`)),
    );
  new QueryPlanner(supergraphSdl);
}
