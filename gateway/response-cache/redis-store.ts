import { createClient, RESP_TYPES } from '@redis/client';
import type { Logger } from '../../shared/log/logger.ts';
import type { AnswerStore } from './answer-store.ts';
import { openAnswer, sealAnswer } from './sealed-answers.ts';

export interface RedisStoreOptions {
  readonly url: string;
  /** Redis holds what it cannot read: answers are counts about poor people, and it may be anybody's server. */
  readonly sealing: Buffer;
  readonly logger: Logger;
  /** The longest that Redis is waited for. @default 250 ms */
  readonly timeoutMs?: number;
}

const PREFIX = 'dachieu:answer:';
const TIMEOUT_MS = 250;
const REST_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;
const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

/**
 * Answers in a Redis that several gateways share; how much it keeps is its own setting (`maxmemory`, `allkeys-lru`).
 * While it cannot be reached, nothing is found and nothing is kept, and the connection is tried again.
 */
export function createRedisStore(options: RedisStoreOptions): AnswerStore {
  const { sealing, logger, timeoutMs = TIMEOUT_MS } = options;
  const client = createClient({
    url: options.url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, LONGEST_PAUSE_MS),
    },
  });
  const trouble = troubleOf(logger);
  client.on('error', trouble.begins);
  client.on('ready', trouble.ends);
  client.connect().catch(trouble.begins);
  const binary = client.withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  /** What Redis answers, or null where it does not, or did not just now. */
  const ask = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    if (trouble.isRecent()) return null;
    try {
      return await within(timeoutMs, work());
    } catch (error) {
      trouble.begins(error);
      return null;
    }
  };
  return {
    async find(key) {
      const sealed = await ask(() => binary.get(PREFIX + key));
      return Buffer.isBuffer(sealed) ? openAnswer(sealing, key, sealed) : null;
    },
    async keep(key, answer, ttlMs) {
      if (answer.byteLength > LARGEST_ANSWER_BYTES) return;
      const sealed = sealAnswer(sealing, key, answer);
      await ask(() => client.set(PREFIX + key, sealed, { expiration: { type: 'PX', value: ttlMs } }));
    },
    async close() {
      client.destroy();
    },
  };
}

interface Trouble {
  begins(error: unknown): void;
  ends(): void;
  /** Whether Redis failed within the last second: who asks then would only wait. */
  isRecent(): boolean;
}

/** Warns of the first failure, and is quiet until all is well again. */
function troubleOf(logger: Logger): Trouble {
  let isWarned = false;
  let rest: NodeJS.Timeout | null = null;
  return {
    begins(error) {
      if (!isWarned) logger.warn({ err: error }, 'Redis does not answer: no answer is found or kept');
      isWarned = true;
      rest ??= setTimeout(() => {
        rest = null;
      }, REST_MS).unref();
    },
    ends() {
      if (isWarned) logger.info('Redis answers again');
      isWarned = false;
      if (rest !== null) clearTimeout(rest);
      rest = null;
    },
    isRecent: () => rest !== null,
  };
}

async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer within ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
