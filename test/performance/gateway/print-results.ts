import { formatTable, mebibytes } from '../print-table.ts';
import { QUESTIONS, type QuestionId } from './questions.ts';
import { cpuRatio, type Summary } from './summary.ts';
import { verdicts } from './targets.ts';

export interface GatewayResults {
  readonly id: string;
  readonly title: string;
  readonly summaries: ReadonlyMap<QuestionId, Summary>;
}

const ms = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3));
const HEAD = [
  'gateway',
  'CPU ms/req',
  '(range)',
  'ours/theirs',
  'req/s',
  'p50 ms',
  'p99 ms',
  'RSS MiB',
  'busy',
  'asked',
  'failed',
];

/** A table for each question, then the targets. */
export function printResults(
  results: readonly GatewayResults[],
  questions: readonly QuestionId[],
  say: (line: string) => void,
): void {
  const ours = results.find(({ id }) => id === 'ours')?.summaries;
  for (const question of questions) {
    say(`\n${question}: ${QUESTIONS[question].title}`);
    const rows = results.flatMap(({ title, summaries }) => {
      const summary = summaries.get(question);
      return summary === undefined ? [] : [[title, ...cells(summary, ours?.get(question))]];
    });
    say(formatTable(HEAD, rows));
  }
  const lines = verdicts((gateway, question) => {
    const theirs = results.find(({ id }) => id === gateway)?.summaries.get(question);
    const own = ours?.get(question);
    return theirs && own && cpuRatio(own, theirs);
  });
  if (lines.length > 0) say(`\n${formatTable(['target: CPU of ours', 'asked', 'got', ''], lines)}`);
}

function cells(summary: Summary, ours: Summary | undefined): readonly (string | number)[] {
  const [least, most] = summary.cpuRange;
  return [
    ms(summary.cpuMsPerRequest),
    `${ms(least)}–${ms(most)}`,
    ours === undefined ? '-' : cpuRatio(ours, summary).toFixed(2),
    Math.round(summary.requestsPerSecond),
    ms(summary.p50Ms),
    ms(summary.p99Ms),
    mebibytes(summary.residentBytes),
    `${Math.round(summary.busy * 100)} %`,
    summary.requests,
    summary.failures,
  ];
}
