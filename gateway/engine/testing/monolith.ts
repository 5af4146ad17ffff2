import type { ExecutionResult } from 'graphql';
import {
  buildSchema,
  execute,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
  printSchema,
} from 'graphql';
import type { Row } from './world-data.ts';
import { type Resolve, WORLD_RESOLVERS } from './world-resolvers.ts';

export type RunMonolith = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult>;

/** The same data behind one ordinary GraphQL server with the same public schema: what is right by definition. */
export function buildMonolith(
  publicSchema: GraphQLSchema,
  resolvers: Readonly<Record<string, Readonly<Record<string, Resolve>>>> = WORLD_RESOLVERS,
): RunMonolith {
  const schema = buildSchema(printSchema(publicSchema));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row: Row) => row.__typename;
    if (!isObjectType(type)) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const resolve = resolvers[type.name]?.[name];
      if (resolve !== undefined) field.resolve = (source, given, context) => resolve(source, given, context);
    }
  }
  return async (query, variables) =>
    execute({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: { value: 0, renamed: null },
    });
}
