import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { breakDown } from '../../../shared/cohort/breakdown.ts';
import { rescoped } from '../../../shared/cohort/cohort.ts';
import { Contribution } from '../../../shared/cohort/field-decorators.ts';
import { HOUSEHOLD_CLASS, STANDARD_CODE, type StandardCode } from '../codes/review-codes.ts';
import { UNDECIDED_REASON } from '../codes/standard-codes.ts';
import type { PovertyStandardRow } from '../law/poverty-standard.ts';
import { findStandard } from '../law/poverty-standards.ts';
import { Cohort } from './cohort.type.ts';
import { bucketsOf, unionOf } from './of-codes.ts';
import { BY_STANDARD } from './reviewed-under.facts.ts';
import { UNDER_STANDARD, underStandardValues } from './under-standard.facts.ts';
import {
  ClassUnderStandardCohort,
  CohortUnderStandard,
  ReviewStandardCohort,
} from './under-standard.type.ts';

@Resolver(() => Cohort)
export class UnderStandardResolver {
  @Contribution(
    () => CohortUnderStandard,
    'sensitive',
    'Xếp loại lại theo một chuẩn nghèo khác, từ kết quả rà soát. Classed anew under another standard, from what the review found.',
  )
  async underStandard(
    @Root() cohort: Cohort,
    @Arg('standard', () => STANDARD_CODE.type, { description: 'Chuẩn quốc gia. The national standard.' })
    code: StandardCode,
    @Ctx() context: RoomContext,
  ): Promise<CohortUnderStandard> {
    const standard = findStandard(code);
    if (standard === null) throw new Error(`${code} is no national standard`);
    const [transitions, standardsOfReview] = await Promise.all([
      findTransitions(context, cohort, standard),
      findStandards(context, cohort),
    ]);
    const others = standardsOfReview.some((reviewed) => reviewed.standard !== code);
    return Object.assign(new CohortUnderStandard(), {
      standard: code,
      transitions,
      standardsOfReview,
      ...(others ? NO_TREND : null),
    });
  }
}

const NO_TREND = {
  warningVi:
    'Có hộ được rà soát theo chuẩn khác: số liệu theo hai chuẩn không so sánh được thành xu hướng. Chỉ số có ở cả hai chuẩn lấy theo ngưỡng lúc rà soát; chỉ số chưa rà soát là chưa biết.',
  warningEn:
    'Some reviews were made under another standard: numbers under two standards are no trend. An indicator of both standards keeps the threshold under which it was reviewed; one that was not reviewed is not known.',
} as const;

async function findTransitions(
  context: RoomContext,
  cohort: Cohort,
  standard: PovertyStandardRow,
): Promise<readonly ClassUnderStandardCohort[]> {
  const values = underStandardValues(cohort.asOf, standard);
  const buckets = await breakDown(context, cohort, UNDER_STANDARD, ...values);
  const rows = buckets.map(({ bucket, cohort: households }) => rowOf(bucket, households));
  const classified = await context.facts.groups(UNDER_STANDARD, ...values);
  const others = cohort.set.andNot(unionOf(classified, classified.keys()));
  if (!others.isEmpty) rows.push(rowOf('NON_POOR||NOT_REVIEWED', rescoped(cohort, others)));
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other));
}

function rowOf(bucket: string, cohort: Cohort): ClassUnderStandardCohort {
  const [from, to, reason] = bucket.split('|');
  return Object.assign(new ClassUnderStandardCohort(), {
    from,
    to: to || null,
    reason: reason || null,
    cohort,
  });
}

/** In the order of the code lists: by class before, then by class after, those without one last. */
function rankOf({ from, to, reason }: ClassUnderStandardCohort): number {
  const [classes, reasons] = [HOUSEHOLD_CLASS.codes, UNDECIDED_REASON.codes];
  const after = to ? classes.indexOf(to) : classes.length + (reason ? reasons.indexOf(reason) : 0);
  return (from ? classes.indexOf(from) : 0) * (classes.length + reasons.length) + after;
}

async function findStandards(context: RoomContext, cohort: Cohort): Promise<readonly ReviewStandardCohort[]> {
  const buckets = await bucketsOf(context, cohort, STANDARD_CODE.codes, BY_STANDARD, cohort.asOf);
  return buckets.map(({ code, cohort: households }) =>
    Object.assign(new ReviewStandardCohort(), { standard: code, cohort: households }),
  );
}
