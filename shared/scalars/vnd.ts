import { GraphQLScalarType, Kind } from 'graphql';
import { CodedError } from '../errors/coded-error.ts';

function parseVnd(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^-?\d{1,18}$/.test(value)) return BigInt(value);
  throw new CodedError('BAD_USER_INPUT', 'An amount of money must be a whole number of đồng.', {
    allowed: 'a whole number of đồng, as text: "50000000"',
  });
}

/** Money in whole đồng. Text on the wire: a JSON number above 2^53 would lose đồng in many clients. */
export const VndScalar = new GraphQLScalarType<bigint, string>({
  name: 'Vnd',
  description: 'Số tiền bằng đồng Việt Nam, số nguyên chính xác. An exact whole number of VND, as text.',
  serialize: (value) => parseVnd(value).toString(),
  parseValue: parseVnd,
  parseLiteral: (node) => parseVnd(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : null),
});
