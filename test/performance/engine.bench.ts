import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { processEnvironment, readDataDir } from '../../gateway/config.ts';
import { createEngine, type Engine, type EngineMode, Utf8Text } from '../../gateway/engine/engine.ts';
import { WORLD_VERSION } from '../../shared/demo/generate-world.ts';
import { SCALARS } from '../../shared/scalars/scalars.ts';
import { Recordings } from './gateway/agencies/recordings.ts';
import { ANSWERS } from './gateway/hand/answers.ts';
import type { AskAgency } from './gateway/hand/ask-agency.ts';
import { QUESTION_IDS, QUESTIONS, type Question, type Variables } from './gateway/questions.ts';
import type { Variants } from './gateway/variants.ts';
import { formatTable } from './print-table.ts';

// npm run bench:engine: the engine alone, without HTTP, over what `npm run bench:gateway` recorded. Processor milliseconds
// per request, the least of the rounds; variables differ from request to request.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '0.5' } },
});

/** One set of variables with the answers that it was given the first time. */
interface Asked {
  readonly variables: Variables;
  readonly answers: Map<string, Uint8Array>;
}

type Run = (question: Question, asked: Asked) => Promise<Utf8Text | undefined>;

const world = path.resolve(readDataDir(processEnvironment()), 'bench-gateway', `world-${WORLD_VERSION}`);
if (!existsSync(path.join(world, 'variants.json')))
  throw new Error(`Nothing is recorded in ${world}: run npm run bench:gateway first.`);
const variants = JSON.parse(readFileSync(path.join(world, 'variants.json'), 'utf8')) as Variants;
const recordings = new Recordings(path.join(world, 'recordings'));

/** Found among the recordings once; then by the beginning of what was asked, at next to no cost. */
function answerTo(agency: string, body: string, { answers }: Asked): Uint8Array {
  const key = agency + body.slice(0, 80);
  const known = answers.get(key) ?? recordings.find(agency, Buffer.from(body));
  if (known === null)
    throw new Error(`${agency} was not recorded for this: run npm run bench:gateway first.`);
  answers.set(key, known);
  return known;
}

function engineOf(mode: EngineMode): Engine<Asked> {
  return createEngine<Asked>({
    supergraphSdl: readFileSync('gateway/supergraph.graphql', 'utf8'),
    scalars: SCALARS,
    holdingsOf: () => ({ authenticated: true, scopes: new Set(), policies: new Set() }),
    limits: { maxDepth: 30 },
    mode,
    callAgency: async ({ agency, body }, asked) => answerTo(agency, body, asked),
  });
}

function runOf(mode: EngineMode): Run {
  const engine = engineOf(mode);
  return async ({ query }, asked) => {
    const { dataJson, errors } = await engine.executeToJson({ query, variables: asked.variables }, asked);
    if (errors !== undefined) throw new Error(JSON.stringify(errors).slice(0, 500));
    return dataJson;
  };
}

const byHand: Run = async ({ operationName }, asked) => {
  const ask: AskAgency = async (agency, query, given) => {
    const body = answerTo(agency, JSON.stringify({ query, variables: given }), asked);
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()).data;
  };
  const data = await ANSWERS[operationName]?.(
    ask,
    asked.variables as Parameters<(typeof ANSWERS)[string]>[1],
  );
  return Utf8Text.of(JSON.stringify(data));
};

async function cpuMsOf(run: Run, question: Question, sets: readonly Asked[]): Promise<number> {
  const wantedMs = Number(values.seconds) * 1_000;
  const start = process.cpuUsage();
  let count = 0;
  let usedMs = 0;
  while (usedMs < wantedMs) {
    for (const asked of sets) await run(question, asked);
    count += sets.length;
    const { user, system } = process.cpuUsage(start);
    usedMs = (user + system) / 1_000;
  }
  return usedMs / count;
}

const runs: Readonly<Record<string, Run>> = {
  'by hand': byHand,
  strict: runOf('strict'),
  fast: runOf('fast'),
};
const rows: (string | number)[][] = [];
for (const id of QUESTION_IDS) {
  const question = QUESTIONS[id];
  const best = new Map<string, number>();
  const texts = new Map<string, string>();
  const sets = new Map(
    Object.keys(runs).map((name) => [
      name,
      variants[id].slice(0, 40).map((variables): Asked => ({ variables, answers: new Map() })),
    ]),
  );
  // One after the other in each round, so that what else the machine does meets all of them.
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const [name, run] of Object.entries(runs)) {
      const asked = sets.get(name) ?? [];
      for (const one of asked.slice(0, 1)) texts.set(name, String(await run(question, one)));
      best.set(
        name,
        Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, await cpuMsOf(run, question, asked)),
      );
    }
  if (texts.get('fast') !== texts.get('strict')) throw new Error(`${id}: fast and strict differ.`);
  const [hand = 0, strict = 0, fast = 0] = Object.keys(runs).map((name) => best.get(name) ?? 0);
  rows.push([
    `${id} ${question.title}`,
    hand.toFixed(4),
    strict.toFixed(4),
    fast.toFixed(4),
    (fast / hand).toFixed(2),
  ]);
}
process.stdout.write(
  `${formatTable(['processor ms per request', 'by hand', 'strict', 'fast', 'fast / hand'], rows)}\n`,
);
