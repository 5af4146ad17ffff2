import { APPLICATIONS, debts } from '../catalogue/bank.ts';
import { fullyInsured, uninsured } from '../catalogue/insurance.ts';
import { classes, members, rulingReviews } from '../catalogue/sql.ts';

/** Parts by name, simple ones before those that contain them. */
const partsOf = (asOf: string): readonly (readonly [string, string])[] => [
  ['member_of_day', members(asOf)],
  ['ruling_review', rulingReviews(asOf)],
  ['class_of_day', classes(asOf)],
  ['uninsured_of_day', uninsured(asOf)],
  ['fully_insured', fullyInsured(asOf)],
  ['debt_of_day', debts(asOf)],
  ['application_of_household', APPLICATIONS],
];

/**
 * The same statement with parts that stand in it many times computed once, which says the same faster.
 * @param statement starts with `with`
 */
export function shareParts(statement: string, asOf: string): string {
  const parts = partsOf(asOf);
  const named = (text: string, among: typeof parts): string =>
    among.toReversed().reduce((shorter, [name, part]) => shorter.replaceAll(`(${part})`, name), text);
  const body = named(statement, parts);
  const tables = parts
    .map(([name, part], at) => [name, named(part, parts.slice(0, at))] as const)
    .map(([name, part]) => `${name} as materialized (${part})`);
  return `with ${tables.join(', ')}, ${body.replace(/^with /, '')}`;
}
