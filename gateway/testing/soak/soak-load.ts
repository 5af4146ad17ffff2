import { type GraphQLSchema, parse, validate } from 'graphql';
import { Pool } from 'undici';
import {
  OperationWriter,
  type RandomOperation,
  type Vocabulary,
} from '../../engine/testing/random-operation.ts';

export interface SoakLoadOptions {
  readonly url: string;
  /** Of different viewers. */
  readonly authorizations: readonly string[];
  readonly concurrency: number;
  /** Of the clients, how many go away before they are answered. */
  readonly leavingShare: number;
  readonly random: () => number;
}

export type SoakOutcome = 'answered' | 'partial' | 'refused' | 'left' | 'failed';

const LONGEST_STAY_MS = 12;

/** Clients of all kinds: each asks, waits for the answer or goes away, and asks again. */
export class SoakLoad {
  readonly outcomes = new Map<SoakOutcome, number>();
  readonly #options: SoakLoadOptions;
  readonly #pool: Pool;
  #requests = 0;

  constructor(options: SoakLoadOptions) {
    this.#options = options;
    this.#pool = new Pool(options.url, { connections: options.concurrency * 2 });
  }

  get requests(): number {
    return this.#requests;
  }

  /** Asks until `next` gives nothing more. */
  async run(next: () => RandomOperation | null): Promise<void> {
    const client = async (): Promise<void> => {
      for (let operation = next(); operation !== null; operation = next()) await this.#ask(operation);
    };
    await Promise.all(Array.from({ length: this.#options.concurrency }, client));
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #ask(operation: RandomOperation): Promise<void> {
    const outcome = await this.#outcomeOf(operation);
    this.#requests += 1;
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  async #outcomeOf(operation: RandomOperation): Promise<SoakOutcome> {
    const { authorizations, leavingShare, random } = this.#options;
    const authorization = authorizations[Math.floor(random() * authorizations.length)] ?? '';
    const isLeaving = random() < leavingShare;
    const leaving = new AbortController();
    const timer = isLeaving ? setTimeout(() => leaving.abort(), random() * LONGEST_STAY_MS) : undefined;
    try {
      const { body } = await this.#pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(operation),
        signal: leaving.signal,
      });
      const { data, errors } = (await body.json()) as { data?: unknown; errors?: unknown };
      if (errors === undefined) return 'answered';
      return data === undefined ? 'refused' : 'partial';
    } catch {
      return isLeaving ? 'left' : 'failed';
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Valid operations without end, no two of the same text. */
export class OperationSource {
  readonly #schema: GraphQLSchema;
  readonly #writer: OperationWriter;
  #written = 0;

  constructor(schema: GraphQLSchema, random: () => number, vocabulary: Vocabulary) {
    this.#schema = schema;
    this.#writer = new OperationWriter(schema, random, vocabulary);
  }

  next(): RandomOperation {
    for (;;) {
      const { query, variables } = this.#writer.write();
      if (validate(this.#schema, parse(query)).length > 0) continue;
      this.#written += 1;
      return { query: query.replace(/^query Q/, `query Q${this.#written}`), variables };
    }
  }
}
