import { parseArgs } from 'node:util';
import { KNOWN_DIFFERENCES } from '../known-differences.ts';
import { type Difference, type FuzzReport, fuzzWorld } from './fuzz.ts';
import { FUZZ_WORLDS } from './fuzz-worlds.ts';

// npm run fuzz:engine -- --operations 5000 --seed 7 [--world market]: exits 1 on a difference.
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    world: { type: 'string' },
  },
});

const operations = wholeNumber('operations', values.operations);
const seed = wholeNumber('seed', values.seed);
const worlds = FUZZ_WORLDS.filter(({ name }) => values.world === undefined || name === values.world);
if (worlds.length === 0) throw new Error(`No world named ${values.world}.`);

print(`seed ${seed}, ${operations} operations over ${worlds.map(({ name }) => name).join(', ')}`);
let differing = 0;
for (const [index, world] of worlds.entries()) {
  const share = Math.floor(operations / worlds.length) + (index < operations % worlds.length ? 1 : 0);
  const started = performance.now();
  const report = await fuzzWorld(world, { seed: seed + index, operations: share });
  printReport(report, (performance.now() - started) / 1_000);
  differing += report.differences.length;
}
print(differing === 0 ? 'no new differences' : `${differing} new differences`);
// Planning threads are still open.
process.exit(differing === 0 ? 0 : 1);

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} must be a whole number.`);
  return number;
}

function printReport(
  { world, compared, withErrors, calls, known, differences }: FuzzReport,
  seconds: number,
): void {
  const counts = `${compared} compared, ${withErrors} with errors, ${calls} calls of agencies`;
  print(`${world}: ${counts}, ${differences.length} differences, ${seconds.toFixed(1)} s`);
  for (const { name, reason } of KNOWN_DIFFERENCES) {
    const count = known.get(name) ?? 0;
    if (count > 0) print(`  known: ${count} × ${name}: ${reason}`);
  }
  for (const difference of differences) printDifference(difference);
}

function printDifference({ what, minimal, variables, query }: Difference): void {
  print(`\n  ${what}\n  variables ${JSON.stringify(variables)}\n${minimal}\n  found in: ${query}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
