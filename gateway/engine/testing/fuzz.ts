import { type ExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { PlanningError } from '../engine.ts';
import { findKnownDifference } from '../known-differences.ts';
import { compareWithOracle } from './compare-with-oracle.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { OracleJudge, type OracleReport } from './judge-oracle.ts';
import { minimizeOperation } from './minimize-operation.ts';
import { buildMonolith } from './monolith.ts';
import type { AskAgency, StartOracle } from './oracle.ts';
import { OperationWriter, type RandomOperation, randomNumbers } from './random-operation.ts';
import { startTestFederation } from './test-federation.ts';

export interface FuzzOptions {
  readonly seed: number;
  /** Valid operations to compare. */
  readonly operations: number;
  /** Stops after so many new differences. @default 5 */
  readonly maxDifferences?: number;
  /** Other gateways, to be judged by the same operations. @default none */
  readonly oracles?: readonly StartOracle[];
}

export interface Difference extends RandomOperation {
  readonly world: string;
  readonly what: string;
  /** The smallest operation found with a difference of the same kind. */
  readonly minimal: string;
}

export interface FuzzReport {
  readonly world: string;
  /** Those of a known difference not counted. */
  readonly compared: number;
  /** Of those compared: how many answers had errors in them. */
  readonly withErrors: number;
  /** Calls of agencies. */
  readonly calls: number;
  /** By the name of the known difference. */
  readonly known: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  readonly oracles: readonly OracleReport[];
}

interface Comparison {
  readonly difference: string | null;
  readonly hasErrors: boolean;
}

interface Arena {
  readonly writer: OperationWriter;
  readonly isValid: (query: string) => boolean;
  readonly compare: (operation: RandomOperation) => Promise<Comparison>;
  readonly expected: (operation: RandomOperation) => Promise<ExecutionResult>;
  readonly supergraphSdl: string;
  readonly ask: AskAgency;
  readonly calls: readonly unknown[];
}

/** Random valid operations answered by the engine over a world's agencies and by one server with the same data. */
export async function fuzzWorld(world: FuzzWorld, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, operations, maxDifferences = 5 } = options;
  const arena = buildArena(world, seed);
  const judges = await openJudges(world.name, arena, options.oracles ?? []);
  const known = new Map<string, number>();
  const differences: Difference[] = [];
  let compared = 0;
  let withErrors = 0;
  while (compared < operations && differences.length < maxDifferences) {
    const operation = arena.writer.write();
    if (!arena.isValid(operation.query)) continue;
    for (const judge of judges) await judge.judge(operation);
    const { difference, hasErrors } = await arena.compare(operation);
    const found = difference === null ? null : await findOut(world.name, arena, operation, difference);
    if (typeof found === 'string') {
      known.set(found, (known.get(found) ?? 0) + 1);
      continue;
    }
    compared += 1;
    if (hasErrors) withErrors += 1;
    if (found !== null) differences.push(found);
  }
  for (const judge of judges) judge.close();
  const oracles = judges.map(({ report }) => report);
  return { world: world.name, compared, withErrors, calls: arena.calls.length, known, differences, oracles };
}

function openJudges(
  world: string,
  { supergraphSdl, ask, expected, isValid }: Arena,
  oracles: readonly StartOracle[],
): Promise<readonly OracleJudge[]> {
  const minimize = (query: string, test: (query: string) => Promise<boolean>): Promise<string> =>
    minimizeOperation(query, async (smaller) => isValid(smaller) && (await test(smaller)));
  return Promise.all(
    oracles.map((start) => OracleJudge.open({ world, start, supergraphSdl, ask, expected, minimize })),
  );
}

function buildArena(world: FuzzWorld, seed: number): Arena {
  const { engine, run, calls, supergraphSdl, ask } = startTestFederation({
    schemas: world.schemas,
    resolvers: world.agencyResolvers ?? world.resolvers,
    resolveReference: world.resolveReference,
    limits: { maxAliases: 500, maxRootFields: 100, maxPlanningMs: 30_000 },
  });
  const monolith = buildMonolith(engine.schema, world.resolvers);
  const expected: Arena['expected'] = ({ query, variables }) => monolith(query, variables);
  return {
    calls,
    supergraphSdl,
    ask,
    expected,
    writer: new OperationWriter(engine.schema, randomNumbers(seed), world.vocabulary),
    isValid: (query) => isValid(engine.schema, query),
    async compare(operation) {
      const wanted = await expected(operation);
      const hasErrors = wanted.errors !== undefined;
      try {
        const answer = await run(operation.query, operation.variables);
        return { difference: compareWithOracle(answer, wanted), hasErrors };
      } catch (error) {
        return { difference: faultOf(error), hasErrors };
      }
    },
  };
}

// What the minimizer tries may not even be a document.
function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

function faultOf(error: unknown): string {
  return error instanceof PlanningError ? `not planned: ${error.cause}` : `thrown: ${error}`;
}

/** The name of the known difference that this is a case of, or the new difference. */
async function findOut(
  world: string,
  arena: Arena,
  operation: RandomOperation,
  what: string,
): Promise<string | Difference> {
  const known = findKnownDifference(what, null);
  if (known !== null) return known.name;
  const minimal = await minimizeOperation(operation.query, async (query) => {
    if (!arena.isValid(query)) return false;
    const { difference } = await arena.compare({ ...operation, query });
    return difference !== null && kindOf(difference) === kindOf(what);
  });
  const { difference } = await arena.compare({ ...operation, query: minimal });
  const smallest = difference ?? what;
  return findKnownDifference(smallest, minimal)?.name ?? { ...operation, world, what: smallest, minimal };
}

/** "data", "no error", "thrown" ...: what must stay the same while an operation is made smaller. */
function kindOf(difference: string): string {
  return /^(no error|an error|no code|[^:]*)/.exec(difference)?.[0] ?? difference;
}
