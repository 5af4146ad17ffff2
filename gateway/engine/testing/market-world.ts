import { type FuzzWorld, givenTo, type Resolvers } from './fuzz-world.ts';
import type { Row } from './world-data.ts';
import type { Resolve } from './world-resolvers.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override"])`;

const SCHEMAS = {
  catalogue: `${LINK}
    type Query {
      products(first: Int = 3): [Product!]! product(sku: ID!, region: Region!): Product
      search(by: SearchInput = {regions: [NORTH]}): [Hit!] labelled: [Labelled]
    }
    enum Region { NORTH SOUTH }
    input SearchInput { regions: [Region!] sku: ID near: SearchInput }
    interface Labelled { label(upper: Boolean): String }
    type Product implements Labelled @key(fields: "sku region") @key(fields: "maker { id } code") {
      sku: ID! region: Region! code: String! maker: Maker! weight: Int price: Int label(upper: Boolean): String
      size: Size @shareable parts: [[Part]]
    }
    type Size @shareable { height: Int! width: Int }
    type Part implements Labelled { label(upper: Boolean): String of: Product }
    type Maker @key(fields: "id") { id: ID! name: String @shareable }
    union Hit = Product | Maker`,
  stock: `${LINK}
    type Query { stocks: [Stock] depot(id: ID!): Depot }
    enum Region { NORTH SOUTH }
    type Product @key(fields: "sku region") {
      sku: ID! region: Region! weight: Int @external size: Size @external
      stock(at: [ID!]): [Stock!] freight: Int @requires(fields: "weight size { height }")
      price: Int @override(from: "catalogue")
    }
    type Size @shareable { height: Int! width: Int }
    type Stock { depot: Depot! @provides(fields: "city") count: Int! product: Product! }
    type Depot @key(fields: "id") { id: ID! city: String @external near: [Depot!] }`,
  makers: `${LINK}
    type Query { makers: [Maker!] }
    type Product @key(fields: "maker { id } code") {
      maker: Maker! code: String! warranty: Int size: Size @external fits: Boolean @requires(fields: "size { width }")
    }
    type Size @shareable { height: Int! width: Int }
    type Maker @key(fields: "id") {
      id: ID! name: String @shareable country: Country products: [Product!] flagship: Product
    }
    type Country { code: String! name: String }
    type Depot @key(fields: "id") { id: ID! city: String capacity: Int keeper: Maker }`,
};

const PRODUCTS: readonly Row[] = [
  { sku: '1', region: 'NORTH', code: 'x', maker: 'm1', weight: 5, price: 70, size: { height: 2, width: 3 } },
  {
    sku: '1',
    region: 'SOUTH',
    code: 'y',
    maker: 'm1',
    weight: null,
    price: null,
    size: { height: 4, width: null },
  },
  { sku: '2', region: 'NORTH', code: 'x', maker: 'm2', weight: 8, price: 30, size: null },
  { sku: '3', region: 'SOUTH', code: 'z', maker: 'm2', weight: 1, price: 10, size: { height: 1, width: 9 } },
].map((product, index) => ({
  __typename: 'Product',
  ...product,
  label: index === 1 ? null : `Hàng ${index}`,
  warranty: index === 3 ? null : index * 12,
  number: index,
}));

const MAKERS: readonly Row[] = [
  { id: 'm1', name: 'Nhà Một', country: { code: 'VN', name: null }, flagship: 0 },
  // A fault of this agency: a country without its code.
  { id: 'm2', name: null, country: { code: null, name: 'Lào' }, flagship: null },
].map((maker) => ({ __typename: 'Maker', ...maker }));

const DEPOTS: readonly Row[] = [
  { id: 'd1', city: 'Huế', capacity: 10, keeper: 'm1', near: ['d2'] },
  { id: 'd2', city: null, capacity: null, keeper: null, near: ['d1', 'd2'] },
].map((depot) => ({ __typename: 'Depot', ...depot }));

const STOCKS: readonly Row[] = [
  { depot: 'd1', count: 3, product: 0 },
  { depot: 'd2', count: 0, product: 0 },
  { depot: 'd1', count: 7, product: 1 },
  // A fault of this agency: nobody counted.
  { depot: 'd2', count: null, product: 3 },
].map((stock) => ({ __typename: 'Stock', ...stock }));

type Given = Readonly<Record<string, unknown>>;

const byId = (rows: readonly Row[], id: unknown): Row | null => rows.find((row) => row.id === id) ?? null;
const productAt = (index: unknown): Row | null =>
  typeof index === 'number' ? (PRODUCTS[index] ?? null) : null;

function freightOf({ weight, size }: Given): number | null {
  const height = (size as Given | null | undefined)?.height;
  return typeof weight === 'number' && typeof height === 'number' ? weight * 100 + height : null;
}

function fitsIn({ size }: Given): boolean | null {
  const width = (size as Given | null | undefined)?.width;
  return typeof width === 'number' ? width < 5 : null;
}

function search(by: unknown): readonly Row[] | null {
  if (by === null || by === undefined) return null;
  const { regions, sku, near } = by as Given;
  const found = PRODUCTS.filter(
    (row) =>
      (!Array.isArray(regions) || regions.includes(row.region)) &&
      (typeof sku !== 'string' || row.sku === sku),
  );
  return [...found, ...MAKERS, ...(search(near) ?? [])];
}

const labelOf: Resolve = ({ label }, { upper }) =>
  upper === true && typeof label === 'string' ? label.toUpperCase() : label;

const partsOf: Resolve = ({ number }) => {
  const part = { __typename: 'Part', label: `Phần ${number}`, of: number };
  return number === 2 ? null : [[part, null], number === 1 ? null : [], [part]];
};

const SHARED: Resolvers = {
  Query: {
    products: (_root, { first }) => PRODUCTS.slice(0, Number(first)),
    product: (_root, { sku, region }) =>
      PRODUCTS.find((row) => row.sku === sku && row.region === region) ?? null,
    search: (_root, { by }) => search(by),
    labelled: () => [PRODUCTS[3], null, { __typename: 'Part', label: null, of: 2 }],
    stocks: () => [STOCKS[0], null, STOCKS[2], STOCKS[3]],
    depot: (_root, { id }) => byId(DEPOTS, id),
    makers: () => MAKERS,
  },
  Part: { label: labelOf, of: ({ of }) => productAt(of) },
  Stock: { depot: ({ depot }) => byId(DEPOTS, depot), product: ({ product }) => productAt(product) },
  Depot: {
    near: ({ near }) => (Array.isArray(near) ? near.map((id: unknown) => byId(DEPOTS, id)) : null),
    keeper: ({ keeper }) => byId(MAKERS, keeper),
  },
  Maker: {
    products: ({ id }) => PRODUCTS.filter(({ maker }) => maker === id),
    flagship: ({ flagship }) => productAt(flagship),
  },
};

const withComputed = (readable: (row: Row) => Given): Resolvers => ({
  ...SHARED,
  Product: {
    label: labelOf,
    parts: partsOf,
    maker: ({ maker }) => byId(MAKERS, maker),
    stock: ({ number }, { at }) =>
      STOCKS.filter(({ product, depot }) => product === number && (!Array.isArray(at) || at.includes(depot))),
    freight: (row) => freightOf(readable(row)),
    fits: (row) => fitsIn(readable(row)),
  },
});

function resolveReference({ __typename: typeName, ...given }: Row): Row | null {
  if (typeName === 'Maker') return byId(MAKERS, given.id);
  if (typeName === 'Depot') return byId(DEPOTS, given.id);
  const maker = (given.maker as Given | undefined)?.id;
  const known = PRODUCTS.find((row) =>
    maker === undefined
      ? row.sku === given.sku && row.region === given.region
      : row.maker === maker && row.code === given.code,
  );
  return known === undefined ? null : { ...known, given };
}

/** Compound and nested keys, fields computed from nested fields, fields given by others, fields that moved. */
export const MARKET_WORLD: FuzzWorld = {
  name: 'market',
  schemas: SCHEMAS,
  resolvers: withComputed((row) => row),
  agencyResolvers: withComputed(givenTo),
  resolveReference,
  vocabulary: {
    isVaried: true,
    ids: ['1', '2', 'd1', 'd2'],
    literals: {
      id: ['"d1"', '"d2"', '"none"'],
      sku: ['"1"', '"3"', '"9"'],
      region: ['NORTH', 'SOUTH'],
      first: ['0', '2', '4'],
      at: ['["d1"]', '"d2"', '[]', 'null'],
      upper: ['true', 'false', 'null'],
      by: ['{}', 'null', '{regions: SOUTH, near: {sku: 2}}', '{regions: [NORTH, SOUTH], sku: "1"}'],
    },
  },
};
