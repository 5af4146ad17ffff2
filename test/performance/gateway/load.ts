import { Pool } from 'undici';

export interface LoadTarget {
  /** GraphQL endpoint. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** One request of the load: its body, and how long the right answer is. */
export interface LoadRequest {
  readonly body: Buffer;
  /** Bytes. */
  readonly answerLength: number;
}

export interface LoadOptions {
  readonly seconds: number;
  /** Requests that are under way at any time. */
  readonly concurrency: number;
}

export interface LoadResult {
  readonly requests: number;
  /** Answers that were refused, broken or of another length than the answer that was compared. */
  readonly failures: number;
  readonly seconds: number;
  /** Of each request. */
  readonly latenciesMs: readonly number[];
}

/** Asks again and again with the next variables, `concurrency` requests at a time, until the time is over. */
export async function runLoad(
  { url, headers }: LoadTarget,
  requests: readonly LoadRequest[],
  { seconds, concurrency }: LoadOptions,
): Promise<LoadResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: concurrency, headersTimeout: 120_000, bodyTimeout: 120_000 });
  const latenciesMs: number[] = [];
  let failures = 0;
  let next = 0;
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;
  const work = async (): Promise<void> => {
    while (performance.now() < endAt) {
      const request = requests[next++ % requests.length];
      if (request === undefined) return;
      const askedAt = performance.now();
      const length = await lengthOfAnswer(pool, pathname, headers, request.body);
      latenciesMs.push(performance.now() - askedAt);
      if (length !== request.answerLength) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const spent = (performance.now() - startedAt) / 1000;
  await pool.close();
  return { requests: latenciesMs.length, failures, seconds: spent, latenciesMs };
}

/** @returns -1 for any status but 200 */
async function lengthOfAnswer(
  pool: Pool,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Promise<number> {
  const answer = await pool.request({ path, method: 'POST', headers, body });
  const { byteLength } = await answer.body.arrayBuffer();
  return answer.statusCode === 200 ? byteLength : -1;
}
