import type { QuestionId } from './questions.ts';

/** What ours may cost beside another gateway, in processor time per request of the same run. */
interface Target {
  readonly question: QuestionId;
  readonly peer: string;
  /** Ours divided by theirs is at most this. */
  readonly most: number;
}

/** From issue 6; a thousand households and the memory are shown without a target. */
const TARGETS: readonly Target[] = [
  ...(['Q1', 'Q2'] as const).flatMap((question) => [
    { question, peer: 'apollo', most: 1 / 7 },
    { question, peer: 'hive-rust', most: 1 / 7 },
    { question, peer: 'hand', most: 1 },
    { question, peer: 'grafbase', most: 1 },
  ]),
  { question: 'Q3', peer: 'hand', most: 1.1 },
];

/** Processor time of ours divided by that of another gateway. */
export type RatioTo = (gateway: string, question: QuestionId) => number | undefined;

/** A line for each target that this run can tell something about. */
export function verdicts(ratioTo: RatioTo): readonly (readonly [string, string, string, string])[] {
  return TARGETS.flatMap(({ question, peer, most }) => {
    const ratio = ratioTo(peer, question);
    if (ratio === undefined) return [];
    const met = ratio <= most ? 'met' : 'MISSED';
    const asked = most < 1 ? `${Math.round(1 / most)} times less` : `at most ${most}`;
    const got = most < 1 ? `${(1 / ratio).toFixed(2)} times less` : ratio.toFixed(2);
    return [[`${question} against ${peer}`, asked, got, met] as const];
  });
}
