import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { withMembers } from '../../shared/cohort/cohort.ts';
import type { HouseholdSet } from '../../shared/cohort/household-set.ts';
import { readSet } from '../../shared/cohort/wire.ts';
import { CodedError } from '../../shared/errors/coded-error.ts';
import { Classified } from '../../shared/viewer/data-class.ts';
import type { LocalContext } from '../local/local-context.ts';
import { Cohort } from './cohort.type.ts';
import { savedCohortNamed } from './run-saved-cohort.ts';

const WITH = {
  description: 'Tên của nhóm hộ đã lưu, cùng ngày với nhóm này. Name of a saved cohort of the same day.',
} as const;

@Resolver(() => Cohort)
export class CombinedCohortResolver {
  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description: 'Hộ thuộc nhóm này hoặc nhóm đã lưu. Households of this cohort or of the saved one.',
  })
  async union(
    @Root() cohort: Cohort,
    @Arg('with', () => String, WITH) name: string,
    @Ctx() context: LocalContext,
  ): Promise<Cohort> {
    return withMembers(cohort, cohort.set.or(await savedSet(context, name, cohort)));
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description: 'Hộ thuộc cả nhóm này và nhóm đã lưu. Households of this cohort and of the saved one.',
  })
  async intersection(
    @Root() cohort: Cohort,
    @Arg('with', () => String, WITH) name: string,
    @Ctx() context: LocalContext,
  ): Promise<Cohort> {
    return withMembers(cohort, cohort.set.and(await savedSet(context, name, cohort)));
  }

  @Classified('none')
  @FieldResolver(() => Cohort, {
    nullable: true,
    description:
      'Hộ thuộc nhóm này mà không thuộc nhóm đã lưu. Households of this cohort, less the saved one.',
  })
  async except(
    @Root() cohort: Cohort,
    @Arg('with', () => String, WITH) name: string,
    @Ctx() context: LocalContext,
  ): Promise<Cohort> {
    return withMembers(cohort, cohort.set.andNot(await savedSet(context, name, cohort)));
  }
}

async function savedSet(context: LocalContext, name: string, cohort: Cohort): Promise<HouseholdSet> {
  const saved = await savedCohortNamed(context, name);
  if (saved.asOf !== cohort.asOf)
    throw new CodedError(
      'COHORT_OF_OTHER_DATE',
      `The saved cohort ${name} is of ${saved.asOf}, this one is of ${cohort.asOf}.`,
      { argument: 'with', given: saved.asOf, allowed: cohort.asOf },
    );
  return saved.numbering === cohort.numbering ? saved.set : readSet(saved.members, cohort.numbering);
}
