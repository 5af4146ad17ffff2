import type { Logger } from 'pino';
import type { Database } from '../data/database.ts';
import type { Column } from './column.ts';
import type { ColumnFact, Fact, FactResult, FactValue, GroupFact, Groups, SetFact } from './fact.ts';
import type { HouseholdSet } from './household-set.ts';
import { byteLengthOf, readFact } from './read-fact.ts';

/** What sets of a room are made under, and how often its data has changed. */
export interface RoomState {
  /** Name of the register's numbering of households that this room's links are under. */
  readonly numbering: string;
  /** Rises with every committed change of the room's data. */
  readonly dataVersion: string;
  /** 32 bytes that the room's cursors are sealed with. */
  readonly cursorKey: Buffer;
}

/** Where a projection's facts come from: the room's database, or a benchmark's invention. */
export interface FactSource {
  state(): Promise<RoomState>;
  read<Of extends Fact>(fact: Of, values: readonly FactValue[]): Promise<FactResult<Of>>;
}

/** The facts of a room as one request sees them. */
export interface Facts {
  state(): Promise<RoomState>;
  set(fact: SetFact, ...values: FactValue[]): Promise<HouseholdSet>;
  column(fact: ColumnFact, ...values: FactValue[]): Promise<Column>;
  groups(fact: GroupFact, ...values: FactValue[]): Promise<Groups>;
}

export interface ProjectionOptions {
  readonly source: FactSource;
  /** Facts beyond this are forgotten, the longest unused first. */
  readonly maxBytes: number;
  readonly nowMs: () => number;
  readonly logger: Logger;
}

export const DEFAULT_PROJECTION_BYTES = 512 * 1024 * 1024;

/** A fact to have ready before anybody asks. */
export interface WarmFact {
  readonly fact: Fact;
  readonly values: readonly FactValue[];
}

interface Entry {
  readonly dataVersion: string;
  readonly result: Promise<HouseholdSet | Column | Groups>;
  bytes: number;
}

const SLOW_MS = 1_000;

/**
 * What a room knows about households, as sets and columns in memory: each fact is built from the database when first
 * asked for, shared by all requests, and built anew after the room's data has changed.
 */
export class Projection {
  readonly #options: ProjectionOptions;
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(options: ProjectionOptions) {
    this.#options = options;
  }

  /** Bytes that the facts take. */
  get byteLength(): number {
    return this.#bytes;
  }

  /** For one request: the room's state is read once, so that all its fields speak of the same data. */
  openFacts(): Facts {
    let state: Promise<RoomState> | undefined;
    const stateOf = (): Promise<RoomState> => (state ??= this.#options.source.state());
    const get = async <Of extends Fact>(fact: Of, values: readonly FactValue[]): Promise<FactResult<Of>> =>
      this.#get(fact, values, (await stateOf()).dataVersion);
    return {
      state: stateOf,
      set: (fact, ...values) => get(fact, values),
      column: (fact, ...values) => get(fact, values),
      groups: (fact, ...values) => get(fact, values),
    };
  }

  /** Builds facts one after the other and says how far it is. */
  async warm(facts: readonly WarmFact[]): Promise<void> {
    const { logger, nowMs } = this.#options;
    const { dataVersion } = await this.#options.source.state();
    for (const [index, { fact, values }] of facts.entries()) {
      const startedAt = nowMs();
      await this.#get(fact, values, dataVersion);
      logger.info(
        { fact: fact.name, done: index + 1, of: facts.length, ms: nowMs() - startedAt, bytes: this.#bytes },
        'a fact is ready',
      );
    }
  }

  #get<Of extends Fact>(
    fact: Of,
    values: readonly FactValue[],
    dataVersion: string,
  ): Promise<FactResult<Of>> {
    const key = `${fact.name} ${JSON.stringify(values)}`;
    const known = this.#entries.get(key);
    if (known !== undefined && known.dataVersion === dataVersion) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.result as Promise<FactResult<Of>>;
    }
    if (known !== undefined) this.#forget(key, known);
    const entry: Entry = { dataVersion, result: this.#build(fact, values), bytes: 0 };
    this.#entries.set(key, entry);
    entry.result.then(
      (result) => this.#keep(key, entry, byteLengthOf(result)),
      () => this.#forget(key, entry),
    );
    return entry.result as Promise<FactResult<Of>>;
  }

  async #build<Of extends Fact>(fact: Of, values: readonly FactValue[]): Promise<FactResult<Of>> {
    const { source, nowMs, logger } = this.#options;
    const startedAt = nowMs();
    const result = await source.read(fact, values);
    const ms = nowMs() - startedAt;
    const facts = { fact: fact.name, ms, bytes: byteLengthOf(result) };
    if (ms >= SLOW_MS) logger.info(facts, 'a fact took long to build');
    else logger.debug(facts, 'a fact was built');
    return result;
  }

  #keep(key: string, entry: Entry, bytes: number): void {
    if (this.#entries.get(key) !== entry) return;
    entry.bytes = bytes;
    this.#bytes += bytes;
    for (const [oldest, old] of this.#entries) {
      if (this.#bytes <= this.#options.maxBytes) return;
      if (old.bytes > 0) this.#forget(oldest, old);
    }
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}

/** Facts out of the room's own database. */
export function databaseSource(database: Database): FactSource {
  return {
    async state() {
      const [state] = await database.query<RoomState>(
        `select coalesce(numbering, '') as numbering, data_version::text as "dataVersion", cursor_key as "cursorKey"
           from cohort.state`,
      );
      if (state === undefined) throw new Error('The room has no cohort.state: it was never migrated.');
      return state;
    },
    read: (fact, values) => readFact(database, fact, values),
  };
}
