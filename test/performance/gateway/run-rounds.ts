import { headersFor } from './compare-contestants.ts';
import type { RunningContestant } from './contestants/contestant.ts';
import { type LoadRequest, runLoad } from './load.ts';
import { usageOf } from './processes.ts';
import type { Question } from './questions.ts';
import type { Measurement } from './summary.ts';

export interface Entrant {
  readonly id: string;
  readonly title: string;
  readonly gateway: RunningContestant;
  /** By question. */
  readonly requests: ReadonlyMap<Question, readonly LoadRequest[]>;
}

export interface RoundOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly concurrency: number;
}

/**
 * Every gateway under the load of every question, one after the other, again and again: what else the machine does falls
 * on all of them alike. @returns measurements by entrant and question
 */
export async function runRounds(
  entrants: readonly Entrant[],
  questions: readonly Question[],
  { rounds, seconds, warmUpSeconds, concurrency }: RoundOptions,
  say: (line: string) => void,
): Promise<ReadonlyMap<Entrant, ReadonlyMap<Question, readonly Measurement[]>>> {
  const results = new Map(
    entrants.map((entrant) => [
      entrant,
      new Map(questions.map((question) => [question, [] as Measurement[]])),
    ]),
  );
  for (const question of questions)
    for (const entrant of entrants) await measure(entrant, question, { seconds: warmUpSeconds, concurrency });
  say('Warm.');
  for (let round = 0; round < rounds; round += 1) {
    const order = [...entrants.slice(round % entrants.length), ...entrants.slice(0, round % entrants.length)];
    for (const question of questions)
      for (const entrant of order) {
        const measurement = await measure(entrant, question, { seconds, concurrency });
        results.get(entrant)?.get(question)?.push(measurement);
      }
    say(`Round ${round + 1} of ${rounds}.`);
  }
  return results;
}

async function measure(
  { gateway, requests }: Entrant,
  question: Question,
  load: { readonly seconds: number; readonly concurrency: number },
): Promise<Measurement> {
  // Made anew each time: the viewers that others pass on live a minute.
  const headers = await headersFor(gateway, question);
  const before = usageOf(gateway.pid);
  const result = await runLoad({ url: gateway.url, headers }, requests.get(question) ?? [], load);
  const after = usageOf(gateway.pid);
  return { ...result, cpuMs: after.cpuMs - before.cpuMs, residentBytes: after.residentBytes };
}
