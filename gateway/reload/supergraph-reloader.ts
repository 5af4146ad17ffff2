import type { Logger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { hashSupergraph } from '../engine/engine.ts';
import { type InSteps, runInSteps } from '../engine/in-steps.ts';
import type { Generation } from './generation.ts';

import { refusalOf, type SupergraphRefusal, type SupergraphRefusalCode } from './supergraph-refusal.ts';
import type { SwappableEngine } from './swappable-engine.ts';
import { type WarmOptions, type WarmReport, warmEngine } from './warm-engine.ts';

export interface SupergraphReloaderParts {
  readonly engine: SwappableEngine;
  /** SDL → what can be served. @throws what `refusalOf` names */
  readonly build: (supergraphSdl: string) => InSteps<Generation>;
  readonly warm: Pick<WarmOptions, 'maxOperations' | 'maxMs'>;
  /** Counts; never a name or an address. @default nothing is counted */
  readonly onOutcome?: (outcome: ReloadOutcome['kind']) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export type ReloadOutcome =
  | { readonly kind: 'swapped'; readonly hash: string; readonly warmed: WarmReport }
  | { readonly kind: 'unchanged'; readonly hash: string }
  | { readonly kind: 'refused'; readonly refusal: SupergraphRefusal };

/** What operators are told; nothing in it quotes a supergraph. */
export interface SupergraphStatus {
  readonly hash: string;
  readonly servedSinceMs: number;
  /** Exchanged supergraphs that operations still run on. */
  readonly retired: number;
  /** The last one that was not taken; null once another one was. */
  readonly refused: { readonly code: SupergraphRefusalCode; readonly atMs: number } | null;
}

/**
 * Takes a new supergraph while requests run: builds an engine for it, compiles there what the running one was asked
 * last, and exchanges the two at once. What cannot be served is refused: the running one stays. One at a time, in the
 * order in which they come.
 */
export class SupergraphReloader {
  readonly #parts: SupergraphReloaderParts;
  #servedSinceMs: number;
  #refused: SupergraphStatus['refused'] = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: SupergraphReloaderParts) {
    this.#parts = parts;
    this.#servedSinceMs = parts.clock.nowMs();
  }

  get status(): SupergraphStatus {
    const { supergraphHash: hash, retired } = this.#parts.engine;
    return { hash, servedSinceMs: this.#servedSinceMs, retired, refused: this.#refused };
  }

  reload(supergraphSdl: string): Promise<ReloadOutcome> {
    return this.#inTurn(() => this.#take(supergraphSdl));
  }

  /** A supergraph that could not even be read, composed or checked. */
  refuse(reason: unknown): Promise<ReloadOutcome> {
    return this.#inTurn(async () => this.#refuse(refusalOf(reason)));
  }

  #inTurn(work: () => Promise<ReloadOutcome>): Promise<ReloadOutcome> {
    const outcome = this.#last.then(work);
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  async #take(supergraphSdl: string): Promise<ReloadOutcome> {
    const { engine, build, clock, logger, onOutcome } = this.#parts;
    const startedAtMs = clock.nowMs();
    const hash = hashSupergraph(supergraphSdl);
    if (hash === engine.supergraphHash) return this.#unchanged(hash);
    let next: Generation | null = null;
    try {
      next = await runInSteps(build(supergraphSdl));
      const warmed = await this.#warm(next);
      engine.swap(next);
      this.#servedSinceMs = clock.nowMs();
      this.#refused = null;
      onOutcome?.('swapped');
      logger.info({ hash, ...warmed, durationMs: clock.nowMs() - startedAtMs }, 'a new supergraph is served');
      return { kind: 'swapped', hash, warmed };
    } catch (error) {
      next?.retire();
      return this.#refuse(refusalOf(error));
    }
  }

  #warm(next: Generation): Promise<WarmReport> {
    const { engine, warm, clock } = this.#parts;
    return warmEngine(next.engine, engine, { ...warm, nowMs: () => clock.nowMs() });
  }

  #unchanged(hash: string): ReloadOutcome {
    this.#refused = null;
    this.#parts.onOutcome?.('unchanged');
    return { kind: 'unchanged', hash };
  }

  #refuse(refusal: SupergraphRefusal): ReloadOutcome {
    const { clock, engine, logger, onOutcome } = this.#parts;
    const { code, message, where } = refusal;
    this.#refused = { code, atMs: clock.nowMs() };
    onOutcome?.('refused');
    logger.error({ code, reason: message, where, served: engine.supergraphHash }, 'a supergraph was refused');
    return { kind: 'refused', refusal };
  }
}
