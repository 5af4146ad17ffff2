import 'reflect-metadata';
import path from 'node:path';
import { Database, type DatabaseModel } from '../../shared/data/database.ts';
import { reachableDirectory, startEmbeddedPostgres } from '../../shared/data/embedded-postgres.ts';
import { ensureRoomDatabase } from '../../shared/data/room-databases.ts';
import { silentLogger } from '../../shared/log/logger.ts';

// Usage: node --import tsx test/tools/create-migration.ts <room>
// Prints the statements that carry the room's committed migrations to its present entities.
const room = process.argv[2] ?? '';
const module = (await import(`../../subgraphs/${room}/database.ts`)) as Record<
  string,
  DatabaseModel | undefined
>;
const model = module[`${room}Database`];
if (model === undefined) throw new Error(`subgraphs/${room}/database.ts exports no ${room}Database`);
const server = await startEmbeddedPostgres(
  reachableDirectory(path.resolve(`.dachieu/tools/${room}/postgres`)),
);
const url = await ensureRoomDatabase(
  server.url,
  room,
  `migration_${Math.floor(process.hrtime()[1])}`,
  'migration',
);
const database = await Database.connect(model, url, silentLogger());
await database.migrate();
process.stdout.write(await database.orm.schema.getUpdateSchemaSQL({ wrap: false }));
await database.close();
await server.stop();
