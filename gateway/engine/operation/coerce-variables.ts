import {
  type GraphQLLeafType,
  type GraphQLSchema,
  getNullableType,
  getVariableValues,
  isInputType,
  isLeafType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
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
export type CoerceVariables = (given: GraphQLRequest['variables']) => OperationVariables;

/** The variables of one operation: what their definitions say is read once. */
export function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  limits: Limits = DEFAULT_LIMITS,
): CoerceVariables {
  const json = jsonOf(definitions);
  const coercePlain = definitions.length <= limits.maxVariableValues ? plainly(schema, definitions) : null;
  return (given) => {
    const sent = given ?? {};
    const coerced = coercePlain?.(sent) ?? coerceAll(schema, definitions, sent, limits);
    return { coerced, sent, json: (name) => json(name, sent) };
  };
}

interface PlainVariable {
  readonly name: string;
  /** Null: what is sent has to be walked through. */
  readonly leaf: GraphQLLeafType | null;
  readonly isRequired: boolean;
  /** Undefined: none. */
  readonly fallback: unknown;
}

/**
 * Coerces what most operations are sent: texts, numbers and truth values, all of them right. Null for anything else,
 * and for whatever is wrong: then everything is looked at, and said.
 */
function plainly(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): ((sent: Variables) => Variables | null) | null {
  const plain: PlainVariable[] = [];
  for (const { variable, type: node, defaultValue } of definitions) {
    const type: unknown = typeFromAST(schema, node);
    if (!isInputType(type)) return null;
    const nullable = getNullableType(type);
    plain.push({
      name: variable.name.value,
      leaf: isLeafType(nullable) ? nullable : null,
      isRequired: isNonNullType(type),
      fallback: defaultValue && valueFromAST(defaultValue, type),
    });
  }
  return (sent) => {
    const coerced: Record<string, unknown> = {};
    for (const variable of plain) {
      const { name, isRequired, fallback } = variable;
      if (Object.hasOwn(sent, name)) {
        const value = coercePlain(variable, sent[name]);
        if (value === undefined) return null;
        coerced[name] = value;
      } else if (fallback !== undefined) coerced[name] = fallback;
      else if (isRequired) return null;
    }
    return coerced;
  };
}

/** Undefined where it is not plain, or the type refuses it. */
function coercePlain({ leaf, isRequired }: PlainVariable, value: unknown): unknown {
  if (value === null) return isRequired ? undefined : null;
  if (leaf === null || value === undefined || typeof value === 'object') return undefined;
  try {
    return leaf.parseValue(value);
  } catch {
    return undefined;
  }
}

function coerceAll(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Variables,
  limits: Limits,
): Variables {
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
  return result.coerced;
}

function jsonOf(
  definitions: readonly VariableDefinitionNode[],
): (name: string, sent: Variables) => string | undefined {
  const declared = new Set(definitions.map(({ variable }) => variable.name.value));
  return (name, sent) =>
    declared.has(name) && Object.hasOwn(sent, name) ? JSON.stringify(sent[name]) : undefined;
}

// graphql-js says which variable only in words: `Variable "$on" got invalid value …`.
function variableNamedIn(message: string): string | null {
  return /^Variable "(\$\w+)"/.exec(message)?.[1] ?? null;
}
