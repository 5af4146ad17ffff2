import {
  type CompilerOptions,
  compileOperation,
  type OperationVariant,
  type PreparedDocument,
  prepareDocument,
} from './compile-operation.ts';
import type { GraphQLRequest } from './contract.ts';
import { coerceVariables } from './operation/coerce-variables.ts';
import { type Flags, flagsOf } from './operation/conditions.ts';
import { type MadePlan, RecordingPlanner } from './operation/planner.ts';
import type { Holdings } from './security/access-rule.ts';

// Each further variable of @skip and @include doubles the plans; what is not made ahead is planned when it is asked.
const MOST_COMBINED_FLAGS = 4;

/**
 * The plans that this request leads to for a viewer who holds this, made anew: one, or one for each root field of a
 * mutation.
 * @throws RequestError
 */
export async function plansOfRequest<Context>(
  { query, operationName, variables }: GraphQLRequest,
  holdings: () => Holdings,
  compiler: CompilerOptions<Context>,
): Promise<readonly MadePlan[]> {
  const document = prepareDocument(query, operationName ?? null, compiler);
  const { variableDefinitions = [] } = document.checked.operation;
  const { coerced } = coerceVariables(compiler.supergraph.schema, variableDefinitions, variables);
  const flags = flagsOf(document.flagNames, coerced);
  return makePlans(document, { flags, missing: document.guard.missing(holdings) }, compiler);
}

/**
 * The plans of an operation, for viewers who may read all of it, for every combination of its flags, each once; with more than four flags, for all false
 * and all true.
 * @throws RequestError
 */
export async function plansOfDocument<Context>(
  query: string,
  operationName: string | null,
  compiler: CompilerOptions<Context>,
): Promise<readonly MadePlan[]> {
  const document = prepareDocument(query, operationName, compiler);
  const plans = new Map<string, MadePlan>();
  for (const flags of flagCombinations(document.flagNames))
    for (const made of await makePlans(document, { flags, missing: [] }, compiler))
      plans.set(made.document, made);
  return [...plans.values()];
}

async function makePlans<Context>(
  document: PreparedDocument,
  variant: OperationVariant,
  compiler: CompilerOptions<Context>,
): Promise<readonly MadePlan[]> {
  const planner = new RecordingPlanner(compiler.planner);
  await compileOperation(document, variant, { ...compiler, planner });
  return planner.made;
}

function flagCombinations(names: readonly string[]): readonly Flags[] {
  if (names.length > MOST_COMBINED_FLAGS)
    return [false, true].map((value) => new Map(names.map((name) => [name, value])));
  return Array.from(
    { length: 2 ** names.length },
    (_, bits) => new Map(names.map((name, index) => [name, ((bits >> index) & 1) === 1])),
  );
}
