import 'reflect-metadata';
import { serveSubgraph } from '../../../shared/bootstrap/serve-subgraph.ts';
import { createSubgraph, type SubgraphDefinition } from '../../../shared/bootstrap/subgraph.ts';
import { createLogger } from '../../../shared/log/logger.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import { Country } from '../population/country.ts';
import { inventedSource } from '../population/invented-source.ts';
import { INVENTIONS } from '../population/inventions.ts';
import { ownUsage, readOptions, serveOrders, tell } from './messages.ts';
import { type BenchRoom, definitionOf } from './rooms.ts';

export interface RoomProcessOptions {
  readonly room: BenchRoom;
  readonly databaseUrl: string;
  readonly viewerPublicKey: string;
  /** Of the invented country; none: facts come from the room's database. */
  readonly households?: number;
}

/** A room as a process of its own. */
async function start(options: RoomProcessOptions): Promise<void> {
  const { room, databaseUrl, viewerPublicKey, households } = options;
  const logger = createLogger(room, 'warn');
  const definition: SubgraphDefinition = await definitionOf(room);
  const inventions = INVENTIONS[room] ?? new Map();
  const invented =
    households === undefined ? {} : { factSource: inventedSource(new Country(households), inventions) };
  const subgraph = await createSubgraph(definition, {
    databaseUrl,
    viewerPublicKey,
    clock: systemClock,
    logger,
    ...invented,
  });
  const server = await serveSubgraph(subgraph, '127.0.0.1', 0, logger);
  tell({ kind: 'ready', url: `${server.url}/graphql` });
  serveOrders(
    () => ({ ...ownUsage(), projectionBytes: subgraph.projection.byteLength }),
    async () => {
      await server.close();
      await subgraph.close();
    },
  );
}

await start(readOptions<RoomProcessOptions>());
