import type { AreaWorld } from './areas/build-areas.ts';
import { RegisterBuilder } from './people/register-builder.ts';
import { ReviewBook } from './reviews/review-book.ts';
import type {
  HelperAssignmentRecord,
  NeedEntryRecord,
  NeedListRecord,
  SelfManagedGroupRecord,
  SupportEventRecord,
} from './world.ts';

/** Where the plans' populations are made, one after the other, before they become the register's records. */
export interface Workshop {
  readonly builder: RegisterBuilder;
  readonly book: ReviewBook;
  readonly supportEvents: SupportEventRecord[];
  readonly helpers: HelperAssignmentRecord[];
  readonly selfManagedGroups: SelfManagedGroupRecord[];
  readonly needLists: NeedListRecord[];
  readonly needEntries: NeedEntryRecord[];
  /** Households of Trà Vinh whose house is promised under Decision 33/2015/QĐ-TTg. */
  readonly decision33: Set<number>;
}

export function openWorkshop(areas: AreaWorld): Workshop {
  return {
    builder: new RegisterBuilder(areas.areas),
    book: new ReviewBook(),
    supportEvents: [],
    helpers: [],
    selfManagedGroups: [],
    needLists: [],
    needEntries: [],
    decision33: new Set(),
  };
}
