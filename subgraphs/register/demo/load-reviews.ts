import type { Sql } from '../../../shared/data/database.ts';
import { type Column, insertRows } from '../../../shared/data/insert-rows.ts';
import type { RegisterRecords, ReviewRecord } from '../../../shared/demo/world.ts';
import { findSupersededDays } from '../review/find-superseded-days.ts';

type NumberedReview = ReviewRecord & {
  readonly no: number;
  readonly referenceOn: string;
  readonly supersededOn: string | null;
};

const REVIEW_COLUMNS: readonly Column<NumberedReview>[] = [
  { name: 'no', type: 'int', value: ({ no }) => no },
  { name: 'household_no', type: 'int', value: ({ householdNo }) => householdNo },
  { name: 'year', type: 'int', value: ({ year }) => year },
  { name: 'standard', type: 'text', value: ({ standard }) => standard },
  { name: 'kind', type: 'text', value: ({ kind }) => kind },
  { name: 'reference_on', type: 'date', value: ({ referenceOn }) => referenceOn },
  { name: 'superseded_on', type: 'date', value: ({ supersededOn }) => supersededOn },
  { name: 'reviewed_on', type: 'date', value: ({ reviewedOn }) => reviewedOn },
  { name: 'approved_on', type: 'date', value: ({ approvedOn }) => approvedOn },
  { name: 'class', type: 'text', value: (review) => review.class },
  { name: 'previous_class', type: 'text', value: ({ previousClass }) => previousClass },
  { name: 'criterion', type: 'text', value: ({ criterion }) => criterion },
  {
    name: 'income_per_capita_month',
    type: 'bigint',
    value: ({ incomePerCapitaMonth }) => incomePerCapitaMonth,
  },
  { name: 'score_b1', type: 'int', value: ({ scoreB1 }) => scoreB1 },
  { name: 'score_b2', type: 'int', value: ({ scoreB2 }) => scoreB2 },
  { name: 'members', type: 'int', value: ({ members }) => members },
  { name: 'dependants', type: 'int', value: ({ dependants }) => dependants },
  { name: 'special_hardship', type: 'boolean', value: ({ specialHardship }) => specialHardship },
  { name: 'poor_group', type: 'text', value: ({ poorGroup }) => poorGroup },
  { name: 'escape_capability', type: 'text', value: ({ escapeCapability }) => escapeCapability },
  { name: 'will', type: 'text', value: ({ will }) => will },
];

/** Loads the reviews with deprivations, causes and wishes. */
export async function loadReviews(sql: Sql, records: RegisterRecords): Promise<void> {
  const reviews = numberReviews(records.reviews);
  await insertRows(sql, 'review', REVIEW_COLUMNS, reviews);
  await insertRows(
    sql,
    'review_deprivation',
    [
      { name: 'review_no', type: 'int', value: ({ reviewNo }) => reviewNo },
      { name: 'ordinal', type: 'int', value: ({ ordinal }) => ordinal },
      { name: 'indicator', type: 'text', value: ({ indicator }) => indicator },
      { name: 'person_no', type: 'int', value: ({ personNo }) => personNo },
    ],
    reviews.flatMap(({ no, deprivations }) =>
      deprivations.map((deprivation, ordinal) => ({ reviewNo: no, ordinal, ...deprivation })),
    ),
  );
  await insertCodes(
    sql,
    'cause',
    reviews.flatMap(({ no, causes }) => causes.map((code) => ({ no, code }))),
  );
  await insertCodes(
    sql,
    'wish',
    reviews.flatMap(({ no, wishes }) => wishes.map((code) => ({ no, code }))),
  );
}

function numberReviews(records: readonly ReviewRecord[]): readonly NumberedReview[] {
  const dated = records.map((review) => ({ ...review, referenceOn: `${review.year}-12-31` }));
  const superseded = findSupersededDays(dated);
  return dated.map((review, index) => ({
    ...review,
    no: index + 1,
    supersededOn: superseded[index] ?? null,
  }));
}

interface ReviewCode {
  readonly no: number;
  readonly code: string;
}

async function insertCodes(sql: Sql, what: 'cause' | 'wish', codes: readonly ReviewCode[]): Promise<void> {
  await insertRows(
    sql,
    `review_${what}`,
    [
      { name: 'review_no', type: 'int', value: ({ no }) => no },
      { name: what, type: 'text', value: ({ code }) => code },
    ],
    codes,
  );
}
