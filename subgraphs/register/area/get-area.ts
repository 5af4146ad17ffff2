import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { isAreaCode } from '../cursors.ts';
import type { Area } from './area.type.ts';
import { AREA_COLUMNS } from './area-rows.ts';

/**
 * The area that a code meant on a day.
 * @param argument name of the argument that the code was given as
 * @throws CodedError UNKNOWN_AREA, saying on which days the code is in use
 */
export async function getArea(
  { database }: RoomContext,
  code: string,
  asOf: string,
  argument: string,
): Promise<Area> {
  if (!isAreaCode(code)) throw unknownArea(code, asOf, argument, []);
  const meanings = await database.query<Area>(
    `select ${AREA_COLUMNS} from area a where a.code = $1 order by a.valid_from`,
    [code],
  );
  const area = meanings.find(({ validFrom, validTo }) => validFrom <= asOf && (validTo ?? asOf) >= asOf);
  if (area === undefined) throw unknownArea(code, asOf, argument, meanings);
  return area;
}

function unknownArea(code: string, asOf: string, argument: string, meanings: readonly Area[]): CodedError {
  const given = code.slice(0, 40);
  const days = meanings.map(({ validFrom, validTo }) => `${validFrom} to ${validTo ?? 'today and on'}`);
  const inUse =
    days.length === 0 ? 'The code is in use on no day.' : `The code is in use from ${days.join(', from ')}.`;
  return new CodedError('UNKNOWN_AREA', `No area ${JSON.stringify(given)} on ${asOf}. ${inUse}`, {
    argument,
    given,
    allowed: days.length === 0 ? 'a code of `areas`' : days.join('; '),
  });
}
