import type { Agency } from '../../agencies.ts';
import type { SupportWish } from './support-wish.ts';

/** A field whose households got, since the review (`$since`), what the wish is for, by the data of the agency. */
export interface WishEvidence {
  readonly agency: Agency;
  readonly field: string;
}

/** How a wish of the review is seen to have been met. */
export interface WishRule {
  readonly wish: SupportWish;
  /** Any of them is enough; none: no agency's data show it. */
  readonly evidence: readonly WishEvidence[];
}

function by(agency: Agency, ...fields: readonly string[]): readonly WishEvidence[] {
  return fields.map((field) => ({ agency, field }));
}

/** The wishes that the review asks about, in the order of its form. */
export const WISH_RULES: readonly WishRule[] = [
  { wish: 'PREFERENTIAL_LOAN', evidence: by('bank', 'borrowed(from: $since)') },
  { wish: 'PRODUCTION_LAND', evidence: [] },
  {
    wish: 'PRODUCTION_MEANS',
    evidence: by(
      'register',
      'supported(from: $since, kinds: [PRODUCTION_INPUT, SEED, FEED, LIVELIHOOD_MODEL])',
    ),
  },
  {
    wish: 'VOCATIONAL_TRAINING',
    evidence: by('labour', 'enrolledInTraining(from: $since)', 'trained(from: $since)'),
  },
  {
    wish: 'JOB_INTRODUCTION',
    evidence: by('labour', 'counselled(from: $since, in: [INTRODUCED, MATCHED])', 'placed(from: $since)'),
  },
  {
    wish: 'PRODUCTION_GUIDANCE',
    evidence: by('register', 'supported(from: $since, kinds: [EXTENSION_TRAINING, LIVELIHOOD_MODEL])'),
  },
  { wish: 'LABOUR_EXPORT', evidence: by('labour', 'abroad(from: $since, step: DEPARTED)') },
  {
    wish: 'SOCIAL_ASSISTANCE',
    evidence: by(
      'register',
      'supported(from: $since, kinds: [SOCIAL_ASSISTANCE, MONTHLY_ALLOWANCE, EMERGENCY_RELIEF, INCOME_SUPPLEMENT])',
    ),
  },
];

/** The field that keeps the households with the wish. */
export function wishedField(wish: SupportWish): string {
  return `wish(in: [${wish}])`;
}
