import { completedAge } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { CivilDay } from '../world.ts';
import type { RegisterBuilder } from './register-builder.ts';
import { dayIn } from './settle-family.ts';

/** Kinds of merit with a monthly allowance in VND (invented, near those of 2018). */
const KINDS: readonly { readonly detail: string; readonly amount: bigint }[] = [
  { detail: 'WAR_INVALID', amount: 1_515_000n },
  { detail: 'MARTYR_FAMILY', amount: 1_515_000n },
  { detail: 'SICK_SOLDIER', amount: 1_890_000n },
  { detail: 'AGENT_ORANGE', amount: 1_234_000n },
];

/** Gives a share of those of 60 and more in the households a merit status from long ago. */
export function honourMerit(
  builder: RegisterBuilder,
  random: Random,
  households: readonly number[],
  share: number,
  on: CivilDay,
): void {
  for (const no of households) {
    for (const { person } of builder.membersOn(no, on)) {
      if (completedAge(person.birthDate, on) >= 60 && random.chance(share))
        honour(builder, random, person.no);
    }
  }
}

export function honour(builder: RegisterBuilder, random: Random, personNo: number): void {
  const kind = random.pick(KINDS);
  builder.addStatus({
    personNo,
    kind: 'MERIT',
    detail: kind.detail,
    monthlyAmount: kind.amount,
    from: dayIn(random, '1995-01-01', '2012-12-31'),
    to: null,
  });
}
