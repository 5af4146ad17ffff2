import { parseArgs } from 'node:util';
import { FUZZ_WORLDS } from '../../engine/testing/fuzz-worlds.ts';
import { judgeCurve, type MemorySample } from './memory-curve.ts';
import { type SoakPhase, type SoakReport, soak } from './soak.ts';

// npm run soak:gateway -- [--operations 10000 --minutes 5 --concurrency 16 --reloads 4 --world register --seed 7]: prints the memory
// curve of the gateway's process, and exits 1 where it is not flat after warm-up or a request failed.
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '5' },
    concurrency: { type: 'string', default: '16' },
    reloads: { type: 'string', default: '4' },
    world: { type: 'string', default: 'register' },
    seed: { type: 'string', default: '7' },
  },
});

/** The plan cache is full after a thousand operations; code is optimised and buffers are pooled some time later. */
const WARM_UP_SHARE = 1 / 3;

const world = FUZZ_WORLDS.find(({ name }) => name === values.world);
if (world === undefined) throw new Error(`No world named ${values.world}.`);
print(`world ${world.name}, seed ${values.seed}, Node ${process.version}; MiB after garbage collection`);
let phaseNow: SoakPhase | null = null;
const report = await soak({
  world,
  operations: Number(values.operations),
  minutes: Number(values.minutes),
  concurrency: Number(values.concurrency),
  reloads: Number(values.reloads),
  seed: Number(values.seed),
  onSample: printSample,
});
print(
  `\n${report.requests} requests (${countsOf(report.outcomes)}), ${values.reloads} supergraphs exchanged`,
);
print(`${report.agencyAnswers} answers of agencies, faults: ${countsOf(report.faults)}`);
const isFlat = (['different', 'repeated'] as const).map((phase) => judge(phase, report)).every(Boolean);
const failed = report.outcomes.get('failed') ?? 0;
if (failed > 0) print(`${failed} requests failed although their client stayed`);
process.exit(isFlat && failed === 0 ? 0 : 1);

function judge(phase: SoakPhase, { samples }: SoakReport): boolean {
  const all = samples[phase];
  const verdicts = judgeCurve(all.slice(Math.floor(all.length * WARM_UP_SHARE)));
  const told = verdicts.map(
    ({ measure, growthBytes, allowedBytes, isFlat }) =>
      `${measure} ${isFlat ? 'flat' : 'GROWS'} (${mib(growthBytes)} MiB, allowed ${mib(allowedBytes)})`,
  );
  print(`${phase} operations, after warm-up: ${told.join('; ')}`);
  return verdicts.every(({ isFlat }) => isFlat);
}

function printSample(phase: SoakPhase, { requests, heapUsed, external, rss }: MemorySample): void {
  if (phase !== phaseNow) print(`\n${phase} operations\n requests    heap external      rss`);
  phaseNow = phase;
  const cells = [String(requests), mib(heapUsed), mib(external), mib(rss)];
  print(cells.map((cell, at) => cell.padStart(at === 0 ? 9 : 8)).join(' '));
}

function countsOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
}

function mib(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
