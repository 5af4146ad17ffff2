import { type Migration, Migrator } from '@mikro-orm/migrations';
import { type Constructor, type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Logger } from 'pino';
import { installReadLog } from '../audit/read-log.ts';
import { installRoomState } from '../cohort/room-state.ts';

/** What a room's database consists of. Entities are the source of tables; migrations carry them over time. */
export interface DatabaseModel {
  readonly room: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly {
    readonly name: string;
    readonly class: Constructor<Migration>;
  }[];
}

/** Runs statements; values go as parameters `$1 …`, arrays as arrays (`= any($1::int[])`). */
export interface Sql {
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export type StatementListener = (text: string) => void;

// int8 is exact (bigint), days and instants stay text: no Date object ever stands for a civil day.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
for (const oid of [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP, pg.types.builtins.TIMESTAMPTZ]) {
  types.setTypeParser(oid, (text) => text);
}

/** One room's database: the ORM for schema and migrations, plain statements over its pool for reading. */
export class Database implements Sql {
  readonly orm: MikroORM;
  readonly #pool: pg.Pool;
  readonly #listeners = new Set<StatementListener>();

  private constructor(orm: MikroORM, pool: pg.Pool) {
    this.orm = orm;
    this.#pool = pool;
  }

  static async connect(model: DatabaseModel, url: string, logger: Logger): Promise<Database> {
    const orm = new MikroORM({
      clientUrl: url,
      entities: [...model.entities],
      extensions: [Migrator],
      migrations: {
        migrationsList: [...model.migrations],
        path: `subgraphs/${model.room}/migrations`,
        snapshot: false,
        emit: 'ts',
      },
      // The triggers are the cohort kit's own, not an entity's.
      schemaGenerator: { ignoreSchema: ['demo', 'cohort', 'audit'], ignoreTriggers: true },
      pool: { min: 0, max: 10 },
      logger: (message) => logger.debug(message),
      discovery: { warnWhenNoEntities: false },
    });
    const driver = orm.em.getDriver();
    await driver.connect();
    const pool = await (
      driver.getConnection() as unknown as { getNativeClient(): Promise<pg.Pool> }
    ).getNativeClient();
    return new Database(orm, pool);
  }

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.#run<Row>(this.#pool, text, values);
  }

  /** All or nothing: commits when `work` resolves, rolls back when it throws. */
  async transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const result = await work({ query: (text, values) => this.#run(client, text, values ?? []) });
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Tells of every statement run; returns how to stop. Tests count statements with it. */
  onStatement(listener: StatementListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async migrate(): Promise<void> {
    await this.orm.migrator.up();
    await this.transaction(async (sql) => {
      await installRoomState(sql);
      await installReadLog(sql);
    });
  }

  async close(): Promise<void> {
    await this.orm.close(true);
  }

  async #run<Row>(
    runner: pg.Pool | pg.PoolClient,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Row[]> {
    for (const listener of this.#listeners) listener(text);
    const result = await runner.query({ text, values: [...values], types });
    return result.rows as Row[];
  }
}
