import { type GraphQLSchema, graphql } from 'graphql';
import { buildSchema, type SchemaParts } from '../../shared/bootstrap/build-schema.ts';
import { publicError } from '../../shared/bootstrap/subgraph.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Transport, TransportRequest, TransportResponse } from '../agency/transport.ts';
import type { Engine } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import { createLocalContext, type LocalContext } from './local-context.ts';

/** A part of the graph that the gateway itself answers, out of what it asks the agencies. It holds no data. */
export interface LocalRoomDefinition extends SchemaParts<LocalContext> {
  /** Its name in the supergraph. */
  readonly name: string;
}

/** A room whose schema is built; it answers for each engine that it is part of. */
export interface LocalRoom {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** @param engine asked when a request comes, because the engine itself is made of the rooms */
  transportFor(engine: () => Engine<OperationContext>): Transport;
}

export function createLocalRoom(definition: LocalRoomDefinition, clock: Clock): LocalRoom {
  const schema = buildSchema(definition);
  return {
    name: definition.name,
    schema,
    transportFor: (engine) => (request) =>
      answer(schema, createLocalContext(engine(), clock, request.operation), request),
  };
}

async function answer(
  schema: GraphQLSchema,
  context: LocalContext,
  { body }: TransportRequest,
): Promise<TransportResponse> {
  const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: context,
  });
  const told = errors?.map((error) =>
    publicError(error.toJSON(), error.originalError ?? error, context.logger()),
  );
  return { status: 200, body: JSON.stringify({ data, errors: told }) };
}
