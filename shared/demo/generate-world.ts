import { generateBank } from './bank/generate-bank.ts';
import { generateEducation } from './education/generate-education.ts';
import { generateRegister } from './generate-register.ts';
import { generateInsurance } from './insurance/generate-insurance.ts';
import { generateLabour } from './labour/generate-labour.ts';
import { createRandom } from './random.ts';
import type { World } from './world.ts';

/** Changes with every change of the generator, so that a database seeded by another one is seeded anew. */
export const WORLD_VERSION = '2026-11-21.7';

/** The whole demonstration: the same seed gives the same records in the same order. */
export function generateWorld(seed = 2026): World {
  const random = createRandom(seed);
  const register = generateRegister(random.fork('register'));
  const labour = generateLabour(register, random.fork('labour'));
  return {
    seed,
    register,
    labour,
    bank: generateBank(register, random.fork('bank')),
    insurance: generateInsurance(register, labour, random.fork('insurance')),
    education: generateEducation(register, random.fork('education')),
  };
}
