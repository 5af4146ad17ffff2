import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { getArea } from '../area/get-area.ts';
import type { Settlement } from '../codes/area-codes.ts';
import type { HouseholdAssessmentInput } from './household-assessment.input.ts';

/** Where a household lives, as far as its standard and lines depend on it. */
export interface Place {
  readonly settlement: Settlement;
  /** Codes of the area and of those above it; empty where only the settlement is given. */
  readonly areaCodes: readonly string[];
}

type PlaceInput = Pick<HouseholdAssessmentInput, 'settlement' | 'areaCode'>;

/** @throws CodedError BAD_USER_INPUT unless either is given, UNKNOWN_AREA */
export async function findPlace(context: RoomContext, input: PlaceInput, day: string): Promise<Place> {
  const { settlement, areaCode } = input;
  if (areaCode != null) {
    if (settlement != null) throw bad('settlement', 'the area tells it already', 'this or areaCode');
    return findAreaPlace(context, areaCode, day);
  }
  if (settlement == null) throw bad('settlement', 'rural or urban is not told', 'this or areaCode');
  return { settlement, areaCodes: [] };
}

async function findAreaPlace(context: RoomContext, areaCode: string, day: string): Promise<Place> {
  const { code, validFrom } = await getArea(context, areaCode, day, 'areaCode');
  const chain = await context.database.query<{ code: string; settlement: Settlement | null }>(
    `with recursive up (no, parent_no, code, settlement, steps) as (
       select no, parent_no, code, settlement, 0 from area where code = $1 and valid_from = $2::date
       union all
       select a.no, a.parent_no, a.code, a.settlement, up.steps + 1 from area a join up on a.no = up.parent_no)
     select code, settlement from up order by steps`,
    [code, validFrom],
  );
  const settlement = chain.find((area) => area.settlement !== null)?.settlement ?? null;
  if (settlement === null)
    throw bad('areaCode', 'the area has rural and urban parts', 'a code of commune level or below');
  return { settlement, areaCodes: chain.map((area) => area.code) };
}

function bad(argument: string, fault: string, allowed: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${argument}: ${fault}.`, { argument, allowed });
}
