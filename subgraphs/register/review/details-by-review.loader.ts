import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowsByKey } from '../../../shared/loaders/by-key.ts';
import type { PovertyCause, SupportWish } from '../codes/review-codes.ts';
import type { Deprivation } from './review.type.ts';

/** What a review found the household deprived of, in the order in which it was written down. */
export function deprivationsByReview({
  loaders,
  database,
}: RoomContext): DataLoader<number, readonly Deprivation[]> {
  return loaders.of('deprivations', () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<Deprivation>(
          `select review_no as "reviewNo", indicator, person_no as "personNo" from review_deprivation
            where review_no = any($1::int[]) order by review_no, ordinal`,
          [nos],
        ),
      (row) => row.reviewNo,
    ),
  );
}

export interface CauseRow {
  readonly reviewNo: number;
  readonly cause: PovertyCause;
}

export function causesByReview({ loaders, database }: RoomContext): DataLoader<number, readonly CauseRow[]> {
  return loaders.of('causes', () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<CauseRow>(
          `select review_no as "reviewNo", cause from review_cause
            where review_no = any($1::int[]) order by review_no, cause collate "C"`,
          [nos],
        ),
      (row) => row.reviewNo,
    ),
  );
}

export interface WishRow {
  readonly reviewNo: number;
  readonly wish: SupportWish;
}

export function wishesByReview({ loaders, database }: RoomContext): DataLoader<number, readonly WishRow[]> {
  return loaders.of('wishes', () =>
    rowsByKey(
      (nos: readonly number[]) =>
        database.query<WishRow>(
          `select review_no as "reviewNo", wish from review_wish
            where review_no = any($1::int[]) order by review_no, wish collate "C"`,
          [nos],
        ),
      (row) => row.reviewNo,
    ),
  );
}
