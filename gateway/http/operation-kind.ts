import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { GraphQLRequest } from '../engine/contract.ts';
import { DEFAULT_LIMITS } from '../engine/operation/limits.ts';

/** True where the operation asked for writes or subscribes; false also where it cannot be told: the engine says why. */
export function isMoreThanQuery(request: GraphQLRequest): boolean {
  return (operationKindOf(request) ?? OperationTypeNode.QUERY) !== OperationTypeNode.QUERY;
}

/** null where it cannot be told: the engine says why. */
export function operationKindOf({ query, operationName }: GraphQLRequest): OperationTypeNode | null {
  try {
    // The engine's own limit: what is too long to be told here, it must refuse.
    const document = parse(query, { noLocation: true, maxTokens: DEFAULT_LIMITS.maxTokens });
    return getOperationAST(document, operationName)?.operation ?? null;
  } catch {
    return null;
  }
}

const BEGINNING = /^(?:[\s,\uFEFF]|#[^\n]*\n)*(query|mutation|subscription|\{)/;

/** What kind the first operation is, where the document begins with it. */
export function loggableKind({ query }: GraphQLRequest): string | null {
  const beginning = BEGINNING.exec(query)?.[1] ?? null;
  return beginning === '{' ? 'query' : beginning;
}

/** The operation's name for the log: from the request, else from the beginning of the document. */
export function loggableName({ query, operationName }: GraphQLRequest): string | null {
  const given =
    operationName ?? /^(?:\s|#[^\n]*\n)*(?:query|mutation|subscription)\s+(\w{1,64})\b/.exec(query)?.[1];
  return given !== undefined && /^[A-Za-z_]\w{0,63}$/.test(given) ? given : null;
}
