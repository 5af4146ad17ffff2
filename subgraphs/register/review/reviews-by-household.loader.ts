import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey, rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { Review } from './review.type.ts';
import { NEWEST_REVIEW_FIRST, REVIEW_COLUMNS } from './review-rows.ts';

export interface ReviewChoice {
  /** Only the review of this year. */
  readonly year: number | null;
  /** Only reviews whose reference day is not after this one. */
  readonly asOf: string | null;
}

/** The newest approved review of a household among those chosen. */
export function reviewByHousehold(
  { loaders, database }: RoomContext,
  { year, asOf }: ReviewChoice,
): DataLoader<number, Review | null> {
  return loaders.of(`review of ${year}@${asOf}`, () =>
    rowByKey(
      (nos: readonly number[]) =>
        database.query<Review>(
          `select distinct on (v.household_no) ${REVIEW_COLUMNS} from review v
            where v.household_no = any($1::int[]) and v.approved_on is not null
              and ($2::int is null or v.year = $2) and ($3::date is null or v.reference_on <= $3)
            order by v.household_no, ${NEWEST_REVIEW_FIRST}`,
          [nos, year, asOf],
        ),
      (review) => review.householdNo,
    ),
  );
}

/** All reviews of a household, drafts too, newest first, at most `first`. */
export function reviewsByHousehold(
  { loaders, database }: RoomContext,
  first: number,
): DataLoader<number, readonly Review[]> {
  return loaders.of(`reviews, ${first}`, () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<Review>(
          `select * from (
             select ${REVIEW_COLUMNS},
                    row_number() over (partition by v.household_no order by ${NEWEST_REVIEW_FIRST}) as place
               from review v where v.household_no = any($1::int[])) ranked
            where place <= $2 order by "householdNo", place`,
          [nos, first],
        ),
      (review) => review.householdNo,
    ),
  );
}
