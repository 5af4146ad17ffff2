import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';
import { type Complete, INVALID } from './completion.ts';

/**
 * A leaf as agencies send it: an enum value that is public, a built-in scalar by GraphQL's result coercion. A custom
 * scalar was already written by its agency and passes as it is.
 */
export function completeLeaf(type: GraphQLLeafType): Complete {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value, run) => {
      if (typeof value === 'string' && names.has(value)) return value;
      // Not the value itself: it may be one that clients must not know of.
      run.reportUnusable(`Enum "${type.name}" has no such public value.`, run.path);
      return INVALID;
    };
  }
  if (!isSpecifiedScalarType(type)) return (value) => value;
  const isUsual = USUAL[type.name] ?? (() => false);
  return (value, run) => {
    if (isUsual(value)) return value;
    try {
      return type.serialize(typeof value === 'bigint' ? plainInteger(value, type) : value);
    } catch {
      run.reportUnusable(`An agency's value is no ${type.name}.`, run.path);
      return INVALID;
    }
  };
}

// GraphQL's own scalars do not know of bigints; as a text every digit is kept.
function plainInteger(value: bigint, { name }: GraphQLLeafType): string | number {
  return name === 'ID' || name === 'String' ? String(value) : Number(value);
}

const isText = (value: unknown): boolean => typeof value === 'string';

// Numbers are not here: Int has a range, Float must be finite.
const USUAL: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  String: isText,
  ID: isText,
  Boolean: (value) => typeof value === 'boolean',
};
