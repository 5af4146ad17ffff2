import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../shared/log/logger.ts';
import { testRedis } from '../../test/harness/config.ts';
import { countingAgency } from '../testing/counting-agency.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import type { AnswerStore } from './answer-store.ts';
import { createRedisStore } from './redis-store.ts';
import { cacheSecretsOf } from './sealed-answers.ts';

const { url: URL, isRequired } = testRedis();

function newSecrets(): ReturnType<typeof cacheSecretsOf> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return cacheSecretsOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

const secrets = newSecrets();
const open = (sealing = secrets.sealing, url = URL): AnswerStore =>
  createRedisStore({ url, sealing, logger: silentLogger() });

async function redisAnswers(): Promise<boolean> {
  const client = createClient({ url: URL, socket: { connectTimeout: 1_000, reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    client.destroy();
    return true;
  } catch {
    return false;
  }
}

const isThere = await redisAnswers();
if (!isThere) process.stderr.write(`No Redis answers at ${URL}: tests of the Redis store are skipped.\n`);

it.runIf(isRequired)('Redis answers where TEST_REDIS_URL names it', () => expect(isThere).toBe(true));

describe.skipIf(!isThere)('answers kept in Redis', () => {
  const answer = Buffer.from('{"poor":3,"tên":"hộ nghèo"}');
  const name = (): string => randomBytes(16).toString('hex');
  const raw = createClient({ url: URL });
  let store: AnswerStore;
  beforeAll(async () => {
    await raw.connect();
    store = open();
    while ((await store.find('probe')) === null) {
      await store.keep('probe', answer, 1_000);
      await setTimeout(5);
    }
  });
  afterAll(async () => {
    await store.close();
    raw.destroy();
  });

  it('are what was kept, for as long as was said', async () => {
    const key = name();
    expect(await store.find(key)).toBeNull();
    await store.keep(key, answer, 60_000);
    expect(Buffer.from((await store.find(key)) ?? [])).toEqual(answer);
    const leftMs = await raw.pTTL(`dachieu:answer:${key}`);
    expect(leftMs).toBeGreaterThan(50_000);
    expect(leftMs).toBeLessThanOrEqual(60_000);
    await raw.del(`dachieu:answer:${key}`);
  });

  it('cannot be read in Redis, nor put under another name, nor opened by another gateway', async () => {
    const [key, other] = [name(), name()];
    await store.keep(key, answer, 5_000);
    const sealed = await raw.get(`dachieu:answer:${key}`);
    expect(sealed).not.toContain('poor');
    await raw.copy(`dachieu:answer:${key}`, `dachieu:answer:${other}`);
    expect(await store.find(other)).toBeNull();
    await raw.set(`dachieu:answer:${other}`, 'short', { expiration: { type: 'PX', value: 5_000 } });
    expect(await store.find(other)).toBeNull();
    const stranger = open(newSecrets().sealing);
    await expect.poll(() => stranger.find(key)).toBeNull();
    await stranger.close();
  });

  it('serve two gateways that share a signing key, and no viewer sees those of another', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const environment = {
      RESPONSE_CACHE: 'redis',
      REDIS_URL: URL,
      VIEWER_SIGNING_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
    const [one, two] = [countingAgency(), countingAgency()];
    await using first = await startTestGateway({ furtherAgencies: [one], environment });
    await using second = await startTestGateway({ furtherAgencies: [two], environment });
    const cacheOf = async (gateway: TestGateway, persona: string): Promise<string | null> => {
      const authorization = await gateway.authorizationOf(persona);
      const response = await gateway.post({ query: '{ poor }' }, { authorization });
      return response.headers.get('x-cache');
    };
    await expect
      .poll(async () => {
        await cacheOf(first, 'administrator');
        return cacheOf(first, 'administrator');
      })
      .toBe('hit');
    await expect.poll(() => cacheOf(second, 'administrator')).toBe('hit');
    expect(await cacheOf(second, 'bank-officer')).toBe('miss');
    two.poor += 1;
    second.clock.ms += 1_001;
    expect(await cacheOf(second, 'administrator')).toBe('miss');
  });
});

describe('a Redis that does not answer', () => {
  let mute: Server;
  beforeAll(async () => {
    mute = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => mute.close(resolve)));

  it.each([
    ['refuses connections', () => 1],
    ['says nothing', () => (mute.address() as { port: number }).port],
  ])('and %s costs the answer from the cache, and nothing else', async (_, port) => {
    const environment = { RESPONSE_CACHE: 'redis', REDIS_URL: `redis://127.0.0.1:${port()}` };
    const counts = countingAgency();
    await using gateway = await startTestGateway({ furtherAgencies: [counts], environment });
    const startedAt = performance.now();
    for (let at = 0; at < 3; at += 1) {
      const response = await gateway.post({ query: '{ poor }' });
      expect(await response.json()).toMatchObject({ data: { poor: 1 } });
      expect(response.headers.get('x-cache')).toBe('miss');
    }
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
