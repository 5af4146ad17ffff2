import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import type { Groups } from '../../../shared/cohort/fact.ts';
import { Contribution, Figure } from '../../../shared/cohort/field-decorators.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';
import { HOUSEHOLD_CLASS } from '../codes/review-codes.ts';
import { SINCE } from './arguments.ts';
import { ofClasses } from './class-set.ts';
import { Cohort } from './cohort.type.ts';
import { ClassChangeCohort, CohortChange } from './cohort-change.type.ts';
import { discloseAll } from './disclose-all.ts';
import { unionOf } from './of-codes.ts';
import { standardWarning } from './poverty-notes.ts';
import { BY_CLASS } from './residents.facts.ts';
import { spanSince } from './span-since.ts';
import { standardsAmong } from './standards-among.ts';
import { BY_TRANSITION } from './transition.facts.ts';

@Resolver(() => Cohort)
export class CohortChangesResolver {
  @Contribution(
    () => CohortChange,
    'basic',
    'Loại hộ của chính các hộ này ngày ấy so với ngày của nhóm; hộ chưa rà soát là NON_POOR. The classes of these very households on that day and on the cohort’s; one never reviewed is NON_POOR.',
  )
  async change(
    @Root() cohort: Cohort,
    @Arg('since', () => DateScalar, SINCE) since: CivilDay,
    @Ctx() context: RoomContext,
  ): Promise<CohortChange> {
    const days = spanSince(since, cohort);
    const [moves, then, now] = await Promise.all([
      context.facts.groups(BY_TRANSITION, ...days),
      context.facts.groups(BY_CLASS, since),
      context.facts.groups(BY_CLASS, cohort.asOf),
    ]);
    const moved = (kind: string): Cohort => rescoped(cohort, cohort.set.and(unionOf(moves, [kind])));
    return Object.assign(new CohortChange(), {
      since,
      asOf: cohort.asOf,
      matrix: matrixOf(cohort, then, now),
      poorBefore: rescoped(cohort, ofClasses(cohort.set, ['POOR'], then)),
      poorNow: rescoped(cohort, ofClasses(cohort.set, ['POOR'], now)),
      escaped: moved('ESCAPED'),
      relapsed: moved('RELAPSED'),
      newlyPoor: moved('NEWLY_POOR'),
      ...(await standardsOf(context, cohort, since)),
    });
  }
}

@Resolver(() => CohortChange)
export class CohortChangeResolver {
  @Figure('Số hộ thoát nghèo, gộp. Households that escaped, gross.')
  gross(@Root() change: CohortChange, @Ctx() { viewer }: RoomContext): number {
    return figureOf(viewer, change, change.escaped.set.size);
  }

  @Figure(
    'Giảm ròng số hộ nghèo: thoát nghèo trừ tái nghèo, trừ nghèo mới; âm là tăng. Net decrease of poor households: escaped less relapsed less newly poor; negative where they became more.',
  )
  net(@Root() change: CohortChange, @Ctx() { viewer }: RoomContext): number {
    const { escaped, relapsed, newlyPoor } = change;
    return figureOf(viewer, change, escaped.set.size - relapsed.set.size - newlyPoor.set.size);
  }
}

function figureOf(viewer: Viewer, change: CohortChange, figure: number): number {
  const { poorBefore, poorNow, escaped, relapsed, newlyPoor } = change;
  const [before, now] = [poorBefore.set.size, poorNow.set.size];
  return discloseAll(viewer, figure, [
    { contributors: escaped.set.size, of: before },
    { contributors: relapsed.set.size, of: now },
    { contributors: newlyPoor.set.size, of: now },
  ]);
}

function matrixOf(cohort: Cohort, then: Groups, now: Groups): readonly ClassChangeCohort[] {
  return HOUSEHOLD_CLASS.codes.flatMap((from) => {
    const were = ofClasses(cohort.set, [from], then);
    return HOUSEHOLD_CLASS.codes.flatMap((to) => {
      const members = ofClasses(were, [to], now);
      if (members.isEmpty) return [];
      return [Object.assign(new ClassChangeCohort(), { from, to, cohort: rescoped(cohort, members) })];
    });
  });
}

async function standardsOf(
  context: RoomContext,
  { set, asOf }: Cohort,
  since: CivilDay,
): Promise<Pick<CohortChange, 'standardsBefore' | 'standardsNow' | 'warnings'>> {
  const standardsBefore = await standardsAmong(context, set, since);
  const standardsNow = await standardsAmong(context, set, asOf);
  const warnings = standardWarning([...standardsBefore, ...standardsNow]);
  return { standardsBefore, standardsNow, warnings };
}
