/**
 * The condition under which a review rules on a day: approved, of that day or before, and not followed yet.
 * @param review alias of the table
 * @param day parameter of the statement
 */
export function rulesOn(review: string, day: string): string {
  return `${review}.approved_on is not null and ${review}.reference_on <= ${day}::date
      and (${review}.superseded_on is null or ${review}.superseded_on > ${day}::date)`;
}

/** The condition under which a row with a period holds on a day. */
export function holdsOn(row: string, day: string): string {
  return `${row}.valid_from <= ${day}::date and (${row}.valid_to is null or ${row}.valid_to >= ${day}::date)`;
}
