import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { disclose } from '../../../shared/cohort/disclose.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { askCohort, askHousehold } from '../ask/ask.ts';
import { Cohort } from '../cohort.type.ts';
import { HouseholdGroup } from '../group.type.ts';
import { Household } from '../household.type.ts';
import { StandardCode } from '../law/codes.ts';
import { standardViewOf } from '../law/standards.ts';
import { Notice } from '../notice.type.ts';
import {
  CohortDimensions,
  CohortIndicator,
  HouseholdDimensions,
  IndicatorBasis,
  IndicatorDifference,
  IndicatorSource,
} from './dimensions.type.ts';
import { householdDimensions } from './household-dimensions.ts';
import { combinedFinding, differencesOf } from './indicator-sets.ts';
import { differenceOfCohort } from './name-difference.ts';
import { findingsWanted, readFindings } from './read-findings.ts';

export const STANDARD_ARGUMENT = {
  nullable: true,
  description:
    'Chuẩn; mặc định là chuẩn có hiệu lực vào ngày đó. Standard; default: the one in force on the day.',
} as const;

@Resolver(() => Cohort)
export class CohortDimensionsResolver {
  @Classified('none')
  @FieldResolver(() => CohortDimensions, {
    nullable: true,
    description:
      'Các chiều thiếu hụt của nhóm: kết quả rà soát cạnh dữ liệu các cơ quan. The dimensions of poverty of the cohort: what the review found beside what the agencies’ data say.',
  })
  async dimensions(
    @Root() cohort: Cohort,
    @Arg('standard', () => StandardCode, STANDARD_ARGUMENT) code: StandardCode | undefined,
    @Ctx() context: LocalContext,
  ): Promise<CohortDimensions> {
    const standard = standardViewOf(cohort.asOf, code);
    const answers = await askCohort(context, cohort, findingsWanted(standard));
    return new CohortDimensions(cohort, readFindings(cohort, standard, answers));
  }
}

@Resolver(() => CohortDimensions)
export class CohortDimensionsPartsResolver {
  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description: 'Các hộ đã rà soát theo chuẩn này. Households that a review under the standard rules.',
  })
  reviewed(@Root() { whole, findings }: CohortDimensions): HouseholdGroup {
    return new HouseholdGroup(whole, findings.reviewed);
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description: 'Các hộ rà soát theo chuẩn khác. Households that a review under another standard rules.',
  })
  otherStandard(@Root() { whole, findings }: CohortDimensions): HouseholdGroup {
    return new HouseholdGroup(whole, findings.otherStandard);
  }

  @Classified('none')
  @FieldResolver(() => [Notice], {
    nullable: true,
    description: 'Điều cần biết khi đọc. What must be known to read the numbers rightly.',
  })
  notices(@Root() { findings }: CohortDimensions): readonly Notice[] {
    if (findings.otherStandard.isEmpty) return [];
    return [
      {
        code: 'OTHER_STANDARD',
        vi: 'Một số hộ được rà soát theo chuẩn khác và tính là chưa rõ; không so sánh số liệu giữa hai chuẩn.',
        en: 'Some households were reviewed under another standard and count as not known; numbers of two standards do not compare.',
      },
    ];
  }

  @Classified('none')
  @FieldResolver(() => [CohortIndicator], {
    nullable: true,
    description: 'Từng chỉ số, theo thứ tự của chuẩn. Each indicator, in the order of the standard.',
  })
  indicators(@Root() { whole, findings }: CohortDimensions): readonly CohortIndicator[] {
    return findings.indicators.map((one) => new CohortIndicator(whole, findings, one));
  }
}

@Resolver(() => CohortIndicator)
export class CohortIndicatorResolver {
  @Classified('none')
  @FieldResolver(() => IndicatorSource, {
    nullable: true,
    description: 'Theo rà soát. As the review found it.',
  })
  reviewed(@Root() { whole, all, findings }: CohortIndicator): IndicatorSource {
    const finding = { status: 'KNOWN', ...findings.reviewed } as const;
    return new IndicatorSource(whole, finding, 'register', all.latestReviewedOn);
  }

  @Classified('none')
  @FieldResolver(() => IndicatorSource, {
    nullable: true,
    description:
      'Theo dữ liệu của cơ quan chủ quản; trống là không cơ quan nào theo dõi. As the owning agency’s data has it; null where no agency observes it.',
  })
  observed(@Root() { whole, findings: { observed } }: CohortIndicator): IndicatorSource | null {
    return observed && new IndicatorSource(whole, observed.finding, observed.agency, whole.asOf);
  }

  @Classified('none')
  @FieldResolver(() => IndicatorSource, {
    nullable: true,
    description:
      'Kết hợp: dữ liệu cơ quan, thiếu thì rà soát. Both together: as observed, where the data does not tell as reviewed.',
  })
  combined(@Root() { whole, findings }: CohortIndicator): IndicatorSource {
    const { deprived, unknown } = combinedFinding(whole.set, findings);
    return new IndicatorSource(whole, { status: 'KNOWN', deprived, unknown }, 'views', whole.asOf);
  }

  @Classified('none')
  @FieldResolver(() => IndicatorBasis, {
    nullable: true,
    description: 'Giá trị kết hợp lấy từ đâu. Where the combined values come from.',
  })
  basis(@Root() { whole, findings }: CohortIndicator): IndicatorBasis {
    const { basis } = combinedFinding(whole.set, findings);
    const group = (set: HouseholdSet): HouseholdGroup => new HouseholdGroup(whole, set);
    return {
      observed: group(basis.observed),
      reviewed: group(basis.reviewed),
      unknown: group(basis.unknown),
    };
  }

  @Classified('none')
  @FieldResolver(() => IndicatorDifference, {
    nullable: true,
    description:
      'Hai nguồn khác nhau thế nào; trống khi không có gì để so. How the two differ; null where there is nothing to compare.',
  })
  difference(
    @Root() { whole, findings }: CohortIndicator,
    @Ctx() { viewer }: LocalContext,
  ): IndicatorDifference | null {
    const differences = differencesOf(findings);
    if (differences === null || findings.observed?.finding.status !== 'KNOWN') return null;
    const { reviewedOnly, observedOnly, both } = differences;
    const count = (set: HouseholdSet): number =>
      disclose(viewer, set.size, { contributors: set.size, of: whole.set.size });
    const { agency, finding } = findings.observed;
    const words = (): Notice =>
      differenceOfCohort(agency, {
        reviewed: count(findings.reviewed.deprived),
        observed: count(finding.deprived),
        both: count(both),
      });
    return {
      reviewedOnly: new HouseholdGroup(whole, reviewedOnly),
      observedOnly: new HouseholdGroup(whole, observedOnly),
      both: new HouseholdGroup(whole, both),
      // Where a number in it is withheld, so are the words.
      get notice(): Notice {
        return words();
      },
    };
  }
}

@Resolver(() => IndicatorSource)
export class IndicatorSourceResolver {
  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description:
      'Các hộ thiếu hụt; trống nếu nguồn không trả lời. Households deprived; null where the source is silent.',
  })
  deprived(@Root() { whole, finding }: IndicatorSource): HouseholdGroup | null {
    return finding.status === 'KNOWN' ? new HouseholdGroup(whole, finding.deprived) : null;
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description: 'Các hộ không thiếu hụt. Households not deprived.',
  })
  notDeprived(@Root() { whole, finding }: IndicatorSource): HouseholdGroup | null {
    if (finding.status !== 'KNOWN') return null;
    return new HouseholdGroup(whole, whole.set.andNot(finding.deprived).andNot(finding.unknown));
  }

  @Classified('none')
  @FieldResolver(() => HouseholdGroup, {
    nullable: true,
    description: 'Các hộ chưa rõ. Households of which it is not known.',
  })
  unknown(@Root() { whole, finding }: IndicatorSource): HouseholdGroup | null {
    return finding.status === 'KNOWN' ? new HouseholdGroup(whole, finding.unknown) : null;
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Ít nhất bao nhiêu hộ thiếu hụt. Households deprived, at least.',
  })
  atLeast(@Root() { whole, finding }: IndicatorSource, @Ctx() { viewer }: LocalContext): number {
    const least = finding.status === 'KNOWN' ? finding.deprived.size : 0;
    return disclose(viewer, least, { contributors: least, of: whole.set.size });
  }

  @Classified('none')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Nhiều nhất bao nhiêu hộ thiếu hụt. Households deprived, at most.',
  })
  atMost(@Root() { whole, finding }: IndicatorSource, @Ctx() { viewer }: LocalContext): number {
    const most = finding.status === 'KNOWN' ? finding.deprived.size + finding.unknown.size : whole.set.size;
    return disclose(viewer, most, { contributors: most, of: whole.set.size });
  }
}

@Resolver(() => Household)
export class HouseholdDimensionsResolver {
  @Classified('basic')
  @FieldResolver(() => HouseholdDimensions, {
    nullable: true,
    description:
      'Các chiều thiếu hụt của hộ: rà soát cạnh dữ liệu các cơ quan; trống nếu ngày ấy không có hộ. The dimensions of poverty of the household: the review beside the agencies’ data; null where it did not exist on the day.',
  })
  async dimensions(
    @Root() { no }: Household,
    @Arg('standard', () => StandardCode, STANDARD_ARGUMENT) code: StandardCode | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày; mặc định hôm nay. The day; default: today.',
    })
    asOf: CivilDay | undefined,
    @Ctx() context: LocalContext,
  ): Promise<HouseholdDimensions | null> {
    const day = asOf ?? context.clock.today();
    const standard = standardViewOf(day, code);
    const question = { no, asOf: day, wanted: findingsWanted(standard) };
    const { households, answers } = await askHousehold(context, question);
    if (!households.set.has(no)) return null;
    return householdDimensions(no, readFindings(households, standard, answers));
  }
}
