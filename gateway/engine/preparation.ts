import type { OperationDefinitionNode } from 'graphql';
import { BoundedCache } from './bounded-cache.ts';
import type { Bounds } from './bounded-map.ts';
import {
  type CompiledOperation,
  type CompilerOptions,
  compileOperation,
  type OperationVariant,
  type PreparedDocument,
  prepareDocument,
} from './compile-operation.ts';
import type { EngineStats, GraphQLRequest, WarmResult } from './contract.ts';
import { type Estimate, evaluate } from './cost/estimate.ts';
import { RequestError } from './errors/request-error.ts';
import { unwatched, type WatchStage, watched } from './observe.ts';
import type { OperationVariables } from './operation/coerce-variables.ts';
import { flagsOf } from './operation/conditions.ts';
import type { Limits } from './operation/limits.ts';
import { PlanningError } from './operation/plan-operation.ts';
import { RecordingPlanner } from './operation/planner.ts';
import { type OperationKey, readOperationKey, writeOperationKey } from './operation-key.ts';
import type { Holdings } from './security/access-rule.ts';

/** An operation with its variables, ready to run. */
export interface Prepared<Context> {
  readonly document: PreparedDocument;
  readonly compiled: CompiledOperation<Context>;
  readonly variables: OperationVariables;
  /** What the request may cost at most. */
  readonly cost: number;
}

export interface Preparation<Context> {
  /**
   * At once where the operation is known: a promise costs a small operation more than looking it up.
   * @param holdings of the viewer; null for one who may read everything
   * @throws RequestError
   */
  prepare(
    request: GraphQLRequest,
    holdings: (() => Holdings) | null,
    watch: WatchStage,
  ): Prepared<Context> | Promise<Prepared<Context>>;
  /** What was prepared last, the latest first. */
  recent(max: number): readonly OperationKey[];
  /** @param use what of the compiled operation is made when it is first used */
  warm(key: OperationKey, use: (compiled: CompiledOperation<Context>) => void): Promise<WarmResult>;
  stats(): EngineStats;
}

/** A compiled operation, and how long the documents are that were planned for it. */
interface Planned<Context> {
  readonly compiled: CompiledOperation<Context>;
  readonly plannedCharacters: number;
}

// Estimates of the heap, within a half and twice of what `npm run bench:plan-cache` measures.
const BYTES_OF_TOKEN = 440;
const BYTES_OF_PLANNED_CHARACTER = 40;

function bytesOfDocument(key: string, { checked }: PreparedDocument): number {
  return key.length + tokensOf(checked.operation) * BYTES_OF_TOKEN;
}

/** Of the whole document: its tokens hang together, comments included. */
function tokensOf({ loc }: OperationDefinitionNode): number {
  if (loc === undefined) return 0;
  let tokens = 1;
  for (let token = loc.startToken.prev; token !== null; token = token.prev) tokens += 1;
  for (let token = loc.startToken.next; token !== null; token = token.next) tokens += 1;
  return tokens;
}

function bytesOfPlanned(
  key: string,
  { plannedCharacters }: Pick<Planned<unknown>, 'plannedCharacters'>,
): number {
  return key.length + plannedCharacters * BYTES_OF_PLANNED_CHARACTER;
}

const NO_FLAGS: OperationKey['flags'] = {};

/** Of which the keys are remembered with their document. */
const MOST_VARIANTS = 100;

/** The same text for the same document and name. Made for each request: joining costs less than JSON. */
function documentKey(query: string, name: string | null): string {
  return name === null ? `- ${query}` : `${name.length} ${name} ${query}`;
}

async function compilePlanned<Context>(
  document: PreparedDocument,
  variant: OperationVariant,
  compiler: CompilerOptions<Context>,
): Promise<Planned<Context>> {
  const planner = new RecordingPlanner(compiler.planner);
  const compiled = await compileOperation(document, variant, { ...compiler, planner });
  const plannedCharacters = planner.made.reduce((sum, { document: { length } }) => sum + length, 0);
  return { compiled, plannedCharacters };
}

/** Compiles each operation once for each set of rules that viewers miss; what is compiled is kept within bounds. */
export function createPreparation<Context>(
  compiler: CompilerOptions<Context>,
  bounds: Required<Bounds>,
): Preparation<Context> {
  const half = { ...bounds, maxBytes: bounds.maxBytes / 2 };
  const documents = new BoundedCache<PreparedDocument>(half, bytesOfDocument);
  const operations = new BoundedCache<Planned<Context>>(half, bytesOfPlanned);
  const operationKeyOf = rememberKeys();
  let [asked, planMisses] = [0, 0];
  const documentOf = (query: string, name: string | null, watch: WatchStage) =>
    documents.getOrMake(documentKey(query, name), () =>
      watched(watch, 'check', async () => prepareDocument(query, name, compiler)),
    );
  const compiledFor = (document: PreparedDocument, key: OperationKey, watch: WatchStage) => {
    asked += 1;
    return operations.getOrMake(operationKeyOf(document, key), () => {
      planMisses += 1;
      const flags = new Map(Object.entries(key.flags));
      const variant = { flags, missing: key.missing };
      return watched(watch, 'compile', () => compilePlanned(document, variant, compiler));
    });
  };
  const withDocument = (
    document: PreparedDocument,
    { query, operationName, variables: given }: GraphQLRequest,
    holdings: (() => Holdings) | null,
    watch: WatchStage,
  ): Prepared<Context> | Promise<Prepared<Context>> => {
    const variables = document.coerce(given);
    const { flagNames } = document;
    const flags =
      flagNames.length === 0 ? NO_FLAGS : Object.fromEntries(flagsOf(flagNames, variables.coerced));
    const missing = holdings === null ? [] : document.guard.missing(holdings);
    const key = { query, operationName: operationName ?? null, flags, missing };
    const finish = ({ compiled }: Planned<Context>): Prepared<Context> => {
      const cost = assertAffordable(compiled.cost, variables, compiler.limits);
      return { document, compiled, variables, cost };
    };
    const planned = compiledFor(document, key, watch);
    return planned instanceof Promise ? planned.then(finish) : finish(planned);
  };
  return {
    prepare(request, holdings, watch) {
      const document = documentOf(request.query, request.operationName ?? null, watch);
      return document instanceof Promise
        ? document.then((made) => withDocument(made, request, holdings, watch))
        : withDocument(document, request, holdings, watch);
    },
    recent: (max) => operations.recentKeys(max).map(readOperationKey),
    async warm(key, use) {
      try {
        const document = await documentOf(key.query, key.operationName, unwatched);
        use((await compiledFor(document, key, unwatched)).compiled);
        return 'compiled';
      } catch (error) {
        if (error instanceof RequestError) return 'refused';
        if (error instanceof PlanningError) return 'unplannable';
        throw error;
      }
    },
    stats: () => ({
      plans: operations.stats.entries,
      planBytes: operations.stats.bytes + documents.stats.bytes,
      plansForgotten: operations.stats.forgotten,
      planHits: asked - planMisses,
      planMisses,
    }),
  };
}

/** @throws RequestError OPERATION_TOO_COSTLY */
function assertAffordable(cost: Estimate, { coerced }: OperationVariables, { maxCost }: Limits): number {
  const estimated = evaluate(cost, coerced);
  if (estimated > maxCost)
    throw RequestError.of(
      'OPERATION_TOO_COSTLY',
      `The operation is estimated to cost ${estimated}; at most ${maxCost} is allowed.`,
      { given: estimated, allowed: maxCost },
    );
  return estimated;
}

/** `writeOperationKey`, which writes the whole document, once for each variant of a document. */
function rememberKeys(): (document: PreparedDocument, key: OperationKey) => string {
  const known = new WeakMap<PreparedDocument, Map<string, string>>();
  return (document, key) => {
    const variants = known.get(document) ?? new Map<string, string>();
    if (variants.size === 0) known.set(document, variants);
    const isPlain = document.flagNames.length + key.missing.length === 0;
    const variant = isPlain ? '' : JSON.stringify([Object.values(key.flags), key.missing]);
    const remembered = variants.get(variant);
    if (remembered !== undefined) return remembered;
    const written = writeOperationKey(key);
    if (variants.size < MOST_VARIANTS) variants.set(variant, written);
    return written;
  };
}
