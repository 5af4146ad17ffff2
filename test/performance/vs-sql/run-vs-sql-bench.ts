import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { type BenchDatabases, openBenchDatabases } from '../population/open-databases.ts';
import { formatTable, round } from '../print-table.ts';
import { type BenchFederation, startBenchFederation } from '../processes/bench-federation.ts';
import { geometricMean, summarise, timeOnce, timeRuns } from '../statistics.ts';
import { loadEverything, ROOMS } from './load-everything.ts';
import { COMPARED_QUESTIONS, type ComparedQuestion } from './questions.ts';
import { DAY } from './world-sql.ts';

export interface VsSqlOptions {
  readonly households: number;
  readonly runs: number;
  readonly json: boolean;
}

/** Medians, ms. */
interface Compared {
  readonly question: string;
  readonly sqlMs: number;
  readonly warmMs: number;
  /** Every fact that the question needs is built anew from its room's database. */
  readonly coldMs: number;
  /** How many times faster the federation is. */
  readonly warmRatio: number;
  readonly coldRatio: number;
}

const WARM_UP = 4;
const COLD_RUNS = 1;

/** Loads the same world into one database and into the agencies', asks both the same questions, and compares. */
export async function runVsSqlBench({ households, runs, json }: VsSqlOptions): Promise<void> {
  const databases = await openBenchDatabases(ROOMS);
  try {
    const loadMs = await timeOnce(() => loadEverything(databases, households));
    const federation = await startBenchFederation({ rooms: ROOMS, databaseUrls: databases.urls });
    try {
      const results: Compared[] = [];
      for (const question of COMPARED_QUESTIONS)
        results.push(await compare(question, databases, federation, runs));
      print(json ? JSON.stringify(results, null, 2) : describe(results, households, loadMs));
    } finally {
      await federation.stop();
    }
  } finally {
    await databases.stop();
  }
}

async function compare(
  question: ComparedQuestion,
  databases: BenchDatabases,
  federation: BenchFederation,
  runs: number,
): Promise<Compared> {
  const client = new pg.Client({ connectionString: databases.oneDatabaseUrl });
  await client.connect();
  try {
    const prepared = { name: 'question', text: question.sql, values: [DAY] };
    const { rows } = await client.query(prepared);
    const { households } = await federation.ask(question.graphql);
    assertSame(question, rows, question.rowsOf(households as Readonly<Record<string, unknown>>));
    const sql = await timeRuns(() => client.query(prepared), { runs, warmUp: WARM_UP });
    const ask = (): Promise<unknown> => federation.ask(question.graphql);
    const warm = await timeRuns(ask, { runs, warmUp: WARM_UP });
    const coldMs = await timeCold(databases, ask);
    return {
      question: question.name,
      sqlMs: sql.medianMs,
      warmMs: warm.medianMs,
      coldMs,
      warmRatio: sql.medianMs / warm.medianMs,
      coldRatio: sql.medianMs / coldMs,
    };
  } finally {
    await client.end();
  }
}

/** @throws where both do not answer the same: then nothing is worth comparing */
function assertSame({ name }: ComparedQuestion, rows: readonly unknown[], answer: readonly unknown[]): void {
  // Numbers arrive as texts from one and as numbers from the other.
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (_key, inner) => textOf(inner)));
  if (isDeepStrictEqual(plain(rows), plain(answer))) return;
  const excerpt = (value: unknown): string => JSON.stringify(value).slice(0, 500);
  throw new Error(
    `"${name}" is answered differently.\none database: ${excerpt(rows)}\nfederation: ${excerpt(answer)}`,
  );
}

function textOf(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

async function timeCold(databases: BenchDatabases, ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    for (const room of ROOMS) await forgetFacts(databases.urls[room]);
    times.push(await timeOnce(ask));
  }
  return summarise(times).medianMs;
}

// What a change of any row does: every fact is of data that is no more.
async function forgetFacts(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('update cohort.state set data_version = data_version + 1');
  await client.end();
}

function describe(results: readonly Compared[], households: number, loadMs: number): string {
  const table = formatTable(
    ['question', 'SQL ms', 'warm ms', 'cold ms', 'warm ×', 'cold ×'],
    results.map(({ question, sqlMs, warmMs, coldMs, warmRatio, coldRatio }) => [
      question,
      ...[sqlMs, warmMs, coldMs, warmRatio].map(round),
      Math.round(coldRatio * 1_000) / 1_000,
    ]),
  );
  const mean = (of: (result: Compared) => number): number => round(geometricMean(results.map(of)));
  const slowest = Math.min(...results.map(({ warmRatio }) => warmRatio));
  return [
    `${households.toLocaleString('en')} households, loaded twice in ${Math.round(loadMs / 1000)} s; answers compared.`,
    table,
    `geometric mean: warm ${mean((result) => result.warmRatio)} times as fast as SQL, cold ${Math.round(geometricMean(results.map(({ coldRatio }) => coldRatio)) * 1_000) / 1_000}`,
    `slowest question, warm: ${Math.round(slowest * 100) / 100} times as fast as SQL`,
  ].join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
