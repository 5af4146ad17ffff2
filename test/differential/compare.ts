import { createRandom } from '../../shared/demo/random.ts';
import type { TestFederation } from '../harness/start-federation.ts';
import type { Surroundings } from './catalogue/draw.ts';
import type { Expression, Told } from './expression.ts';
import type { MergedDatabase } from './merged-database.ts';
import { drawExpression, type Kind } from './random-expression.ts';
import { smallerThan } from './smaller-expressions.ts';
import { nextPageAfter, readGraphqlAnswer, toGraphql } from './to-graphql.ts';
import { readSqlAnswer, toSql } from './to-sql.ts';

export interface Compared {
  readonly federation: TestFederation;
  readonly merged: MergedDatabase;
  readonly surroundings: Surroundings;
}

export interface Outcome {
  /** Texts of those that the two answered differently, each at its smallest; empty is what a test wants. */
  readonly differences: readonly string[];
  /** Expressions whose answer held at least one household, so that equality said something. */
  readonly telling: number;
}

const AT_ONCE = 3;

/** Asks both sides `count` random expressions of a kind. @param seed gives the same expressions again */
export async function compareMany(
  compared: Compared,
  kind: Kind,
  count: number,
  seed: string,
): Promise<Outcome> {
  const differences: string[] = [];
  let telling = 0;
  let next = 0;
  async function work(): Promise<void> {
    while (next < count) {
      const name = `${seed}/${kind}/${next++}`;
      const expression = drawExpression(kind, createRandom(name), compared.surroundings);
      const answers = await askBoth(compared, expression);
      if (tells(answers.sql)) telling++;
      if (!answers.equal) differences.push(await describe(compared, expression, name));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { differences, telling };
}

interface Answers {
  readonly federated: Told | string;
  readonly sql: Told;
  readonly equal: boolean;
}

async function askBoth({ federation, merged }: Compared, expression: Expression): Promise<Answers> {
  const [federated, sql] = await Promise.all([
    askFederation(federation, expression),
    askMerged(merged, expression),
  ]);
  return { federated, sql, equal: JSON.stringify(federated) === JSON.stringify(sql) };
}

async function askFederation(federation: TestFederation, expression: Expression): Promise<Told | string> {
  const first = await federation.execute(toGraphql(expression));
  if (first.errors !== undefined) return JSON.stringify(first.errors);
  const after = nextPageAfter(expression, first.data);
  if (after === undefined) return readGraphqlAnswer(expression, [first.data]);
  const second = await federation.execute(toGraphql(expression, after));
  if (second.errors !== undefined) return JSON.stringify(second.errors);
  return readGraphqlAnswer(expression, [first.data, second.data]);
}

async function askMerged(merged: MergedDatabase, expression: Expression): Promise<Told> {
  const statement = toSql(expression);
  const [row] = await merged.query<{ told: Told }>(statement).catch((cause: unknown) => {
    throw new Error(`The database refused:\n${statement}`, { cause });
  });
  if (row === undefined) throw new Error('The statement answered nothing.');
  return readSqlAnswer(expression, row.told);
}

function tells({ buckets, list }: Told): boolean {
  return (list?.total ?? 0) > 0 || buckets.some(({ values }) => values[0] !== 0);
}

async function describe(compared: Compared, expression: Expression, name: string): Promise<string> {
  const smallest = await shrink(compared, expression);
  const { federated, sql } = await askBoth(compared, smallest);
  return [
    `seed ${name}`,
    toGraphql(smallest),
    toSql(smallest),
    `federated: ${JSON.stringify(federated)}`,
    `one SQL:   ${JSON.stringify(sql)}`,
  ].join('\n');
}

/** Leaves out what the difference does not need. */
async function shrink(compared: Compared, expression: Expression): Promise<Expression> {
  for (const smaller of smallerThan(expression)) {
    const { equal } = await askBoth(compared, smaller);
    if (!equal) return shrink(compared, smaller);
  }
  return expression;
}
