import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { stripIgnoredCharacters } from 'graphql';
import { COHORT_CHAIN } from '../../gateway/cohorts/cohort-chain.ts';
import { DEFAULT_SUPERGRAPH_PATH } from '../../gateway/config.ts';
import { readExamples } from '../../gateway/console/examples.ts';
import { createEngine } from '../../gateway/engine/engine.ts';
import { SCALARS } from '../../shared/scalars/scalars.ts';
import { formatTable } from './print-table.ts';

// What a compiled operation takes of the heap, beside what the plan cache thinks it does.

const TIMES = 40;
const page = readFileSync('test/federation/page-of-households.graphql', 'utf8');
const fields =
  'id code head { name ethnicity { nameVi } } area { name } review { year causes } loans { principal programme { nameVi } }';
const spread = Array.from({ length: 15 }, (_, index) => `a${index}: household(id: "${index}") { ...F }`);
const documents: readonly (readonly [string, string])[] = [
  ...readExamples('docs/examples').map(({ id, query }) => [id, query] as const),
  ...readExamples('docs/questions').map(({ id, query }) => [id, query] as const),
  ['page', page],
  ['page without white space', stripIgnoredCharacters(page)],
  ['a fragment spread 15 times', `{ ${spread.join(' ')} } fragment F on Household { ${fields} }`],
  ['introspection', '{ __schema { types { name fields { name args { name } } } } }'],
];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heapBytes(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(name: string, query: string): Promise<readonly (string | number)[]> {
  const engine = createEngine<undefined>({
    supergraphSdl: readFileSync(DEFAULT_SUPERGRAPH_PATH, 'utf8'),
    scalars: SCALARS,
    limits: { chain: COHORT_CHAIN },
    callAgency: () => Promise.reject(new Error('No agency is asked here.')),
  });
  const warm = async (index: number): Promise<void> => {
    const text = `${query}\n#${index}`;
    const operation = { query: text, operationName: null, flags: {}, missing: [], isInternal: false };
    const result = await engine.warm(operation);
    if (result !== 'compiled') throw new Error(`${name} is ${result}.`);
  };
  await warm(0);
  const [before, thought] = [heapBytes(), engine.stats().planBytes];
  for (let index = 1; index <= TIMES; index += 1) await warm(index);
  const taken = (heapBytes() - before) / TIMES;
  const estimate = (engine.stats().planBytes - thought) / TIMES;
  return [name, query.length, Math.round(taken), Math.round(estimate), Number((estimate / taken).toFixed(2))];
}

const rows: (readonly (string | number)[])[] = [];
for (const [name, query] of documents) rows.push(await measure(name, query));
process.stdout.write(`Node ${process.version}\n`);
process.stdout.write(`${formatTable(['operation', 'characters', 'heap', 'estimate', 'ratio'], rows)}\n`);
