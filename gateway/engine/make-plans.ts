import {
  type CompilerOptions,
  compileOperation,
  type OperationVariant,
  type PreparedDocument,
  prepareDocument,
} from './compile-operation.ts';
import type { GraphQLRequest } from './contract.ts';
import { type Flags, flagsOf } from './operation/conditions.ts';
import { type MadePlan, RecordingPlanner } from './operation/planner.ts';
import type { Holdings } from './security/access-rule.ts';

// Each further variable of @skip and @include, and each further rule of access, doubles the plans; what is not made
// ahead is planned when it is asked.
const MOST_COMBINED = 4;

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
  const { coerced } = document.coerce(variables);
  const flags = flagsOf(document.flagNames, coerced);
  return makePlans(document, { flags, missing: document.guard.missing(holdings) }, compiler);
}

/**
 * The plans of an operation for every combination of its flags and for every set of rules that viewers may miss, each
 * once; of more than four flags, or rules, for none and all of them.
 * @throws RequestError
 */
export async function plansOfDocument<Context>(
  query: string,
  operationName: string | null,
  compiler: CompilerOptions<Context>,
): Promise<readonly MadePlan[]> {
  const document = prepareDocument(query, operationName, compiler);
  const plans = new Map<string, MadePlan>();
  for (const variant of variantsOf(document))
    for (const made of await makePlans(document, variant, compiler)) plans.set(made.document, made);
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

function variantsOf({ flagNames, guard }: PreparedDocument): readonly OperationVariant[] {
  return subsets(flagNames).flatMap((given) => {
    const flags: Flags = new Map(flagNames.map((name) => [name, given.includes(name)]));
    return subsets(guard.rules).map((missing) => ({ flags, missing }));
  });
}

function subsets(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length > MOST_COMBINED) return [[], names];
  return Array.from({ length: 2 ** names.length }, (_, bits) =>
    names.filter((_name, index) => ((bits >> index) & 1) === 1),
  );
}
