import { type Clock, civilDayOf } from '../../shared/time/clock.ts';
import type { Engine, EngineJsonResponse, GraphQLRequest, OperationFacts } from '../engine/contract.ts';
import { Utf8Text } from '../engine/utf8-text.ts';
import type { OperationContext } from '../operation-context.ts';
import type { AnswerStore } from './answer-store.ts';
import { cacheKey } from './cache-key.ts';
import type { DataVersions } from './data-versions.ts';

/** Where an answer came from; `none`: the operation is not one whose answer is kept, or an agency is silent. */
export type CacheOutcome = 'hit' | 'miss' | 'none';

export interface CachedAnswer {
  readonly answer: EngineJsonResponse;
  readonly cache: CacheOutcome;
}

export interface ResponseCacheOptions {
  readonly engine: Pick<Engine<OperationContext>, 'describe' | 'executeToJson' | 'supergraphHash'>;
  readonly store: AnswerStore;
  readonly versions: DataVersions;
  /** Fields, as `Type.field`, that keep an operation out: see `fieldsAboutPeople`. */
  readonly neverKept: ReadonlySet<string>;
  /** Agencies whose data the named ones answer from: a room inside the gateway may ask all of them. */
  readonly dataOf: (agencies: readonly string[]) => readonly string[];
  /** 32 bytes that keys are made with. */
  readonly naming: Buffer;
  /** How long an answer is kept although no data has changed: other things change too, such as an agency's code. */
  readonly ttlMs: number;
  readonly clock: Clock;
}

/** Clocks of agencies may differ from ours by as much: around midnight, today is not the same day for all. */
const MIDNIGHT_MARGIN_MS = 60_000;

/**
 * Answers queries out of what was answered before, where operation, variables, rights of the viewer, day and the data
 * of every agency asked are the same. Kept are whole answers of queries that tell of nobody in particular: nothing with
 * an error or a silent agency in it.
 */
export class ResponseCache {
  readonly #options: ResponseCacheOptions;
  readonly #underWay = new Map<string, Promise<Utf8Text | null>>();
  readonly #keepable = new WeakMap<ReadonlySet<string>, boolean>();

  constructor(options: ResponseCacheOptions) {
    this.#options = options;
  }

  async execute(request: GraphQLRequest, context: OperationContext): Promise<CachedAnswer> {
    const { engine, versions } = this.#options;
    const facts = await engine.describe(request, context);
    if (facts?.kind === 'mutation') {
      try {
        return { answer: await engine.executeToJson(request, context), cache: 'none' };
      } finally {
        versions.forget();
      }
    }
    const key = facts === null ? null : await this.#keyOf(facts, request, context);
    if (key === null) return { answer: await engine.executeToJson(request, context), cache: 'none' };
    const kept = await this.#options.store.find(key);
    if (kept !== null) return hit(Utf8Text.ofBytes(kept));
    // Nothing may be waited for between this look and asking, or two would ask.
    const underWay = this.#underWay.get(key);
    const shared = underWay === undefined ? null : await underWay;
    if (shared !== null) return hit(shared);
    return { answer: await this.#ask(key, request, context), cache: 'miss' };
  }

  /** The key of an answer that may be kept, or null. */
  async #keyOf(
    facts: OperationFacts,
    request: GraphQLRequest,
    { viewer }: OperationContext,
  ): Promise<string | null> {
    const { clock, engine, naming, versions: known, dataOf } = this.#options;
    if (!this.#isKeepable(facts) || isAroundMidnight(clock)) return null;
    const today = clock.today();
    const versions = await known.find(dataOf(facts.agencies));
    if (versions === null) return null;
    return cacheKey(naming, { supergraphHash: engine.supergraphHash, request, viewer, today, versions });
  }

  #isKeepable({ kind, agencies, fields }: OperationFacts): boolean {
    if (kind !== 'query' || agencies.length === 0) return false;
    const known = this.#keepable.get(fields);
    if (known !== undefined) return known;
    const keepable = ![...fields].some((field) => this.#options.neverKept.has(field));
    this.#keepable.set(fields, keepable);
    return keepable;
  }

  /** Asks, and lets others who want the same wait for it rather than ask too. */
  async #ask(key: string, request: GraphQLRequest, context: OperationContext): Promise<EngineJsonResponse> {
    const asking = this.#options.engine.executeToJson(request, context);
    const whole = asking.then(
      (answer) => wholeAnswer(answer, context),
      () => null,
    );
    this.#underWay.set(key, whole);
    try {
      const answer = await asking;
      const dataJson = await whole;
      // Nobody waits for it to be kept: a store that cannot keep it is no fault of this answer.
      if (dataJson !== null) void this.#options.store.keep(key, dataJson.toBytes(), this.#options.ttlMs);
      return answer;
    } finally {
      if (this.#underWay.get(key) === whole) this.#underWay.delete(key);
    }
  }
}

function hit(dataJson: Utf8Text): CachedAnswer {
  return { answer: { kind: 'executed', dataJson, silentAgencies: [] }, cache: 'hit' };
}

/** The data of an answer that nothing is missing from, or null. */
function wholeAnswer(answer: EngineJsonResponse, { inner }: OperationContext): Utf8Text | null {
  const isWhole =
    answer.kind === 'executed' &&
    (answer.errors ?? []).length === 0 &&
    answer.silentAgencies.length === 0 &&
    inner.silentAgencies.length === 0;
  return isWhole ? (answer.dataJson ?? null) : null;
}

function isAroundMidnight(clock: Clock): boolean {
  const nowMs = clock.nowMs();
  return civilDayOf(nowMs - MIDNIGHT_MARGIN_MS) !== civilDayOf(nowMs + MIDNIGHT_MARGIN_MS);
}
