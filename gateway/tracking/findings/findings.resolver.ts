import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { askGraph } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { anyCohort, Cohort } from '../cohort.type.ts';
import { daysOf, levelInside } from '../evaluate/evaluate-plan.ts';
import type { PlanOnDay } from '../plan/track-plan.ts';
import { PlanProgress } from '../progress/progress.type.ts';
import {
  type AreaTotals,
  type FailedCheck,
  type Finding,
  type FindingCode,
  fewerHelpers,
  implausibleTotals,
  mismatches,
  untargetedDeprivations,
} from './find-gaps.ts';

export const ProgressFindingCode = {
  UNTARGETED_DEPRIVATION: 'UNTARGETED_DEPRIVATION',
  FEWER_HELPERS: 'FEWER_HELPERS',
  IMPLAUSIBLE_TOTAL: 'IMPLAUSIBLE_TOTAL',
  SUM_MISMATCH: 'SUM_MISMATCH',
} as const satisfies Record<FindingCode, FindingCode>;
registerEnumType(ProgressFindingCode, {
  name: 'ProgressFindingCode',
  description: 'Điều số liệu cho thấy mà kế hoạch không nói. What the data says that the plan does not.',
  valuesConfig: {
    UNTARGETED_DEPRIVATION: { description: 'Thiếu hụt không có chỉ tiêu. A deprivation without a target.' },
    FEWER_HELPERS: { description: 'Ít người giúp hơn số hộ phải thoát nghèo. Fewer helpers than escapes.' },
    IMPLAUSIBLE_TOTAL: {
      description: 'Tổng số hộ thay đổi khó tin. A number of households hard to believe.',
    },
    SUM_MISMATCH: { description: 'Số in không khớp khi tính lại. A printed figure that does not come out.' },
  },
});

@ObjectType('ProgressFinding', {
  description:
    'Một phát hiện khi đối chiếu kế hoạch với số liệu. A finding from setting the plan beside the data.',
})
export class ProgressFinding {
  constructor(readonly finding: Finding) {}

  @Classified('none')
  @Field(() => ProgressFindingCode, { description: 'Loại. What kind.' })
  get code(): FindingCode {
    return this.finding.code;
  }

  @Classified('none')
  @Field(() => String, { description: 'Tiếng Việt. In Vietnamese.' })
  get vi(): string {
    return this.finding.vi;
  }

  @Classified('none')
  @Field(() => String, { description: 'Tiếng Anh. In English.' })
  get en(): string {
    return this.finding.en;
  }

  @Classified('none')
  @Field(() => Int, { nullable: true, description: 'Số hộ liên quan. Households concerned.' })
  get households(): number | null {
    return this.finding.households;
  }

  @Classified('none')
  @Field(() => Cohort, { nullable: true, description: 'Các hộ ấy, nếu biết. These households, where known.' })
  get cohort(): Cohort | null {
    return this.finding.cohort && anyCohort({ ...this.finding.cohort, scope: '' });
  }
}

interface Counted {
  readonly count: number | null;
  readonly cohort: Readonly<Record<string, unknown>> | null;
}

interface Asked {
  readonly plan: { readonly checks: readonly FailedCheck[] } | null;
  readonly area: {
    readonly row: {
      readonly cohort: {
        readonly poor: {
          readonly count: number | null;
          readonly sponsoredBy: { readonly count: number | null } | null;
          readonly dimensions: {
            readonly indicators: readonly {
              readonly indicator: string;
              readonly reviewed: { readonly deprived: Counted | null } | null;
            }[];
          } | null;
        } | null;
        readonly areas?: readonly {
          readonly area: {
            readonly name: string;
            readonly before: { readonly value: number } | null;
            readonly now: { readonly value: number } | null;
          };
        }[];
      };
    } | null;
  } | null;
}

const QUESTION = (level: string | null): string => `
  query ($plan: String!, $code: String!, $areaOn: Date!, $asOf: Date!${level ? ', $baselineOn: Date!' : ''}) {
    plan(code: $plan) { checks(matches: false) { place formula printed recomputed } }
    area(code: $code, asOf: $areaOn) { row: cohort(asOf: $asOf) { cohort {
      poor: class(in: [POOR]) { count sponsoredBy { count }
        dimensions { indicators { indicator reviewed { deprived { count cohort { members scope asOf } } } } } }
      ${level ? `areas(level: ${level}) { area { name before: householdTotal(asOf: $baselineOn) { value } now: householdTotal(asOf: $asOf) { value } } }` : ''}
    } } } }`;

@Resolver(() => PlanProgress)
export class ProgressFindingsResolver {
  @Classified('none')
  @FieldResolver(() => [ProgressFinding], {
    nullable: true,
    description:
      'Điều số liệu cho thấy mà kế hoạch không nói. What the data says that the plan does not: deprivations without a target, too few helpers, totals hard to believe, sums that do not match.',
  })
  async findings(
    @Root() { onDay }: PlanProgress,
    @Ctx() context: LocalContext,
  ): Promise<readonly ProgressFinding[]> {
    const found = await findAll(context, onDay);
    return found.map((finding) => new ProgressFinding(finding));
  }
}

async function findAll(context: LocalContext, { plan, evaluation }: PlanOnDay): Promise<readonly Finding[]> {
  if (plan.area === null) return [];
  const level = levelInside(plan);
  const { baselineOn } = daysOf(plan);
  const variables = {
    plan: plan.code,
    code: plan.area.code,
    areaOn: plan.area.validFrom,
    asOf: evaluation.asOf,
    ...(level === null ? {} : { baselineOn }),
  };
  const asked = await askGraph<Asked>(context, QUESTION(level), variables, 'what a plan does not say');
  const cohort = asked.area?.row?.cohort;
  const poor = cohort?.poor ?? null;
  const deprivations = (poor?.dimensions?.indicators ?? []).flatMap(({ indicator, reviewed }) => {
    const households = reviewed?.deprived?.count ?? null;
    return households === null ? [] : [{ indicator, households, cohort: reviewed?.deprived?.cohort ?? null }];
  });
  const codes = plan.targets.map(({ code }) => code);
  const toEscape = plan.targets.find(
    ({ measure, code }) => measure === 'COUNT_DECREASE' && !code.startsWith('ASSOC'),
  );
  const totals = (cohort?.areas ?? []).map(
    ({ area }): AreaTotals => ({
      name: area.name,
      before: area.before?.value ?? null,
      now: area.now?.value ?? null,
    }),
  );
  return [
    ...untargetedDeprivations(poor?.count ?? 0, deprivations, codes),
    ...fewerHelpers(toEscape?.value ?? null, poor?.sponsoredBy?.count ?? null),
    ...implausibleTotals(totals),
    ...mismatches(asked.plan?.checks ?? []),
  ];
}
