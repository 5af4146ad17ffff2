import type { CohortKey } from '../../../shared/cohort/cohort.ts';
import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { readSet } from '../../../shared/cohort/wire.ts';
import type { LocalContext } from '../../local/local-context.ts';
import type { FieldAnswer } from '../ask/answer.ts';
import { askCohort } from '../ask/ask.ts';
import type { FieldAnswers, Wanted } from '../ask/cohort-fields.ts';
import { type CohortFindings, combinedFinding, type Finding } from '../dimensions/indicator-sets.ts';
import { findingsWanted, readFindings } from '../dimensions/read-findings.ts';
import type { StandardView } from '../law/standards.ts';
import {
  type CutoffRule,
  type MissingRule,
  measurePoverty,
  type PovertyMeasure,
  type PovertyUnit,
} from './alkire-foster.ts';
import { BREAKDOWNS, type BreakdownSource, type PovertyBreakdown } from './breakdowns.ts';
import {
  type HouseholdsOfSize,
  type JointDistribution,
  readJointDistributions,
} from './joint-distribution.ts';
import type { DeprivationSource } from './multidimensional.type.ts';
import { boundsOf, type PovertyBounds } from './poverty-bounds.ts';
import { type IndicatorWeight, readRule } from './read-rule.ts';
import { atPath, refuse } from './refuse.ts';

export interface MeasureAsked {
  readonly standard: StandardView;
  readonly k: number | undefined;
  readonly weights: readonly IndicatorWeight[] | undefined;
  readonly source: DeprivationSource;
  readonly missing: MissingRule;
  readonly unit: PovertyUnit;
  readonly by: PovertyBreakdown | undefined;
}

/** The measures of a cohort or of a part of it, and what decides which of them may be told. */
export interface MeasuredGroup {
  readonly cohort: CohortKey;
  readonly measure: PovertyMeasure;
  readonly bounds: PovertyBounds;
  /** The same counted in households: how many stand behind each number. */
  readonly households: PovertyMeasure;
  readonly householdBounds: PovertyBounds;
}

export interface MeasuredCohort extends MeasuredGroup {
  readonly findings: CohortFindings;
  /** Of the indicators that count, in the order of the rule's weights. */
  readonly indicators: readonly (Finding &
    Pick<CohortFindings['indicators'][number], 'indicator' | 'dimension'>)[];
  readonly rule: CutoffRule;
  readonly missing: MissingRule;
  readonly source: DeprivationSource;
  readonly k: number;
  readonly totalWeight: number;
  /** Null where no breakdown was asked for. */
  readonly subgroups: Subgroups | null;
}

export interface Subgroups {
  /** Why there is none, instead of the parts. */
  readonly refusal: Error | null;
  readonly parts: readonly (MeasuredGroup & { readonly key: string; readonly name: string | null })[];
  /** Whether every household counted is in exactly one part. */
  readonly partition: boolean;
}

const SIZES: Wanted = { field: 'sizes', selection: '{ size cohort { members } }' };

const breakdownWanted = ({ field, key }: BreakdownSource): Wanted => ({
  field,
  selection: `{ ${key} cohort { members } }`,
});

/**
 * Alkire–Foster measures of a cohort, from the agencies' sets alone: joint distributions are made here, by bitmap algebra.
 * @throws CodedError BAD_USER_INPUT, STANDARD_THRESHOLD_UNKNOWN, and of a register that does not answer
 */
export async function measureCohort(
  context: LocalContext,
  cohort: CohortKey,
  asked: MeasureAsked,
): Promise<MeasuredCohort> {
  const breakdown = asked.by && BREAKDOWNS[asked.by];
  const answers = await askCohort(context, cohort, [
    ...findingsWanted(asked.standard),
    ...(asked.unit === 'PERSONS' ? [SIZES] : []),
    ...(breakdown ? [breakdownWanted(breakdown)] : []),
  ]);
  const findings = readFindings(cohort, asked.standard, answers);
  const all = findings.indicators.map(({ indicator }) => indicator);
  const k = asked.k ?? asked.standard.cutoff;
  const { counted, rule, totalWeight } = readRule(all, { weights: asked.weights, k, unit: asked.unit });
  const indicators = findings.indicators
    .filter(({ indicator }) => counted.includes(indicator))
    .map((one) => ({
      indicator: one.indicator,
      dimension: one.dimension,
      ...(asked.source === 'REVIEWED' ? one.reviewed : combinedFinding(cohort.set, one)),
    }));
  const buckets = breakdown ? readBuckets(answers.get(breakdown.field), breakdown, cohort) : null;
  const sizes = asked.unit === 'PERSONS' ? readSizes(answers, cohort.numbering) : undefined;
  const { whole, subgroups } = readJointDistributions(
    { members: sizes ? livingIn(cohort.set, sizes) : cohort.set, indicators, ...(sizes && { sizes }) },
    buckets?.parts.map(({ set }) => set) ?? [],
  );
  const measured = measureGroup(cohort, whole, rule, asked.missing);
  return {
    ...measured,
    findings,
    indicators,
    rule,
    missing: asked.missing,
    source: asked.source,
    k,
    totalWeight,
    subgroups: buckets && {
      refusal: buckets.refusal,
      parts: buckets.parts.map(({ key, name, set }, at) => ({
        key,
        name,
        ...measureGroup({ ...cohort, set }, subgroups[at] ?? [], rule, asked.missing),
      })),
      partition: isPartition(cohort.set, buckets.parts),
    },
  };
}

function measureGroup(
  cohort: CohortKey,
  distribution: JointDistribution,
  rule: CutoffRule,
  missing: MissingRule,
): MeasuredGroup {
  const byHouseholds: CutoffRule = { ...rule, unit: 'HOUSEHOLDS' };
  return {
    cohort,
    measure: measurePoverty(distribution, { ...rule, missing }),
    bounds: boundsOf(distribution, rule),
    households: measurePoverty(distribution, { ...byHouseholds, missing }),
    householdBounds: boundsOf(distribution, byHouseholds),
  };
}

interface BucketOf {
  readonly key: string;
  readonly name: string | null;
  readonly set: HouseholdSet;
}

type Row = Readonly<Record<string, unknown>> & { readonly cohort: { readonly members: string } };

function readBuckets(
  answer: FieldAnswer | undefined,
  { keyPath, namePath }: BreakdownSource,
  { numbering }: CohortKey,
): { readonly refusal: Error | null; readonly parts: readonly BucketOf[] } {
  if (answer?.status !== 'KNOWN') return { refusal: refuse(answer), parts: [] };
  const parts = (answer.value as readonly Row[]).map((row) => ({
    key: String(atPath(row, keyPath) ?? ''),
    name: namePath === undefined ? null : String(atPath(row, namePath) ?? ''),
    set: readSet(row.cohort.members, numbering),
  }));
  return { refusal: null, parts };
}

/** @throws CodedError where the register does not say how large households are */
function readSizes(answers: FieldAnswers, numbering: string): readonly HouseholdsOfSize[] {
  const answer = answers.get(SIZES.field);
  if (answer?.status !== 'KNOWN') throw refuse(answer);
  return (answer.value as readonly (Row & { readonly size: number })[])
    .filter(({ size }) => size > 0)
    .map(({ size, cohort }) => ({ size, members: readSet(cohort.members, numbering) }));
}

/** Where persons are counted, a household without members counts for nobody. */
function livingIn(households: HouseholdSet, sizes: readonly HouseholdsOfSize[]): HouseholdSet {
  const none = households.andNot(households);
  return households.and(sizes.reduce((all, { members }) => all.or(members), none));
}

function isPartition(whole: HouseholdSet, parts: readonly BucketOf[]): boolean {
  const together = parts.reduce((sum, { set }) => sum + set.size, 0);
  return together === whole.size && parts.every(({ set }) => whole.andSize(set) === set.size);
}
