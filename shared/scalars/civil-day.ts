import { GraphQLScalarType, Kind } from 'graphql';
import { CodedError } from '../errors/coded-error.ts';

/** A day of the calendar in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. It has no hour and no zone. */
export type CivilDay = string;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isCivilDay(value: unknown): value is CivilDay {
  if (typeof value !== 'string') return false;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leapDay = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return year >= 1 && day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0) + leapDay;
}

/** @throws CodedError IMPOSSIBLE_DATE */
export function parseCivilDay(value: unknown): CivilDay {
  if (isCivilDay(value)) return value;
  const given = typeof value === 'string' ? value.slice(0, 40) : typeof value;
  throw new CodedError('IMPOSSIBLE_DATE', `Not a day of the calendar: ${JSON.stringify(given)}.`, { given });
}

export const DateScalar = new GraphQLScalarType<CivilDay, CivilDay>({
  name: 'Date',
  description:
    'Ngày dương lịch theo giờ Việt Nam, dạng NĂM-THÁNG-NGÀY. A civil day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  serialize: parseCivilDay,
  parseValue: parseCivilDay,
  parseLiteral: (node) => parseCivilDay(node.kind === Kind.STRING ? node.value : null),
});
