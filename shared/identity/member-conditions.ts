/**
 * Whether the row `m` of `household_member` is of a membership on the day.
 * @param day a day as SQL, such as `$1::date`; first and last days of memberships count
 */
export function memberOn(day: string): string {
  return `m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day})`;
}

/**
 * Whether the member `m` is so many full years old on the day, or older; null where the day of birth is not known.
 * A year of age is full on the birthday; for those born on 29 February on 1 March where the year has no such day.
 * @param day a day as SQL
 * @param years an integer as SQL, such as `$2::int`
 * @param bornOn the day of birth as SQL, where it stands elsewhere than in `household_member`
 */
export function reachedAge(day: string, years: string, bornOn = 'm.born_on'): string {
  return `${bornOn} <= (${day} - make_interval(years => ${years}))::date`;
}
