import { Kind, parse } from 'graphql';
import type { Logger } from '../../shared/log/logger.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { Cancellation } from '../agency/cancellation.ts';
import type { ResponseCacheConfig } from '../config.ts';
import type { Engine } from '../engine/contract.ts';
import { clientOperation, type OperationContext } from '../operation-context.ts';
import type { AnswerStore } from './answer-store.ts';
import { DataVersions, type ReadVersions } from './data-versions.ts';
import { fieldsAboutPeople } from './fields-about-people.ts';
import { MemoryStore } from './memory-store.ts';
import { createRedisStore } from './redis-store.ts';
import { ResponseCache } from './response-cache.ts';
import { type CacheSecrets, cacheSecretsOf } from './sealed-answers.ts';

/** Where answers are kept; it outlives the supergraph that they were made under. */
export interface OpenedStore {
  readonly config: ResponseCacheConfig;
  readonly store: AnswerStore;
  readonly secrets: CacheSecrets;
}

/** @param signingKeyPem every gateway that shares a Redis has the same */
export function openAnswerStore(
  config: ResponseCacheConfig,
  signingKeyPem: string,
  clock: Clock,
  logger: Logger,
): OpenedStore {
  const secrets = cacheSecretsOf(signingKeyPem);
  const store =
    config.kind === 'redis'
      ? createRedisStore({ url: config.url, sealing: secrets.sealing, logger })
      : new MemoryStore({ maxBytes: config.maxBytes, nowMs: () => clock.nowMs() });
  return { config, store, secrets };
}

export interface ResponseCacheParts extends OpenedStore {
  readonly engine: Engine<OperationContext>;
  readonly supergraphSdl: string;
  /** Rooms inside the gateway: their answers come of any agency's data. */
  readonly localRooms: ReadonlySet<string>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The cache of one supergraph's answers. */
export function createResponseCache(parts: ResponseCacheParts): ResponseCache {
  const { engine, supergraphSdl, config, localRooms, store, secrets, clock } = parts;
  const agencies = engine.agencies.map(({ name }) => name).filter((name) => !localRooms.has(name));
  return new ResponseCache({
    engine,
    store,
    versions: new DataVersions({ read: readVersions(parts), stalenessMs: config.stalenessMs, clock }),
    neverKept: fieldsAboutPeople(supergraphSdl),
    dataOf: (asked) => (asked.some((name) => localRooms.has(name)) ? agencies : asked),
    naming: secrets.naming,
    ttlMs: config.ttlMs,
    clock,
  });
}

/** Nobody asks: the gateway does, to know whether what it keeps is still so. */
const CACHE: Viewer = {
  subject: 'system:response-cache',
  agency: 'gateway',
  roles: [],
  jurisdiction: 'NATIONWIDE',
  purpose: 'freshness of kept answers',
  dataClasses: ['none'],
};

/** An agency that does not tell within this long counts as silent. */
const VERSION_TIMEOUT_MS = 1_000;

function readVersions({ engine, supergraphSdl, clock, logger }: ResponseCacheParts): ReadVersions {
  const announced = announcedStates(supergraphSdl);
  return async (agencies) => {
    const asked = agencies.filter((agency) => announced.has(stateField(agency)));
    if (asked.length === 0) return new Map();
    const context = clientOperation({
      viewer: CACHE,
      requestId: `response-cache-${clock.nowMs()}`,
      deadlineAtMs: clock.nowMs() + VERSION_TIMEOUT_MS,
      cancellation: new Cancellation(),
      logger: () => logger,
    });
    const query = `{ ${asked.map((agency) => `${stateField(agency)} { version }`).join(' ')} }`;
    const { data } = await engine.executeInternal({ query }, context);
    const states = (data ?? {}) as Readonly<Record<string, { readonly version: string } | null>>;
    return new Map(
      asked.flatMap((agency) => {
        const version = states[stateField(agency)]?.version;
        return version === undefined ? [] : [[agency, version] as const];
      }),
    );
  };
}

function stateField(agency: string): string {
  return `${agency}DataState`;
}

/** Root fields that tell how an agency's data stands: not every agency has one. */
function announcedStates(supergraphSdl: string): ReadonlySet<string> {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const query = definitions.find(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  );
  const fields = query?.kind === Kind.OBJECT_TYPE_DEFINITION ? (query.fields ?? []) : [];
  return new Set(fields.map(({ name }) => name.value).filter((name) => name.endsWith('DataState')));
}
