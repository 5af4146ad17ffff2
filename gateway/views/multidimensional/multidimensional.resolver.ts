import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { disclose } from '../../../shared/cohort/disclose.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { Cohort } from '../cohort.type.ts';
import { STANDARD_ARGUMENT } from '../dimensions/dimensions.resolver.ts';
import { HouseholdGroup } from '../group.type.ts';
import { StandardCode } from '../law/codes.ts';
import { standardViewOf } from '../law/standards.ts';
import type { MissingRule, PovertyUnit } from './alkire-foster.ts';
import { PovertyBreakdown } from './breakdowns.ts';
import { estimate, shareOf, shareOfWhole } from './estimate.ts';
import { measureCohort } from './measure-cohort.ts';
import {
  DeprivationSource,
  Estimate,
  IndicatorWeightInput,
  MeasuredIndicator,
  MeasuredSubgroup,
  MissingValues,
  Multidimensional,
  PovertyUnits,
  Share,
} from './multidimensional.type.ts';
import { poorHouseholds } from './poor-households.ts';

@ArgsType()
class MeasureArguments {
  @Field(() => StandardCode, STANDARD_ARGUMENT)
  standard?: StandardCode;

  @Field(() => Int, {
    nullable: true,
    description:
      'Ngưỡng k, tính theo đơn vị trọng số; mặc định là ngưỡng của chuẩn (3 chỉ số). The cut-off in units of the weights; default: the standard’s, 3 indicators.',
  })
  k?: number;

  @Field(() => [IndicatorWeightInput], {
    nullable: true,
    description:
      'Trọng số; chỉ số không nêu thì không tính; mặc định mỗi chỉ số 1. Weights; indicators not named do not count; default: 1 each.',
  })
  weights?: IndicatorWeightInput[];

  @Field(() => DeprivationSource, {
    defaultValue: DeprivationSource.REVIEWED,
    description: 'Lấy thiếu hụt từ đâu. Where deprivations are taken from.',
  })
  source!: DeprivationSource;

  @Field(() => MissingValues, {
    defaultValue: MissingValues.DROP,
    description: 'Chỉ số chưa rõ tính thế nào. What an indicator that is not known counts as.',
  })
  missing!: MissingRule;

  @Field(() => PovertyUnits, {
    defaultValue: PovertyUnits.HOUSEHOLDS,
    description: 'Đếm hộ hay đếm người. Households or persons.',
  })
  unit!: PovertyUnit;
}

@Resolver(() => Cohort)
export class MultidimensionalResolver {
  @Classified('none')
  @FieldResolver(() => Multidimensional, {
    nullable: true,
    description:
      'Chỉ số nghèo đa chiều Alkire–Foster: H, A, M0, đóng góp của từng chỉ số, theo nhóm. Alkire–Foster measures: H, A, M0, what each indicator contributes, by part.',
  })
  async multidimensional(
    @Root() cohort: Cohort,
    @Args(() => MeasureArguments) { standard, k, weights, ...rules }: MeasureArguments,
    @Arg('by', () => PovertyBreakdown, {
      nullable: true,
      description: 'Chia theo gì. What to part the cohort by.',
    })
    by: PovertyBreakdown | undefined,
    @Ctx() context: LocalContext,
  ): Promise<Multidimensional> {
    const asked = { standard: standardViewOf(cohort.asOf, standard), k, weights, by, ...rules };
    return new Multidimensional(await measureCohort(context, cohort, asked));
  }
}

const H = 'Tỷ lệ nghèo đa chiều H = q/n. Incidence H: the share that is poor.';
const A =
  'Cường độ A: trung bình phần thiếu hụt của người nghèo. Intensity A: mean deprived share of the weights among the poor.';
const M0 = 'Chỉ số gộp M0 = H·A. The adjusted headcount M0 = H·A.';

@Resolver(() => Multidimensional)
export class MultidimensionalPartsResolver {
  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Số đơn vị được tính, n (hộ hoặc người). Units counted, n.',
  })
  population(@Root() { measured }: Multidimensional, @Ctx() { viewer }: LocalContext): number {
    const { population: contributors } = measured.households;
    return disclose(viewer, measured.measure.population, { contributors, of: measured.cohort.set.size });
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Số đơn vị để riêng vì có chỉ số chưa rõ. Units left out because an indicator of theirs is not known.',
  })
  dropped(@Root() { measured }: Multidimensional, @Ctx() { viewer }: LocalContext): number {
    const { dropped: contributors } = measured.households;
    return disclose(viewer, measured.measure.dropped, { contributors, of: measured.cohort.set.size });
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description: 'Các hộ nghèo đa chiều theo ngưỡng này. The households that are poor by this cut-off.',
  })
  poor(@Root() { measured }: Multidimensional): HouseholdGroup {
    const { cohort, indicators, rule, k, missing } = measured;
    const none = cohort.set.andNot(cohort.set);
    const unknown = indicators.reduce((all, one) => all.or(one.unknown), none);
    const counted = missing === 'DROP' ? cohort.set.andNot(unknown) : cohort.set;
    const weighted = indicators.map((one, at) => ({
      weight: rule.weights[at] ?? 0,
      deprived: missing === 'DEPRIVED' ? one.deprived.or(one.unknown) : one.deprived,
    }));
    return new HouseholdGroup(cohort, poorHouseholds(counted, weighted, k));
  }

  @Classified('none')
  @FieldResolver(() => Estimate, { nullable: true, description: H })
  h(@Root() { measured }: Multidimensional, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, measured, 'headcount');
  }

  @Classified('none')
  @FieldResolver(() => Estimate, { nullable: true, description: A })
  a(@Root() { measured }: Multidimensional, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, measured, 'intensity');
  }

  @Classified('none')
  @FieldResolver(() => Estimate, { nullable: true, description: M0 })
  m0(@Root() { measured }: Multidimensional, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, measured, 'adjustedHeadcount');
  }

  @Classified('none')
  @FieldResolver(() => [MeasuredIndicator], {
    nullable: true,
    description: 'Từng chỉ số được tính. Each indicator that counts.',
  })
  indicators(@Root() { measured }: Multidimensional): readonly MeasuredIndicator[] {
    return measured.indicators.map(
      ({ indicator, dimension }, at) =>
        new MeasuredIndicator(measured, at, indicator, dimension, measured.rule.weights[at] ?? 0),
    );
  }

  @Classified('none')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Các phần có vừa đủ cả nhóm không; nếu không thì không cộng lại được. Whether the parts make up the cohort, each household in one; if not they do not add up.',
  })
  partition(@Root() { measured: { subgroups } }: Multidimensional): boolean | null {
    return subgroups && subgroups.refusal === null ? subgroups.partition : null;
  }

  @Classified('none')
  @FieldResolver(() => [MeasuredSubgroup], {
    nullable: true,
    description: 'Từng phần, nếu có `by`. Each part, where `by` is given.',
  })
  subgroups(@Root() { measured }: Multidimensional): readonly MeasuredSubgroup[] | null {
    const { subgroups } = measured;
    if (subgroups === null) return null;
    if (subgroups.refusal !== null) throw subgroups.refusal;
    return subgroups.parts.map((part) => new MeasuredSubgroup(measured, part, part.key, part.name));
  }
}

@Resolver(() => MeasuredIndicator)
export class MeasuredIndicatorResolver {
  @Classified('none')
  @FieldResolver(() => Estimate, {
    nullable: true,
    description: 'Phần thiếu hụt chỉ số này. Share that is deprived (uncensored headcount).',
  })
  uncensored(@Root() { group, at }: MeasuredIndicator, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, group, 'uncensored', at);
  }

  @Classified('none')
  @FieldResolver(() => Estimate, {
    nullable: true,
    description:
      'Phần vừa thiếu hụt chỉ số này vừa nghèo đa chiều. Share that is deprived and poor (censored headcount).',
  })
  censored(@Root() { group, at }: MeasuredIndicator, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, group, 'censored', at);
  }

  @Classified('none')
  @FieldResolver(() => Share, {
    nullable: true,
    description:
      'Phần của chỉ số trong M0; trống khi M0 bằng 0. What it contributes to M0; null where M0 is 0.',
  })
  contribution(@Root() { group, at }: MeasuredIndicator, @Ctx() { viewer }: LocalContext): Share | null {
    return shareOf(viewer, group, at);
  }
}

@Resolver(() => MeasuredSubgroup)
export class MeasuredSubgroupResolver {
  @Classified('none')
  @FieldResolver(() => HouseholdGroup, { nullable: true, description: 'Các hộ của phần. Its households.' })
  households(@Root() { whole, group }: MeasuredSubgroup): HouseholdGroup {
    return new HouseholdGroup(whole.cohort, group.cohort.set);
  }

  @Classified('none')
  @FieldResolver(() => Estimate, { nullable: true, description: H })
  h(@Root() { group }: MeasuredSubgroup, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, group, 'headcount');
  }

  @Classified('none')
  @FieldResolver(() => Estimate, { nullable: true, description: A })
  a(@Root() { group }: MeasuredSubgroup, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, group, 'intensity');
  }

  @Classified('none')
  @FieldResolver(() => Estimate, { nullable: true, description: M0 })
  m0(@Root() { group }: MeasuredSubgroup, @Ctx() { viewer }: LocalContext): Estimate {
    return estimate(viewer, group, 'adjustedHeadcount');
  }

  @Classified('none')
  @FieldResolver(() => Share, {
    nullable: true,
    description:
      'Phần của nhóm này trong M0 chung; trống khi các phần không vừa đủ cả nhóm. Its part of the whole M0; null where the parts do not make up the cohort.',
  })
  contribution(@Root() { whole, group }: MeasuredSubgroup, @Ctx() { viewer }: LocalContext): Share | null {
    return whole.subgroups?.partition ? shareOfWhole(viewer, whole, group) : null;
  }
}
