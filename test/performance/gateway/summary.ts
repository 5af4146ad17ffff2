import { quantile } from '../statistics.ts';

/** One gateway under load by one question for some seconds. */
export interface Measurement {
  readonly requests: number;
  readonly failures: number;
  readonly seconds: number;
  /** Of the gateway's process. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  readonly latenciesMs: readonly number[];
}

/** Several measurements of the same gateway and question. */
export interface Summary {
  readonly requests: number;
  readonly failures: number;
  /** Of each round, in their order. */
  readonly cpuOfRounds: readonly number[];
  /** Median over the rounds. */
  readonly cpuMsPerRequest: number;
  /** Of the rounds: the smallest and the largest. */
  readonly cpuRange: readonly [number, number];
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Share of the time in which the gateway worked: below 1, agencies or load set the pace. */
  readonly busy: number;
  readonly residentBytes: number;
}

export function summarise(rounds: readonly Measurement[]): Summary {
  const sum = (of: (round: Measurement) => number): number =>
    rounds.reduce((total, round) => total + of(round), 0);
  const cpu = rounds.map(({ cpuMs, requests }) => cpuMs / requests);
  const latencies = sorted(rounds.flatMap(({ latenciesMs }) => latenciesMs));
  const seconds = sum((round) => round.seconds);
  return {
    requests: sum((round) => round.requests),
    failures: sum((round) => round.failures),
    cpuOfRounds: cpu,
    cpuMsPerRequest: quantile(sorted(cpu), 0.5),
    cpuRange: [Math.min(...cpu), Math.max(...cpu)],
    requestsPerSecond: sum((round) => round.requests) / seconds,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    busy: sum((round) => round.cpuMs) / 1000 / seconds,
    residentBytes: Math.max(...rounds.map((round) => round.residentBytes)),
  };
}

/**
 * Processor time of one gateway divided by that of another: the median over the rounds, in each of which both were asked
 * within seconds. What else the machine does changes from round to round, and falls on both.
 */
export function cpuRatio(one: Summary, other: Summary): number {
  return quantile(sorted(one.cpuOfRounds.map((cpu, round) => cpu / (other.cpuOfRounds[round] ?? cpu))), 0.5);
}

function sorted(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}
