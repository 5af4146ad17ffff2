import { type ConformanceWorld, fed2, row } from '../conformance-case.ts';

export const USER_SCHEMAS = {
  a: fed2(`type Query { user(id: ID! = "1"): User users(first: Int = 2, by: By = {dir: ASC}): [User!]! echo(in: In): String
      scalars(int: Int, float: Float, text: String, bool: Boolean, id: ID, list: [Int!], deep: [[Int]], must: Int! = 1): String }
    enum Dir { ASC DESC } input By { dir: Dir! = ASC skip: Int = 0 next: By }
    input In { must: Int! text: String = "mặc định" list: [In!] dir: Dir }
    type User @key(fields: "id") { id: ID! name(upper: Boolean = false, cut: Int): String boss: User tags(first: Int): [String!] }`),
  b: fed2(`type User @key(fields: "id") { id: ID! points(in: Unit! = ONE, over: [Int!]): Int badge(of: BadgeIn): Badge } enum Unit { ONE TEN }
    input BadgeIn { level: Int = 3 names: [String] } type Badge { text(loud: Boolean): String level: Int }`),
};

export function userWorld(): ConformanceWorld {
  const rows = ['1', '2', '3'].map((id) =>
    row('User', { id, points: Number(id) * 10, plain: `Người ${id}` }),
  );
  const text = (given: unknown): string => JSON.stringify(given);
  return {
    rows,
    resolvers: {
      Query: {
        user: (_root, { id }) => rows.find((one) => one.id === id) ?? null,
        users: (_root, { first, by }) => {
          const sorted = (by as { dir?: string } | null)?.dir === 'DESC' ? rows.toReversed() : rows;
          return sorted.slice(0, Number(first ?? 99));
        },
        echo: (_root, given) => text(given),
        scalars: (_root, given) => text(given),
      },
      User: {
        name: ({ plain }, { upper, cut }) => {
          const name = upper === true ? String(plain).toUpperCase() : String(plain);
          return typeof cut === 'number' ? name.slice(0, cut) : name;
        },
        boss: () => rows[2],
        tags: (_row, { first }) => ['x', 'y', 'z'].slice(0, Number(first ?? 3)),
        points: ({ points }, { in: unit, over }) =>
          Array.isArray(over) ? over.length : unit === 'TEN' ? Number(points) / 10 : points,
        badge: (_row, { of }) => ({ given: of, level: (of as { level?: number } | null)?.level ?? null }),
      },
      Badge: { text: ({ given }, { loud }) => `${text(given ?? null)}${loud === true ? '!' : ''}` },
    },
  };
}
