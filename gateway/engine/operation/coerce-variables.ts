import { type GraphQLSchema, getVariableValues, type VariableDefinitionNode } from 'graphql';
import type { GraphQLRequest } from '../contract.ts';
import { RequestError } from '../errors/request-error.ts';
import { requestErrorOf } from './check-document.ts';
import { assertReadableVariables } from './check-variables.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

/** Values by the name of the variable. */
export type Variables = Readonly<Record<string, unknown>>;

export interface OperationVariables {
  /** Coerced by the real scalars: for `@skip` and `@include`. */
  readonly coerced: Variables;
  readonly sent: Variables;
  /** As the client sent it, in JSON, by name: for agencies, which coerce themselves. Left out where not sent. */
  json(name: string): string | undefined;
}

const MAX_VARIABLE_ERRORS = 20;

/** @throws RequestError BAD_USER_INPUT, or the code that a scalar gave, naming each wrong variable */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: GraphQLRequest['variables'],
  limits: Limits = DEFAULT_LIMITS,
): OperationVariables {
  const sent = given ?? {};
  assertReadableVariables(schema, definitions, sent, limits);
  const result = getVariableValues(schema, definitions, sent, { maxErrors: MAX_VARIABLE_ERRORS });
  if (result.errors !== undefined)
    throw new RequestError(
      result.errors.map((error) => {
        const { extensions, ...rest } = requestErrorOf(error, 'BAD_USER_INPUT');
        const variable = variableNamedIn(error.message);
        return {
          ...rest,
          extensions: variable === null ? extensions : { argument: variable, ...extensions },
        };
      }),
    );
  return { coerced: result.coerced, sent, json: (name) => sentJson(name, definitions, sent) };
}

function sentJson(
  name: string,
  definitions: readonly VariableDefinitionNode[],
  sent: Variables,
): string | undefined {
  const isDeclared = definitions.some(({ variable }) => variable.name.value === name);
  return isDeclared && Object.hasOwn(sent, name) ? JSON.stringify(sent[name]) : undefined;
}

// graphql-js says which variable only in words: `Variable "$on" got invalid value …`.
function variableNamedIn(message: string): string | null {
  return /^Variable "(\$\w+)"/.exec(message)?.[1] ?? null;
}
