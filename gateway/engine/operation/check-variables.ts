import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { GraphQLError } from '../contract.ts';
import { RequestError } from '../errors/request-error.ts';
import type { Limits } from './limits.ts';

type Given = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 64;
const MAX_ERRORS = 20;

/**
 * What graphql-js would take seconds and megabytes to refuse: values by the hundred thousand, nested without end, or
 * with fields that nobody knows, of each of which it prints the whole object and looks for similar names.
 * @throws RequestError OPERATION_TOO_LARGE, OPERATION_TOO_DEEP, BAD_USER_INPUT
 */
export function assertReadableVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Given,
  { maxVariableValues }: Limits,
): void {
  const names = definitions.map(({ variable }) => variable.name.value);
  assertBounded(
    names.flatMap((name) => (Object.hasOwn(sent, name) ? [sent[name]] : [])),
    maxVariableValues,
  );
  const errors: GraphQLError[] = [];
  for (const { variable, type: node } of definitions) {
    const name = variable.name.value;
    const type: unknown = typeFromAST(schema, node);
    if (isInputType(type) && Object.hasOwn(sent, name))
      findUnknown(type, sent[name], `$${name}`, name, errors);
  }
  if (errors.length > 0) throw new RequestError(errors);
}

function assertBounded(values: readonly unknown[], max: number): void {
  // Level by level, not by recursion: the stack ends before the nesting of a hostile value does.
  let level: readonly unknown[] = values;
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (count > max)
      throw RequestError.of('OPERATION_TOO_LARGE', `The variables hold more than ${max} values.`, {
        allowed: max,
      });
    if (depth > MAX_DEPTH)
      throw RequestError.of(
        'OPERATION_TOO_DEEP',
        `The variables are nested deeper than ${MAX_DEPTH} levels.`,
        {
          allowed: MAX_DEPTH,
        },
      );
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

function findUnknown(
  type: GraphQLInputType,
  value: unknown,
  argument: string,
  path: string,
  errors: GraphQLError[],
): void {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries())
      findUnknown(nullable.ofType, item, argument, Array.isArray(value) ? `${path}[${index}]` : path, errors);
    return;
  }
  if (!isInputObjectType(nullable) || typeof value !== 'object' || value === null || Array.isArray(value))
    return;
  const fields = nullable.getFields();
  for (const [name, inner] of Object.entries(value)) {
    if (errors.length >= MAX_ERRORS) return;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined)
      errors.push({
        message: `Variable "${argument}" got invalid value at "${path}"; Field "${shortened(name)}" is not defined by type "${nullable.name}".`,
        extensions: { argument, code: 'BAD_USER_INPUT' },
      });
    else findUnknown(field.type, inner, argument, `${path}.${name}`, errors);
  }
}

const MAX_MESSAGE = 1_000;

/** A message that holds what a client sent is no longer than anyone reads. */
export function shortened(text: string): string {
  return text.length <= MAX_MESSAGE ? text : `${text.slice(0, MAX_MESSAGE)}…`;
}
