import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { processEnvironment, readDataDir } from '../../gateway/config.ts';
import { WORLD_VERSION } from '../../shared/demo/generate-world.ts';
import { installPeers } from '../gateways/peers.ts';
import { type AgencyKind, type BenchAgencies, openAgencies } from './gateway/agencies/open-agencies.ts';
import { askAll, differingAnswers, unusable } from './gateway/compare-contestants.ts';
import type { RunningContestant, Stage } from './gateway/contestants/contestant.ts';
import { CONTESTANTS } from './gateway/contestants/contestants.ts';
import { openIdentity } from './gateway/identity.ts';
import type { LoadRequest } from './gateway/load.ts';
import { type GatewayResults, printResults } from './gateway/print-results.ts';
import { build, isPinned, takeSeat } from './gateway/processes.ts';
import { QUESTION_IDS, QUESTIONS, type Question } from './gateway/questions.ts';
import { type Entrant, runRounds } from './gateway/run-rounds.ts';
import { summarise } from './gateway/summary.ts';
import { findVariants, type Variants } from './gateway/variants.ts';

// npm run bench:gateway: our gateway and others over the same agencies, in turns, answers compared; see docs/performance.md.

const { values } = parseArgs({
  options: {
    gateways: { type: 'string', default: Object.keys(CONTESTANTS).join(',') },
    queries: { type: 'string', default: QUESTION_IDS.join(',') },
    agencies: { type: 'string', default: 'memoised' },
    rounds: { type: 'string', default: '25' },
    seconds: { type: 'string', default: '0.4' },
    'warm-up': { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '8' },
    sets: { type: 'string', default: '400' },
    json: { type: 'string' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ids = values.gateways.split(',');
const questions = QUESTION_IDS.filter((id) => values.queries.split(',').includes(id)).map(
  (id) => QUESTIONS[id],
);

function agencyKind(): AgencyKind {
  if (values.agencies === 'memoised' || values.agencies === 'real') return values.agencies;
  throw new Error(`--agencies is memoised or real, not ${values.agencies}.`);
}

/** Asks every gateway everything once: what is measured later is known to be right. */
async function enter(
  id: string,
  agencies: BenchAgencies,
  variants: Variants,
  references: Map<Question, Awaited<ReturnType<typeof askAll>>>,
  stage: Stage,
): Promise<Entrant> {
  const contestant = CONTESTANTS[id];
  if (contestant === undefined)
    throw new Error(`--gateways knows ${Object.keys(CONTESTANTS).join(', ')}, not ${id}.`);
  const { title } = contestant;
  const gateway = await contestant.start(stage);
  running.push(gateway);
  const requests = new Map<Question, readonly LoadRequest[]>();
  for (const question of questions) {
    const sets = variants[question.id].slice(0, Number(values.sets));
    const answered = await agencies.recording(() => askAll(gateway, question, sets));
    const fault = unusable(answered);
    if (fault !== null) throw new Error(`${title} does not answer ${question.id}: ${fault}`);
    const reference = references.get(question) ?? answered;
    references.set(question, reference);
    const differing = differingAnswers(reference.answers, answered.answers);
    const bytes = answered.requests.reduce((sum, { answerLength }) => sum + answerLength, 0) / sets.length;
    say(
      `  ${title.padEnd(24)} ${question.id}  ${sets.length} sets of variables, ${Math.round(bytes / 1000)} kB each, ${
        differing.length === 0 ? 'same answers' : `${differing.length} DIFFERENCES`
      }`,
    );
    for (const difference of differing.slice(0, 5)) say(`      ${difference}`);
    requests.set(question, answered.requests);
  }
  return { id, title, gateway, requests };
}

const dataDir = path.resolve(readDataDir(processEnvironment()), 'bench-gateway');
// What was recorded of another world must not be compared with this one.
const worldDir = path.join(dataDir, `world-${WORLD_VERSION}`);
mkdirSync(worldDir, { recursive: true });
takeSeat('others');
if (ids.some((id) => id !== 'ours' && id !== 'hand')) installPeers(say);
if (ids.includes('ours') || ids.includes('hand')) {
  say('Ours and fetch by hand run compiled: npm run build.');
  build();
}
say(
  isPinned
    ? 'Each gateway on processor 0, agencies and load on processor 1.'
    : 'Processes are not pinned (no taskset, or one processor): processor times are less even.',
);
const identity = await openIdentity(dataDir);
const agencies = await openAgencies(agencyKind(), { dataDir, recordings: path.join(worldDir, 'recordings') });
const entrants: Entrant[] = [];
const running: RunningContestant[] = [];
try {
  const variants = await findVariants(path.join(worldDir, 'variants.json'), agencies.realRegister, identity);
  const stage = {
    urls: agencies.urls,
    supergraphPath: path.resolve('gateway/supergraph.graphql'),
    identity,
    dataDir,
  };
  const references = new Map<Question, Awaited<ReturnType<typeof askAll>>>();
  for (const id of ids) entrants.push(await enter(id, agencies, variants, references, stage));
  references.clear();
  const measured = await runRounds(
    entrants,
    questions,
    {
      rounds: Number(values.rounds),
      seconds: Number(values.seconds),
      warmUpSeconds: Number(values['warm-up']),
      concurrency: Number(values.concurrency),
    },
    say,
  );
  const results: GatewayResults[] = [...measured].map(([{ id, title }, byQuestion]) => ({
    id,
    title,
    summaries: new Map([...byQuestion].map(([question, rounds]) => [question.id, summarise(rounds)])),
  }));
  printResults(
    results,
    questions.map(({ id }) => id),
    say,
  );
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      JSON.stringify(
        results.map(({ id, summaries }) => ({ id, ...Object.fromEntries(summaries) })),
        null,
        2,
      ),
    );
} finally {
  await Promise.all(running.map((gateway) => gateway.stop()));
  await agencies.close();
  await identity.close();
}
