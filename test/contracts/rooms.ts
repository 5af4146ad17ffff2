import type { SubgraphDefinition } from '../../shared/bootstrap/subgraph.ts';
import { bankSubgraph } from '../../subgraphs/bank/subgraph.ts';
import { educationSubgraph } from '../../subgraphs/education/subgraph.ts';
import { insuranceSubgraph } from '../../subgraphs/insurance/subgraph.ts';
import { labourSubgraph } from '../../subgraphs/labour/subgraph.ts';
import { plansSubgraph } from '../../subgraphs/plans/subgraph.ts';
import { registerSubgraph } from '../../subgraphs/register/subgraph.ts';

/** The six rooms, as the contracts between them are checked. */
export const ROOMS: readonly SubgraphDefinition[] = [
  registerSubgraph,
  labourSubgraph,
  bankSubgraph,
  insuranceSubgraph,
  educationSubgraph,
  plansSubgraph,
];
