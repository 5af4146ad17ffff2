import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { runCohortBench } from './cohort/run-cohort-bench.ts';

const { values } = parseArgs({
  options: {
    households: { type: 'string', multiple: true },
    runs: { type: 'string', default: '30' },
    json: { type: 'boolean', default: false },
  },
});
const sizes = values.households?.map(Number) ?? [100_000, 1_000_000, 10_000_000, 27_000_000];

await runCohortBench({ sizes, runs: Number(values.runs), json: values.json });
