import type { SubgraphDefinition } from '../../../shared/bootstrap/subgraph.ts';

/** Agencies that benchmarks can start. */
export type BenchRoom = 'register' | 'insurance' | 'education' | 'bank' | 'labour';

const DEFINITIONS: Readonly<Record<BenchRoom, () => Promise<SubgraphDefinition>>> = {
  register: async () => (await import('../../../subgraphs/register/subgraph.ts')).registerSubgraph,
  insurance: async () => (await import('../../../subgraphs/insurance/subgraph.ts')).insuranceSubgraph,
  education: async () => (await import('../../../subgraphs/education/subgraph.ts')).educationSubgraph,
  bank: async () => (await import('../../../subgraphs/bank/subgraph.ts')).bankSubgraph,
  labour: async () => (await import('../../../subgraphs/labour/subgraph.ts')).labourSubgraph,
};

/** Loads one room only: a process holds no other agency's code. */
export function definitionOf(room: BenchRoom): Promise<SubgraphDefinition> {
  return DEFINITIONS[room]();
}
