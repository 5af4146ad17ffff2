/**
 * Columns of a statement out of the names that rows have here: `planId` reads `plan_id as "planId"`,
 * `value::float8` reads `value::float8 as "value"`.
 * @param alias the table's alias in the statement
 */
export function select(alias: string, names: readonly string[]): string {
  return names
    .map((text) => {
      const [name = text, cast] = text.split('::');
      return `${alias}.${snake(name)}${cast === undefined ? '' : `::${cast}`} as "${name}"`;
    })
    .join(', ');
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
