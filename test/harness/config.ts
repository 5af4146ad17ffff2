/** URL of the server that tests use instead of the embedded one, or `null`. */
export function testServerUrl(): string | null {
  const url = process.env.TEST_DATABASE_URL ?? '';
  return url === '' ? null : url;
}

/** URL of the Redis that tests use: one that is named must answer, the usual one may be absent. */
export function testRedis(): { readonly url: string; readonly isRequired: boolean } {
  const url = process.env.TEST_REDIS_URL ?? '';
  return url === '' ? { url: 'redis://127.0.0.1:6379', isRequired: false } : { url, isRequired: true };
}

/** Databases and logins of the seeded rooms that tests share: `<prefix>_<room>`. */
export const TEST_PREFIX = 'dachieu_test';

/** Seed of the random questions about cohorts; another one asks others. */
export function differentialSeed(): string {
  const seed = process.env.DIFFERENTIAL_SEED ?? '';
  return seed === '' ? '2026-11-21' : seed;
}
