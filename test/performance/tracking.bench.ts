import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { processEnvironment, readDataDir } from '../../gateway/config.ts';
import { readExamples } from '../../gateway/console/examples.ts';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../gateway/demo/demo-tokens.ts';
import { findPersona } from '../../gateway/demo/personas.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { createGraphClient } from '../verify/graph-client.ts';
import { runningSystem } from '../verify/running-system.ts';
import { formatTable, round } from './print-table.ts';
import { timeOnce, timeRuns } from './statistics.ts';

// A plan's progress as officials ask for it, over HTTP, on the demonstration data. How many calls it costs is asserted in
// test/federation/plan-tracking.e2e.ts.

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '30' }, port: { type: 'string', default: '4320' } },
});
const TARGETS: Readonly<Record<string, number>> = {
  '13-annex-with-actuals': 250,
  '14-plan-of-a-district': 400,
};

const examples = readExamples(fileURLToPath(new URL('../../docs/examples', import.meta.url))).filter(
  ({ id }) => TARGETS[id] !== undefined,
);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const system = await runningSystem(Number(values.port), say);
try {
  const { tokenKeyPem } = loadDemoKeys(readDataDir(processEnvironment()));
  const rows: (string | number)[][] = [];
  for (const { id, persona, query } of examples) {
    const viewer = findPersona(persona)?.viewer;
    if (viewer === undefined) throw new Error(`No persona ${persona}.`);
    const token = await issueDemoToken(viewer, tokenKeyPem, systemClock.nowMs());
    const client = createGraphClient(system.url, token);
    const first = await timeOnce(() => client.ask(query));
    const { medianMs, p95Ms } = await timeRuns(() => client.ask(query), {
      runs: Number(values.runs),
      warmUp: 5,
    });
    rows.push([id, round(medianMs), round(p95Ms), round(first), TARGETS[id] ?? '-']);
  }
  say(formatTable(['plan', 'median ms', 'p95 ms', 'first ms', 'target ms'], rows));
} finally {
  await system.stop();
}
