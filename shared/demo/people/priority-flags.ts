import { KINH } from '../names.ts';
import type { CivilDay } from '../world.ts';
import type { RegisterBuilder } from './register-builder.ts';

/** Adds to each household the priority groups that its members put it into; flags it has already stay. */
export function flagPriorities(builder: RegisterBuilder, households: readonly number[], on: CivilDay): void {
  for (const no of households) {
    const members = builder.membersOn(no, on);
    if (members.length === 0) continue;
    const head = builder.headOn(no, on);
    const has = (kind: 'DISABILITY' | 'MERIT'): boolean =>
      members.some((member) => builder.hasStatus(member.person.no, kind, on));
    const flags = [
      ...builder.household(no).priorityFlags,
      ...(head.sex === 'FEMALE' ? ['WOMAN_HEAD'] : []),
      ...(has('DISABILITY') ? ['DISABLED_MEMBER'] : []),
      ...(head.ethnicityCode === KINH ? [] : ['ETHNIC_MINORITY']),
      ...(has('MERIT') ? ['MERIT_FAMILY'] : []),
    ];
    builder.setPriorityFlags(no, flags);
  }
}
