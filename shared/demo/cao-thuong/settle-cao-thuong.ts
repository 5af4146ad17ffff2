import { old } from '../areas/build-areas.ts';
import { baselineOf, columnOf, type PlanDocument } from '../documents.ts';
import { KINH } from '../names.ts';
import { composeFamily, composeFragileFamily, type DraftFamily, drawSize } from '../people/compose-family.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import { settleFamily } from '../people/settle-family.ts';
import { fitWorkers } from '../people/working-age.ts';
import type { Random } from '../random.ts';

export const REFERENCE_DAY = '2023-12-31';
const FORMED_BY = '2023-09-30';
const LARGEST = 9;

/**
 * All households of Cao Thượng at the end of 2023, by residential group: households and persons are the
 * annex's, persons of working age the plan's figure for the whole town.
 */
export function settleCaoThuong(
  builder: RegisterBuilder,
  random: Random,
  document: PlanDocument,
): Map<string, readonly number[]> {
  const persons = columnOf(document, 'ANNEX', 'persons');
  const drafts = [...columnOf(document, 'ANNEX', 'households2023')].map(([code, households]) => {
    const sizes = drawSizes(random.fork(code), households, persons.get(code) ?? 0);
    return { code, families: sizes.map((size) => compose(random, size)) };
  });
  fitWorkers(
    random.fork('workers'),
    drafts.flatMap((draft) => draft.families),
    baselineOf(document, 'WORKING_AGE'),
  );
  return new Map(
    drafts.map(({ code, families }) => [
      code,
      families.map((family) => settleOne(builder, random, code, family)),
    ]),
  );
}

/** Sizes whose sum is exactly the number of persons. */
function drawSizes(random: Random, households: number, persons: number): number[] {
  const sizes = Array.from({ length: households }, () => drawSize(random, persons / households));
  let missing = persons - sizes.reduce((sum, size) => sum + size, 0);
  while (missing !== 0) {
    const index = random.integer(0, households - 1);
    const changed = (sizes[index] ?? 1) + Math.sign(missing);
    if (changed < 1 || changed > LARGEST) continue;
    sizes[index] = changed;
    missing -= Math.sign(missing);
  }
  return sizes;
}

function compose(random: Random, size: number): DraftFamily {
  const family = random.chance(0.04) ? composeFragileFamily(random, size) : composeFamily(random, size);
  for (const member of family) member.age = unambiguousAge(random, member.sex, member.age);
  return family;
}

/**
 * Nobody stands between the working ages printed in older plans (men to 60, women to 55) and the legal ones of
 * 2023 (60 years 9 months, 56 years), so that every usual rule counts the same persons on this day.
 */
function unambiguousAge(random: Random, sex: 'MALE' | 'FEMALE', age: number): number {
  if (sex === 'MALE') return age === 60 || age === 61 ? random.pick([59, 62]) : age;
  return age >= 55 && age <= 57 ? random.pick([54, 58]) : age;
}

function settleOne(builder: RegisterBuilder, random: Random, code: string, family: DraftFamily): number {
  const area = old(code);
  return settleFamily(builder, random, family, {
    area,
    hamlet: `Số nhà ${random.integer(1, 240)}`,
    referenceDay: REFERENCE_DAY,
    formedBy: FORMED_BY,
    ethnicityCode: KINH,
  });
}
