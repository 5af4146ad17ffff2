import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import type { Plan } from './plan.type.ts';
import { planByCode } from './plans.loader.ts';

const LONGEST_ECHO = 60;

/**
 * @param argument the argument that held the code, for the error
 * @throws CodedError UNKNOWN_PLAN
 */
export async function getPlan(context: RoomContext, code: string, argument: string): Promise<Plan> {
  const found = await planByCode(context).load(code);
  if (found !== null) return found;
  const given = code.slice(0, LONGEST_ECHO);
  throw new CodedError('UNKNOWN_PLAN', `No plan has the code ${JSON.stringify(given)}.`, { argument, given });
}
