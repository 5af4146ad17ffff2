import { GraphQLScalarType } from 'graphql';
import { CodedError } from '../errors/coded-error.ts';

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new CodedError('MALFORMED_COHORT', 'A set of households travels as text.');
}

/** Between rooms only: what it holds is checked where a cohort is read (`readCohort`). */
export const HouseholdSetScalar = new GraphQLScalarType<string, string>({
  name: 'HouseholdSet',
  description:
    'Tập hộ, chỉ dùng giữa các cơ quan. A set of households between rooms: `<numbering>.<portable Roaring, base64>`.',
  serialize: asText,
  parseValue: asText,
});
