/** URL of the server that tests use instead of the embedded one, or `null`. */
export function testServerUrl(): string | null {
  const url = process.env.TEST_DATABASE_URL ?? '';
  return url === '' ? null : url;
}

/** Databases and logins of the seeded rooms that tests share: `<prefix>_<room>`. */
export const TEST_PREFIX = 'dachieu_test';
