import { parseArgs } from 'node:util';
import { KNOWN_DIFFERENCES } from '../../gateway/engine/known-differences.ts';
import { KNOWN_ORACLE_DIFFERENCES } from '../../gateway/engine/known-oracle-differences.ts';
import { type Difference, type FuzzReport, fuzzWorld } from '../../gateway/engine/testing/fuzz.ts';
import { FUZZ_WORLDS } from '../../gateway/engine/testing/fuzz-worlds.ts';
import type { OracleReport } from '../../gateway/engine/testing/judge-oracle.ts';
import type { StartOracle } from '../../gateway/engine/testing/oracle.ts';
import { ORACLE_NAMES, startOracle } from './oracles/start-oracle.ts';
import { installPeers } from './peers.ts';

// npm run fuzz:engine -- --operations 5000 --seed 7 [--world market] [--oracles apollo,hive,hive-rust]: exits 1 on a
// difference between the engine and one server with the same data, and on one of an oracle that is not listed.
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    world: { type: 'string' },
    oracles: { type: 'string', default: '' },
  },
});

const operations = wholeNumber('operations', values.operations);
const seed = wholeNumber('seed', values.seed);
const worlds = FUZZ_WORLDS.filter(({ name }) => values.world === undefined || name === values.world);
if (worlds.length === 0) throw new Error(`No world named ${values.world}.`);
const oracles = readOracles(values.oracles.split(',').filter((name) => name !== ''));

print(`seed ${seed}, ${operations} operations over ${worlds.map(({ name }) => name).join(', ')}`);
let differing = 0;
for (const [index, world] of worlds.entries()) {
  const share = Math.floor(operations / worlds.length) + (index < operations % worlds.length ? 1 : 0);
  const started = performance.now();
  const report = await fuzzWorld(world, { seed: seed + index, operations: share, oracles });
  printReport(report, (performance.now() - started) / 1_000);
  differing += report.differences.length;
  for (const oracle of report.oracles) {
    printOracle(oracle);
    differing += oracle.differences.length;
  }
}
print(differing === 0 ? 'no new differences' : `${differing} new differences`);
// Planning threads are still open.
process.exit(differing === 0 ? 0 : 1);

function readOracles(names: readonly string[]): readonly StartOracle[] {
  const unknown = names.find((name) => !ORACLE_NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`--oracles knows ${ORACLE_NAMES.join(', ')}, not ${unknown}.`);
  if (names.length > 0) installPeers(print);
  return names.map(
    (name): StartOracle =>
      (supergraphSdl, ask) =>
        startOracle(name, supergraphSdl, ask),
  );
}

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

function printOracle({ name, agreed, known, differences }: OracleReport): void {
  const wrong = [...known.values()].reduce((sum, count) => sum + count, differences.length);
  print(`  ${name}: ${agreed} as the specification wants, ${wrong} otherwise`);
  for (const entry of KNOWN_ORACLE_DIFFERENCES) {
    const count = known.get(entry.name) ?? 0;
    if (count > 0) print(`    known: ${count} × ${entry.name}`);
  }
  for (const difference of differences) printDifference(difference);
}

function printDifference({ what, minimal, variables, query }: Omit<Difference, 'world'>): void {
  print(`\n  ${what}\n  variables ${JSON.stringify(variables)}\n${minimal}\n  found in: ${query}\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
