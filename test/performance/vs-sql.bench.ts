import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { runVsSqlBench } from './vs-sql/run-vs-sql-bench.ts';

const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});

await runVsSqlBench({ households: Number(values.households), runs: Number(values.runs), json: values.json });
