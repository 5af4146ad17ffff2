import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { recordRead } from '../audit/record-read.ts';
import type { RoomContext } from '../bootstrap/room-context.ts';
import { PageInfo } from '../pagination/connection.ts';
import { readFirst } from '../pagination/page.ts';
import { Classified } from '../viewer/data-class.ts';
import { requireRight } from '../viewer/require-right.ts';
import type { CohortKey } from './cohort.ts';
import type { HouseholdSet } from './household-set.ts';
import type { PageRequest } from './ordered-page.ts';
import { openCursor, type Place, sealCursor } from './sealed-cursor.ts';

export interface PersonPageValue {
  readonly edges: readonly { readonly node: { readonly no: number }; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Makes a room's `PersonPage` out of its own class of persons. */
export function personPageOf(person: () => ClassType<{ no: number }>): ClassType<PersonPageValue> {
  @ObjectType('PersonPageEdge', {
    simpleResolvers: true,
    description: 'Một người của trang. One person of the page.',
  })
  @Directive('@shareable')
  class PersonPageEdge {
    @Classified('none')
    @Field(() => person(), { nullable: true, description: 'Người. The person.' })
    node?: { no: number };

    @Classified('none')
    @Field(() => String, { description: 'Vị trí của người. The place of the person in the list.' })
    cursor!: string;
  }

  @ObjectType('PersonPage', {
    simpleResolvers: true,
    description: 'Một trang người của nhóm hộ. A page of persons of a cohort, household by household.',
  })
  @Directive('@shareable')
  class PersonPage {
    @Classified('none')
    @Field(() => [PersonPageEdge])
    edges!: PersonPageEdge[];

    @Classified('none')
    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Classified('none')
    @Field(() => Int, { description: 'Số người của cả danh sách. Persons of the whole list.' })
    totalCount!: number;
  }
  return PersonPage as unknown as ClassType<PersonPageValue>;
}

export interface PersonRow {
  readonly householdNo: number;
  readonly personNo: number;
}

export interface PersonList {
  /** Name of the list with everything that it depends on but the cohort. */
  readonly name: string;
  /** Households that have at least one such person. */
  readonly households: HouseholdSet;
  readonly totalCount: number;
  /** All such persons of these households; in any order. */
  readonly personsOf: (householdNos: readonly number[]) => Promise<readonly PersonRow[]>;
}

/**
 * Persons of the cohort's households, by household and person, for viewers who may see persons; written to the audit
 * log. Only the households of the page are read from the database.
 *
 * @throws CodedError FORBIDDEN, PAGE_TOO_LARGE, MALFORMED_CURSOR, CURSOR_OF_OTHER_LIST
 */
export async function personPage(
  context: RoomContext,
  cohort: CohortKey,
  field: string,
  list: PersonList,
  request: PageRequest,
): Promise<PersonPageValue> {
  requireRight(context.viewer, 'household.read');
  requireRight(context.viewer, 'person.read');
  const first = readFirst(request.first);
  const { cursorKey } = await context.facts.state();
  const name = `${field} ${list.name} ${cohort.asOf} ${cohort.numbering}`;
  const after = request.after ? openCursor(cursorKey, name, request.after) : null;
  const rows = await rowsAfter(cohort.set.and(list.households), list, after, first + 1);
  const shown = rows.slice(0, first);
  await recordRead(context, {
    field,
    householdNos: [...new Set(shown.map(({ householdNo }) => householdNo))],
    personNos: shown.map(({ personNo }) => personNo),
  });
  const edges = shown.map(({ householdNo, personNo }) => ({
    node: { no: personNo },
    cursor: sealCursor(cursorKey, name, { value: householdNo, no: personNo }),
  }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, totalCount: list.totalCount };
}

async function rowsAfter(
  households: HouseholdSet,
  list: PersonList,
  after: Place | null,
  count: number,
): Promise<PersonRow[]> {
  const from = after === null ? -1 : after.value - 1;
  // Each household has at least one person of the list; the first may be the one that the last page ended in.
  const rows = await list.personsOf(households.firstAfter(from, count + 1));
  return rows
    .filter(
      ({ householdNo, personNo }) =>
        after === null || householdNo > after.value || (householdNo === after.value && personNo > after.no),
    )
    .toSorted((one, other) => one.householdNo - other.householdNo || one.personNo - other.personNo)
    .slice(0, count);
}
