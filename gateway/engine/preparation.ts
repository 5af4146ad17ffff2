import { BoundedCache } from './bounded-cache.ts';
import {
  type CompiledOperation,
  type CompilerOptions,
  compileOperation,
  type PreparedDocument,
  prepareDocument,
} from './compile-operation.ts';
import type { GraphQLRequest } from './contract.ts';
import { RequestError } from './errors/request-error.ts';
import { coerceVariables, type OperationVariables } from './operation/coerce-variables.ts';
import { flagsOf } from './operation/conditions.ts';
import { PlanningError } from './operation/plan-operation.ts';
import { type OperationKey, readOperationKey, writeOperationKey } from './operation-key.ts';

interface Prepared<Context> {
  readonly compiled: CompiledOperation<Context>;
  readonly variables: OperationVariables;
}

export interface Preparation<Context> {
  /** @throws RequestError */
  prepare(request: GraphQLRequest): Promise<Prepared<Context>>;
  /** What was prepared last, the latest first. */
  recent(max: number): readonly OperationKey[];
  /** @returns whether the operation is served here */
  warm(key: OperationKey): Promise<boolean>;
}

/** Compiles each operation once; what is compiled is kept within bounds. */
export function createPreparation<Context>(
  compiler: CompilerOptions<Context>,
  maxEntries: number,
): Preparation<Context> {
  const { schema } = compiler.supergraph;
  const documents = new BoundedCache<PreparedDocument>(maxEntries);
  const operations = new BoundedCache<CompiledOperation<Context>>(maxEntries);
  const documentOf = (query: string, name: string | null): Promise<PreparedDocument> =>
    documents.getOrMake(JSON.stringify([name, query]), async () => prepareDocument(query, name, compiler));
  const compiledFor = (document: PreparedDocument, key: OperationKey): Promise<CompiledOperation<Context>> =>
    operations.getOrMake(writeOperationKey(key), () =>
      compileOperation(document, new Map(Object.entries(key.flags)), compiler),
    );
  return {
    async prepare({ query, operationName: name, variables: given }) {
      const operationName = name ?? null;
      const document = await documentOf(query, operationName);
      const { variableDefinitions = [] } = document.checked.operation;
      const variables = coerceVariables(schema, variableDefinitions, given);
      const flags = Object.fromEntries(flagsOf(document.flagNames, variables.coerced));
      return { compiled: await compiledFor(document, { query, operationName, flags }), variables };
    },
    recent: (max) => operations.recentKeys(max).map(readOperationKey),
    async warm(key) {
      try {
        await compiledFor(await documentOf(key.query, key.operationName), key);
        return true;
      } catch (error) {
        if (error instanceof RequestError || error instanceof PlanningError) return false;
        throw error;
      }
    },
  };
}
