import type { ExecutionResult } from 'graphql';
import { findKnownOracleDifference, type KnownOracleDifference } from '../known-oracle-differences.ts';
import type { AskAgency, Oracle, StartOracle } from './oracle.ts';
import { askOracle } from './oracle.ts';
import type { RandomOperation } from './random-operation.ts';

/** How often another gateway answered as the specification wants. */
export interface OracleReport {
  readonly name: string;
  readonly agreed: number;
  /** By the name of the known difference. */
  readonly known: ReadonlyMap<string, number>;
  readonly differences: readonly OracleDifference[];
}

export interface OracleDifference extends RandomOperation {
  readonly what: string;
  readonly minimal: string;
}

export interface JudgeOptions {
  /** Its name. */
  readonly world: string;
  readonly start: StartOracle;
  readonly supergraphSdl: string;
  readonly ask: AskAgency;
  /** What one server with the same data answers: right by definition. */
  readonly expected: (operation: RandomOperation) => Promise<ExecutionResult>;
  /** The smallest operation of which the test holds; only valid ones are tested. */
  readonly minimize: (query: string, test: (query: string) => Promise<boolean>) => Promise<string>;
}

// What start-oracle.ts tells.
const LOST = /^failed: .* (ended with|does not answer)/;

/** Compares one other gateway with the specification; where it is wrong, its case must be a known one. */
export class OracleJudge {
  readonly #options: JudgeOptions;
  readonly #known = new Map<string, number>();
  readonly #differences: OracleDifference[] = [];
  #oracle: Oracle;
  #agreed = 0;

  private constructor(options: JudgeOptions, oracle: Oracle) {
    this.#options = options;
    this.#oracle = oracle;
  }

  static async open(options: JudgeOptions): Promise<OracleJudge> {
    return new OracleJudge(options, await options.start(options.supergraphSdl, options.ask));
  }

  get report(): OracleReport {
    return {
      name: this.#oracle.name,
      agreed: this.#agreed,
      known: this.#known,
      differences: this.#differences,
    };
  }

  async judge(written: RandomOperation): Promise<void> {
    const operation = { ...written, query: tame(written.query) };
    const what = await this.#ask(operation);
    if (what === null) {
      this.#agreed += 1;
      return;
    }
    const known = this.#findKnown(what, operation.query);
    if (known === null) await this.#examine(operation, what);
    else this.#count(known.name);
  }

  close(): void {
    this.#oracle.close();
  }

  async #examine(operation: RandomOperation, what: string): Promise<void> {
    const kind = kindOf(what);
    const minimal = await this.#options.minimize(operation.query, async (query) => {
      const found = await this.#ask({ ...operation, query });
      return found !== null && kindOf(found) === kind;
    });
    const smallest = (await this.#ask({ ...operation, query: minimal })) ?? what;
    const known = this.#findKnown(smallest, minimal);
    if (known === null) this.#differences.push({ ...operation, what: smallest, minimal });
    else this.#count(known.name);
  }

  async #ask(operation: RandomOperation): Promise<string | null> {
    const difference = await askOracle(this.#oracle, operation, await this.#options.expected(operation));
    if (difference !== null && LOST.test(difference)) {
      // Its process ended, or waits for ever: the next operation gets a new one.
      this.#oracle.close();
      this.#oracle = await this.#options.start(this.#options.supergraphSdl, this.#options.ask);
    }
    return difference;
  }

  #findKnown(difference: string, query: string): KnownOracleDifference | null {
    const place = { oracle: this.#oracle.name, world: this.#options.world };
    return findKnownOracleDifference(place, difference, query);
  }

  #count(name: string): void {
    this.#known.set(name, (this.#known.get(name) ?? 0) + 1);
  }
}

/**
 * Without the two aliases that the others mistake for what they are not: REWRITTEN_FOR_ORACLES says what they do.
 */
function tame(query: string): string {
  return query.replaceAll('__proto__:', 'proto:').replaceAll('__typename:', 'typename:');
}

/** "data: null instead of a value", "refused" ...: what must stay the same while an operation is made smaller. */
function kindOf(difference: string): string {
  const data = /^data[^:]*: (null|nothing|.).* instead of (null|nothing|.)/.exec(difference);
  return data === null ? difference.slice(0, 20) : `${data[1]} instead of ${data[2]}`;
}
