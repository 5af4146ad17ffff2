import { insertAreas, openBenchDatabases } from '../population/open-databases.ts';
import { formatTable, mebibytes, round } from '../print-table.ts';
import { type BenchFederation, startBenchFederation } from '../processes/bench-federation.ts';
import { type Timing, timeOnce, timeRuns } from '../statistics.ts';
import { type BenchQuestion, QUESTIONS } from './questions.ts';

export interface CohortBenchOptions {
  /** Households of each country. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly json: boolean;
}

interface QuestionResult extends Timing {
  readonly question: string;
  readonly firstMs: number;
  /** Of one run: all processes together, which hardly depends on what else the machine is busy with. */
  readonly processorMs: number;
  readonly calls: number;
  /** Both ways between the gateway and all agencies, of one run. */
  readonly bytesBetweenRooms: number;
}

interface SizeResult {
  readonly households: number;
  readonly questions: readonly QuestionResult[];
  readonly residentBytes: Readonly<Record<string, number>>;
}

/** Where cohorts start, and the three agencies that narrow them. */
const ROOMS = ['register', 'insurance', 'education', 'bank'] as const;
const WARM_UP = 8;

/** Asks the same questions in ever larger countries and prints what they cost. */
export async function runCohortBench({ sizes, runs, json }: CohortBenchOptions): Promise<void> {
  const databases = await openBenchDatabases(ROOMS);
  const results: SizeResult[] = [];
  try {
    await insertAreas(databases.urls.register);
    for (const households of sizes) {
      const federation = await startBenchFederation({
        rooms: ROOMS,
        databaseUrls: databases.urls,
        households,
      });
      try {
        const result = await measure(federation, households, runs);
        results.push(result);
        if (!json) print(describe(result));
      } finally {
        await federation.stop();
      }
    }
  } finally {
    await databases.stop();
  }
  if (json) print(JSON.stringify(results, null, 2));
}

async function measure(federation: BenchFederation, households: number, runs: number): Promise<SizeResult> {
  const questions: QuestionResult[] = [];
  for (const question of QUESTIONS) questions.push(await measureQuestion(federation, question, runs));
  const usage = await federation.usage();
  const residentBytes = Object.fromEntries([...usage].map(([name, used]) => [name, used.residentBytes]));
  return { households, questions, residentBytes };
}

async function measureQuestion(
  federation: BenchFederation,
  { name, query }: BenchQuestion,
  runs: number,
): Promise<QuestionResult> {
  const work = (): Promise<unknown> => federation.ask(query);
  const firstMs = await timeOnce(work);
  await timeRuns(work, { runs: WARM_UP, warmUp: 0 });
  const before = await processorMs(federation);
  const timing = await timeRuns(work, { runs, warmUp: 0 });
  const worked = (await processorMs(federation)) - before;
  const traffic = await federation.trafficOf(work);
  return {
    question: name,
    firstMs,
    ...timing,
    processorMs: worked / runs,
    calls: traffic.reduce((sum, { calls }) => sum + calls, 0),
    bytesBetweenRooms: traffic.reduce(
      (sum, { sentBytes, receivedBytes }) => sum + sentBytes + receivedBytes,
      0,
    ),
  };
}

async function processorMs(federation: BenchFederation): Promise<number> {
  return [...(await federation.usage()).values()].reduce((sum, usage) => sum + usage.processorMs, 0);
}

function describe({ households, questions, residentBytes }: SizeResult): string {
  const table = formatTable(
    ['question', 'median ms', 'p95 ms', 'first ms', 'processor ms', 'calls', 'MiB between rooms'],
    questions.map((result) => [
      result.question,
      round(result.medianMs),
      round(result.p95Ms),
      round(result.firstMs),
      round(result.processorMs),
      result.calls,
      mebibytes(result.bytesBetweenRooms),
    ]),
  );
  const memory = Object.entries(residentBytes)
    .map(([name, bytes]) => `${name} ${mebibytes(bytes)}`)
    .join(', ');
  return `${households.toLocaleString('en')} households\n${table}\nmemory, MiB: ${memory}\n`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
