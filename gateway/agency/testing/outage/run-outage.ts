import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demoAuthorization } from '../../../reload/testing/demo-authorization.ts';
import { runProcess } from '../../../testing/run-process.ts';
import { AgencyProcesses, type Fault } from './agency-processes.ts';
import { OUTAGE_AGENCIES } from './outage-agencies.ts';
import { OutageLoad, type OutageReport } from './outage-load.ts';

// npm run outage:agencies -- [--concurrency 16 --rest 5 --lasts 4000 --probe 1000 --timeout 1000]: the real gateway and
// four agencies, each a process of its own; under load each agency is killed and started again, then frozen and thawed.
// Exits 1 on an answer that is wrong, lost a field of another agency, or came whole later than a probe interval.
const { values } = parseArgs({
  options: {
    concurrency: { type: 'string', default: '16' },
    rest: { type: 'string', default: '5' },
    lasts: { type: 'string', default: '4000' },
    probe: { type: 'string', default: '1000' },
    timeout: { type: 'string', default: '1000' },
  },
});
const FAULTS: readonly Fault[] = ['kill', 'freeze'];
/** What a request under load, started in time, may still take. */
const GRACE_MS = 500;

const folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-outage-'));
const supergraph = path.join(folder, 'supergraph.graphql');
const agencies = await AgencyProcesses.start();
writeFileSync(supergraph, agencies.supergraphSdl);
const gateway = runProcess('gateway/main.ts', [], {
  MODE: 'demo',
  PORT: '0',
  DATA_DIR: folder,
  SUPERGRAPH_PATH: supergraph,
  SUPERGRAPH_POLL_MS: '0',
  AGENCY_URLS: 'supergraph',
  AGENCY_TIMEOUT_MS: values.timeout,
  AGENCY_PROBE_INTERVAL_MS: values.probe,
  DRAIN_DELAY_MS: '0',
  LOG_LEVEL: 'info',
});
const [, port] = await gateway.waitForStderr(/"port":(\d+).*the gateway answers/);
const load = new OutageLoad({
  url: `http://127.0.0.1:${port}`,
  authorization: await demoAuthorization(folder),
  concurrency: Number(values.concurrency),
  restMs: Number(values.rest),
});
load.begin();
print(
  'agency     fault   answers  fields lost, by code                                   opened  slowest  recovered',
);
let late = 0;
for (const fault of FAULTS)
  for (const agency of OUTAGE_AGENCIES) {
    const report = await load.strike(agencies, agency, fault, Number(values.lasts));
    if (report.recoveredAfterMs > Number(values.probe) + GRACE_MS) late += 1;
    print(lineOf(report));
  }
await load.end();
print(
  `${load.requests} requests; ${load.wrongCount} wrong answers, ${late} recoveries later than a probe interval`,
);
for (const what of load.wrong) print(`  ${what}`);
gateway.child.kill('SIGTERM');
await gateway.exited;
await agencies[Symbol.asyncDispose]();
rmSync(folder, { recursive: true });
process.exit(load.wrongCount === 0 && late === 0 ? 0 : 1);

function lineOf({ agency, fault, answers, lost, ...times }: OutageReport): string {
  const codes = Object.entries(lost).map(([code, count]) => `${code.replace('AGENCY_', '')} ${count}`);
  const ms = (value: number | null): string => (value === null ? '–' : `${value.toFixed(0)} ms`).padStart(9);
  const head = `${agency.padEnd(10)} ${fault.padEnd(7)} ${String(answers).padStart(7)}`;
  const { openedAfterMs, slowestWhileOpenMs, recoveredAfterMs } = times;
  return `${head}  ${codes.join(', ').padEnd(50)} ${ms(openedAfterMs)} ${ms(slowestWhileOpenMs)}  ${ms(recoveredAfterMs)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
