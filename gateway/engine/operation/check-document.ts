import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError as GraphQLJsError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { GraphQLError } from '../contract.ts';
import { codeOf, publicExtensions } from '../errors/public-extensions.ts';
import { RequestError } from '../errors/request-error.ts';
import { shortened } from './check-variables.ts';
import type { Limits } from './limits.ts';
import { assertWithinLimits } from './measure-operation.ts';

/** One operation of a document that is valid against the public schema and within the limits. */
export interface CheckedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const MAX_VALIDATION_ERRORS = 20;

/**
 * Text → a checked operation. Everything that could hurt the planner is stopped here: it dies on cyclic fragments.
 * @throws RequestError
 */
export function checkDocument(
  schema: GraphQLSchema,
  query: string,
  operationName: string | null,
  limits: Limits,
): CheckedOperation {
  if (Buffer.byteLength(query) > limits.maxDocumentBytes)
    throw RequestError.of(
      'OPERATION_TOO_LARGE',
      `The document is longer than ${limits.maxDocumentBytes} bytes.`,
      { allowed: limits.maxDocumentBytes },
    );
  try {
    const document = parseDocument(query, limits.maxTokens);
    assertValid(schema, document);
    const checked = selectOperation(schema, document, operationName);
    assertWithinLimits(schema, checked, limits);
    return checked;
  } catch (error) {
    // Thousands of nested brackets fit in the token limit and not on the stack.
    if (error instanceof RangeError)
      throw RequestError.of('OPERATION_TOO_DEEP', 'The document is nested too deeply to be read.');
    throw error;
  }
}

function parseDocument(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const { message, locations } = error as GraphQLJsError;
    // graphql-js 16.15 spells it "more that".
    if (/contains more tha[nt] \d+ tokens/.test(message))
      throw RequestError.of('OPERATION_TOO_LARGE', `The document has more than ${maxTokens} tokens.`, {
        allowed: maxTokens,
      });
    throw new RequestError([
      { message: shortened(message), locations, extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    ]);
  }
}

function assertValid(schema: GraphQLSchema, document: DocumentNode): void {
  const errors = faultsOf(schema, document);
  // graphql-js gives up on documents that repeat fields so often that comparing them would take seconds.
  if (errors.some(({ message }) => message === 'Validation aborted.'))
    throw RequestError.of('OPERATION_TOO_LARGE', 'The document repeats too many fields to be checked.');
  if (errors.length > 0)
    throw new RequestError(errors.map((error) => requestErrorOf(error, 'GRAPHQL_VALIDATION_FAILED')));
}

function faultsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLJsError[] {
  try {
    return validate(schema, document, specifiedRules, { maxErrors: MAX_VALIDATION_ERRORS });
  } catch (error) {
    // The rule of a subscription's single field (16.15) throws where `@skip` or `@include` with a variable stands at
    // the root, where the specification allows neither.
    if (error instanceof GraphQLJsError) return [error];
    throw error;
  }
}

/** An error of graphql-js as a client sees it; what a scalar said about the value is kept. */
export function requestErrorOf(error: GraphQLJsError, fallbackCode: string): GraphQLError {
  const code = codeOf(error.extensions) ?? fallbackCode;
  const { locations } = error;
  const message = shortened(error.message);
  const extensions = { ...publicExtensions(error.extensions), code };
  return locations === undefined ? { message, extensions } : { message, locations, extensions };
}

function selectOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): CheckedOperation {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => operationName === null || name?.value === operationName);
  const [operation] = named;
  if (operation === undefined)
    throw RequestError.of(
      'OPERATION_RESOLUTION_FAILURE',
      operationName === null
        ? 'The document holds no operation.'
        : 'The document holds no operation with the name given in operationName.',
    );
  if (named.length > 1)
    throw RequestError.of(
      'OPERATION_RESOLUTION_FAILURE',
      'The document holds several operations; operationName must name one of them.',
    );
  // graphql-js validates nothing below a root that the schema does not have.
  if (!schema.getRootType(operation.operation))
    throw RequestError.of('OPERATION_RESOLUTION_FAILURE', `No ${operation.operation} is served here.`);
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { operation, fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])) };
}
