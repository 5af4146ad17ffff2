import { fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { AgencyCircuits } from '../../gateway/agency/agency-circuits.ts';
import { createAgencyClient } from '../../gateway/agency/agency-client.ts';
import { AgencySilence } from '../../gateway/agency/agency-silence.ts';
import { Cancellation } from '../../gateway/agency/cancellation.ts';
import { createHttpTransport } from '../../gateway/agency/http-transport.ts';
import { SignedViewers } from '../../gateway/agency/signed-viewers.ts';
import { PERSONAS } from '../../gateway/demo/personas.ts';
import { clientOperation, type OperationContext } from '../../gateway/operation-context.ts';
import { silentLogger } from '../../shared/log/logger.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';

// What one call to an agency costs the gateway, beside a request written by hand with undici, in turns.
const OPERATIONS_AT_ONCE = 24;
const CALLS_OF_AN_OPERATION = 6;
const CALLS_OF_A_ROUND = 24_000;
const ROUNDS = 5;
const ANSWER_BYTES = [2_000, 50_000];
const CIRCUIT = { failures: 5, windowMs: 30_000, probeIntervalMs: 1_000 };

type Call = (body: string, context: OperationContext) => Promise<unknown>;

const keyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const [persona] = PERSONAS;

function newOperation(): OperationContext {
  if (persona === undefined) throw new Error('There are no personas.');
  return clientOperation({
    viewer: persona.viewer,
    requestId: 'bench',
    deadlineAtMs: systemClock.nowMs() + 15_000,
    cancellation: new Cancellation(),
    logger: silentLogger,
  });
}

/** The agency client as the gateway makes it. */
function throughClient(url: string): Call {
  const issuer = new ViewerIssuer(keyPem, () => systemClock.nowMs());
  const call = createAgencyClient({
    transports: { bank: createHttpTransport({ url }).send },
    viewers: new SignedViewers(issuer, systemClock),
    silence: new AgencySilence(systemClock),
    circuits: new AgencyCircuits(CIRCUIT),
    timeoutMsOf: () => 5_000,
    clock: systemClock,
  });
  return (body, context) => Promise.resolve(call({ agency: 'bank', body, operationKind: 'query' }, context));
}

/** No deadline, no signature, no circuit. */
function byHand(url: string): Call {
  const pool = new Pool(new URL(url).origin, { connections: 64 });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return async (body) => {
    const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
    return answer.body.arrayBuffer();
  };
}

let asked = 0;

async function ask(call: Call): Promise<void> {
  const operation = async (): Promise<void> => {
    for (let done = 0; done < CALLS_OF_A_ROUND / OPERATIONS_AT_ONCE; done += CALLS_OF_AN_OPERATION) {
      const context = newOperation();
      const bodies = Array.from({ length: CALLS_OF_AN_OPERATION }, () => {
        asked += 1;
        return JSON.stringify({ query: '{ x }', variables: { id: asked, padding: 'y'.repeat(500) } });
      });
      await Promise.all(bodies.map((body) => call(body, context)));
    }
  };
  await Promise.all(Array.from({ length: OPERATIONS_AT_ONCE }, operation));
}

/** Processor time of this process, microseconds per call. */
async function costOf(call: Call): Promise<number> {
  const before = process.cpuUsage();
  await ask(call);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / CALLS_OF_A_ROUND;
}

async function measure(answerBytes: number): Promise<void> {
  const script = fileURLToPath(new URL('./agency-call/answering-server.ts', import.meta.url));
  const agency = fork(script, [String(answerBytes)], { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(agency, 'message')) as [number];
  const url = `http://127.0.0.1:${port}/graphql`;
  const contestants = { 'agency client': throughClient(url), 'undici by hand': byHand(url) };
  for (const call of Object.values(contestants)) await ask(call);
  const costs: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, call] of Object.entries(contestants)) {
      const ofContestant = costs[name] ?? [];
      costs[name] = [...ofContestant, await costOf(call)];
    }
  for (const [name, rounds] of Object.entries(costs)) {
    const median = rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    process.stdout.write(
      `${name.padEnd(15)} ${String(answerBytes).padStart(6)} B  ${median.toFixed(1).padStart(6)} µs/call (${rounds.map((cost) => cost.toFixed(1)).join(' ')})\n`,
    );
  }
  agency.disconnect();
}

for (const bytes of ANSWER_BYTES) await measure(bytes);
process.exit(0);
