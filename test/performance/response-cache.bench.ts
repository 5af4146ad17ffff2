import { performance } from 'node:perf_hooks';
import { countingAgency } from '../../gateway/testing/counting-agency.ts';
import { startTestGateway } from '../../gateway/testing/start-test-gateway.ts';
import { testRedis } from '../harness/config.ts';

// Processor time of the whole process (client, gateway, an agency of one field) for each request over HTTP: what
// differs between the lines is what the cache saves and costs.

const REQUESTS = 2_000;
const CONNECTIONS = 8;

interface Case {
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  { name: 'off', environment: {} },
  { name: 'memory', environment: { RESPONSE_CACHE: 'memory' } },
  { name: 'redis', environment: { RESPONSE_CACHE: 'redis', REDIS_URL: testRedis().url } },
];

async function measure({ name, environment }: Case, rows: number): Promise<string> {
  const counts = countingAgency();
  await using gateway = await startTestGateway({ furtherAgencies: [counts], environment });
  const headers = {
    authorization: await gateway.authorizationOf('administrator'),
    'content-type': 'application/json',
  };
  const aliases = Array.from({ length: rows }, (_, at) => `poor${at}: poor(within: "area ${at}")`);
  const body = JSON.stringify({ query: `{ ${aliases.join(' ')} }` });
  const outcomes = new Map<string, number>();
  const ask = async (): Promise<void> => {
    const response = await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body });
    await response.arrayBuffer();
    const outcome = response.headers.get('x-cache') ?? 'off';
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  };
  const run = async (requests: number): Promise<void> => {
    let left = requests;
    const one = async (): Promise<void> => {
      while (left-- > 0) await ask();
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, one));
  };
  await run(REQUESTS);
  outcomes.clear();
  const before = process.cpuUsage();
  const startedAt = performance.now();
  await run(REQUESTS);
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / REQUESTS;
  const wallMs = (performance.now() - startedAt) / REQUESTS;
  const told = [...outcomes].map(([outcome, times]) => `${times} ${outcome}`).join(', ');
  return `${name.padEnd(8)} ${cpuMs.toFixed(3)} ms CPU, ${wallMs.toFixed(3)} ms wall a request (${told})`;
}

for (const rows of [1, 20]) {
  process.stdout.write(`${rows} field${rows === 1 ? '' : 's'}:\n`);
  for (const one of CASES) process.stdout.write(`  ${await measure(one, rows)}\n`);
}
