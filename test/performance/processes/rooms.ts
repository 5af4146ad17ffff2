import type { SubgraphDefinition } from '../../../shared/bootstrap/subgraph.ts';

/** The agencies that take part: where cohorts start, and one of each of the three that narrow them. */
export const BENCH_ROOMS = ['register', 'insurance', 'education', 'bank'] as const;
export type BenchRoom = (typeof BENCH_ROOMS)[number];

const DEFINITIONS: Readonly<Record<BenchRoom, () => Promise<SubgraphDefinition>>> = {
  register: async () => (await import('../../../subgraphs/register/subgraph.ts')).registerSubgraph,
  insurance: async () => (await import('../../../subgraphs/insurance/subgraph.ts')).insuranceSubgraph,
  education: async () => (await import('../../../subgraphs/education/subgraph.ts')).educationSubgraph,
  bank: async () => (await import('../../../subgraphs/bank/subgraph.ts')).bankSubgraph,
};

/** Loads one room only: a process holds no other agency's code. */
export function definitionOf(room: BenchRoom): Promise<SubgraphDefinition> {
  return DEFINITIONS[room]();
}
