import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { disclose } from '../../../shared/cohort/disclose.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { askHouseholdSets, askSets } from '../ask/ask.ts';
import { Cohort } from '../cohort.type.ts';
import { HouseholdGroup } from '../group.type.ts';
import { Household } from '../household.type.ts';
import { leavesOf } from '../law/condition.ts';
import { policiesOn } from '../law/policies.ts';
import type { Policy } from '../law/policy.ts';
import { PolicyCode } from '../law/policy-code.ts';
import { CohortEntitlement, HouseholdEntitlement } from './entitlement.type.ts';
import { standingOf, standingsOf } from './standings.ts';

const POLICY = {
  nullable: true,
  description: 'Chỉ các chính sách này; trống là tất cả. Only these policies; left out: all.',
} as const;

const AS_OF = {
  nullable: true,
  description: 'Ngày; mặc định hôm nay. The day; default: today.',
} as const;

const NOT_ENTITLED = {
  defaultValue: false,
  description:
    'Nêu cả các chính sách mà hộ không thuộc diện. List the policies too that the household is not entitled to.',
} as const;

function fieldsOf(policies: readonly Policy[]): readonly string[] {
  return leavesOf(...policies.flatMap(({ eligible, lacking, undecided }) => [eligible, lacking, undecided]));
}

@Resolver(() => Cohort)
export class EntitlementsResolver {
  @Classified('none')
  @FieldResolver(() => [CohortEntitlement], {
    nullable: true,
    description:
      'Các chính sách có hiệu lực vào ngày của nhóm: bao nhiêu hộ thuộc diện, đã hưởng, chưa hưởng. The policies in force on the day of the cohort: how many households are entitled, have received, have not.',
  })
  async entitlements(
    @Root() cohort: Cohort,
    @Arg('policy', () => [PolicyCode], POLICY) codes: PolicyCode[] | null | undefined,
    @Ctx() context: LocalContext,
  ): Promise<readonly CohortEntitlement[]> {
    const policies = policiesOn(cohort.asOf, codes);
    const answers = await askSets(context, cohort, fieldsOf(policies));
    return policies.map((policy) => new CohortEntitlement(cohort, standingsOf(policy, cohort.set, answers)));
  }
}

@Resolver(() => CohortEntitlement)
export class CohortEntitlementResolver {
  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Các hộ thuộc diện; trống khi chưa rõ hết. Households entitled; null where it is not known of all.',
  })
  eligible(@Root() { whole, standings }: CohortEntitlement): HouseholdGroup | null {
    const { yes, unknown } = standings.eligible;
    return unknown.isEmpty ? new HouseholdGroup(whole, yes) : null;
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Thuộc diện và đã hưởng; trống khi `status` không phải KNOWN. Entitled and received; null where `status` is not KNOWN.',
  })
  received(@Root() entitlement: CohortEntitlement): HouseholdGroup | null {
    return groupIfKnown(entitlement, entitlement.standings.received);
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Thuộc diện, chưa hưởng, không chờ quyết định; trống khi `status` không phải KNOWN. Entitled, not received, and waiting for no decision; null where `status` is not KNOWN.',
  })
  unmet(@Root() entitlement: CohortEntitlement): HouseholdGroup | null {
    return groupIfKnown(entitlement, entitlement.standings.unmet.yes);
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Thuộc diện, chưa hưởng, cơ quan chưa quyết định; trống khi `status` không phải KNOWN. Entitled, not received, and not yet decided; null where `status` is not KNOWN.',
  })
  undecided(@Root() entitlement: CohortEntitlement): HouseholdGroup | null {
    return groupIfKnown(entitlement, entitlement.standings.undecided);
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Thuộc diện hoặc có thể thuộc diện mà chưa rõ đã hưởng chưa. Entitled or perhaps so, and not known to have received or not.',
  })
  unknown(@Root() { whole, standings }: CohortEntitlement): HouseholdGroup {
    return new HouseholdGroup(whole, standings.unsettled.or(standings.unrecorded));
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Ít nhất bao nhiêu hộ chưa hưởng. Households unmet, at least.',
  })
  unmetAtLeast(@Root() { whole, standings }: CohortEntitlement, @Ctx() { viewer }: LocalContext): number {
    const least = standings.unmet.yes.size;
    return disclose(viewer, least, { contributors: least, of: whole.set.size });
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Nhiều nhất bao nhiêu hộ chưa hưởng. Households unmet, at most.',
  })
  unmetAtMost(
    @Root() { whole, standings: { unmet } }: CohortEntitlement,
    @Ctx() { viewer }: LocalContext,
  ): number {
    const most = unmet.yes.size + unmet.unknown.size;
    return disclose(viewer, most, { contributors: most, of: whole.set.size });
  }
}

function groupIfKnown({ whole, standings }: CohortEntitlement, set: HouseholdSet): HouseholdGroup | null {
  return standings.knowledge === 'KNOWN' ? new HouseholdGroup(whole, set) : null;
}

@Resolver(() => Household)
export class HouseholdEntitlementsResolver {
  @Classified('basic')
  @FieldResolver(() => [HouseholdEntitlement], {
    nullable: true,
    description:
      'Các chính sách có hiệu lực mà hộ thuộc diện hoặc có thể thuộc diện; trống nếu ngày ấy không có hộ. The policies in force that the household is or may be entitled to; null where it did not exist on the day.',
  })
  async entitlements(
    @Root() { no }: Household,
    @Arg('asOf', () => DateScalar, AS_OF) asOf: CivilDay | null | undefined,
    @Arg('notEntitled', () => Boolean, NOT_ENTITLED) notEntitled: boolean,
    @Ctx() context: LocalContext,
  ): Promise<readonly HouseholdEntitlement[] | null> {
    const day = asOf ?? context.clock.today();
    const policies = policiesOn(day);
    const { exists, sets } = await askHouseholdSets(context, { no, asOf: day }, fieldsOf(policies));
    if (!exists) return null;
    const whole = HouseholdSet.of([no]);
    const entitlements = policies.map((policy) => ({
      policy,
      ...standingOf(no, standingsOf(policy, whole, sets), sets),
    }));
    return entitlements.filter(({ eligible }) => notEntitled || eligible !== 'NO');
  }
}
