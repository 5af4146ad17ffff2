import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { errorExtensions } from '../errors/coded-error.ts';
import { writeJson } from '../json/write-json.ts';

export interface GraphQLBody {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

export type TellError = (error: GraphQLError) => GraphQLFormattedError;

/**
 * The answers of a subscription, one JSON text for each event; where it cannot be opened, one with the errors.
 * @throws GraphQLError where the document is none of this schema
 */
export async function openSubscription(
  schema: GraphQLSchema,
  { query, variables }: GraphQLBody,
  contextValue: unknown,
  tell: TellError,
): Promise<AsyncIterable<string>> {
  const document = parse(query);
  const [fault] = validate(schema, document);
  if (fault !== undefined) throw fault;
  const opened = await subscribe({
    schema,
    document,
    contextValue,
    variableValues: { ...variables },
  });
  return textsOf(Symbol.asyncIterator in opened ? opened : onlyOne(opened), tell);
}

async function* textsOf(results: AsyncIterable<ExecutionResult>, tell: TellError): AsyncGenerator<string> {
  for await (const { data, errors } of results) yield writeJson({ data, errors: errors?.map(tell) });
}

async function* onlyOne(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** Why a document was refused, as the body of an answer. @throws whatever is no fault of the document */
export function refusedDocument(error: unknown): string {
  if (!(error instanceof GraphQLError)) throw error;
  const extensions = errorExtensions('GRAPHQL_VALIDATION_FAILED');
  return JSON.stringify({ errors: [{ message: error.message, locations: error.locations, extensions }] });
}
