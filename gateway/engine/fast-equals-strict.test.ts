import { type GraphQLSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AgencyFailure, type EngineMode, PlanningError } from './engine.ts';
import type { FuzzWorld } from './testing/fuzz-world.ts';
import { FUZZ_WORLDS } from './testing/fuzz-worlds.ts';
import { PlainOperationWriter } from './testing/plain-operation.ts';
import { OperationWriter, type RandomOperation, randomNumbers } from './testing/random-operation.ts';
import { startTestFederation, type TestFederation } from './testing/test-federation.ts';

const SEED = 20_261_123;
/** Of each kind. */
const OPERATIONS = 40;

/** By world: what is shown exactly as it is fetched, and needed besides by a later fetch. */
const NEEDED_AND_SHOWN: Readonly<Record<string, readonly string[]>> = {
  register: ['{ loan(id: "l1") { borrower { income rating } } }'],
  market: ['{ stocks { product { weight size { height } freight } } }'],
};

/** Values that agencies might send in place of another, and JSON that says a value in an unusual way. */
const ODD_TEXTS: readonly string[] = [
  'null',
  '0',
  '-0',
  '1.0',
  '1e3',
  '12345678901234567890',
  '-9007199254740993',
  '0.1',
  '2147483648',
  '1e999',
  '"Nguyễn Thị Ánh 🌾"',
  '"Nguy\\u1ec5n"',
  '"\\u0041\\/\\n\\t\\"\\\\"',
  '"\\ud83c\\udf3e"',
  '"\\ud800"',
  '"\\u0007\\u007f"',
  '"ÿ0041\u2028"',
  '"HIDDEN"',
  '"POOR"',
  'true',
  '[]',
  '[null, 1]',
  '{}',
  '{"__proto__": {"a": 1}, "constructor": "x", "tên": ["đồng"], "toString": 2}',
  '{"__typename": "Household", "id": null}',
];

/** How the answers of an agency are changed on their way: the same for both engines. */
type Disturb = (body: string, random: () => number) => string | Uint8Array;

/** Two engines over the same agencies, and operations for them. */
class Pair {
  readonly operations: readonly RandomOperation[];
  readonly #fast: TestFederation;
  readonly #strict: TestFederation;
  #disturb: Disturb = (body) => body;
  #silent: string | null = null;
  #round = 0;

  constructor(world: FuzzWorld) {
    this.#fast = this.#start(world, 'fast');
    this.#strict = this.#start(world, 'strict');
    const fixed = (NEEDED_AND_SHOWN[world.name] ?? []).map((query) => ({ query, variables: {} }));
    this.operations = [...fixed, ...writeOperations(world, this.#fast)];
  }

  #start(world: FuzzWorld, mode: EngineMode): TestFederation {
    const federation = startTestFederation({
      mode,
      schemas: world.schemas,
      resolvers: world.agencyResolvers ?? world.resolvers,
      resolveReference: world.resolveReference,
      limits: { maxAliases: 500, maxRootFields: 100 },
    });
    for (const agency of Object.keys(world.schemas))
      federation.rewrite(agency, (body, asked) => {
        if (agency === this.#silent) throw new AgencyFailure(agency, 'AGENCY_TIMEOUT');
        // By what was asked, so that it does not matter which call comes first.
        return this.#disturb(body, randomNumbers(hash(asked) + this.#round));
      });
    return federation;
  }

  /** @returns how many answers had errors */
  async compare(
    disturb: Disturb,
    { silent = null, rounds = 1 }: { silent?: string | null; rounds?: number } = {},
  ) {
    this.#disturb = disturb;
    this.#silent = silent;
    let withErrors = 0;
    for (this.#round = 0; this.#round < rounds; this.#round += 1)
      for (const operation of this.operations) {
        const expected = await answerOf(this.#strict, operation);
        expect(await answerOf(this.#fast, operation), operation.query).toBe(expected);
        if (expected?.includes('"errors"')) withErrors += 1;
      }
    return withErrors;
  }
}

function writeOperations(
  world: FuzzWorld,
  { engine: { schema } }: TestFederation,
): readonly RandomOperation[] {
  const random = randomNumbers(SEED);
  const writers = [
    new OperationWriter(schema, random, world.vocabulary),
    new PlainOperationWriter(schema, random, world.vocabulary),
  ];
  return writers.flatMap((writer) => {
    const operations: RandomOperation[] = [];
    while (operations.length < OPERATIONS) {
      const operation = writer.write();
      if (isValid(schema, operation.query)) operations.push(operation);
    }
    return operations;
  });
}

// A plain operation may choose nothing at all.
function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    return false;
  }
}

function hash(text: string): number {
  let sum = 7;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  return sum;
}

/** What the answer is, letter by letter; null where the operation cannot be planned. */
async function answerOf({ engine }: TestFederation, operation: RandomOperation): Promise<string | null> {
  try {
    const { dataJson, ...outcome } = await engine.executeToJson(operation, undefined);
    return `${dataJson?.latin1 ?? ''}\n${JSON.stringify(outcome)}`;
  } catch (error) {
    if (error instanceof PlanningError) return null;
    throw error;
  }
}

/** Some values of an answer, each replaced by an odd one. */
function withOddValues(body: string, random: () => number, chance: number): string {
  return body.replaceAll(/(?<=[:,[])(?:"(?:[^"\\]|\\.)*"|-?\d[\d.]*|null|true|false)(?=[,}\]])/g, (value) =>
    random() < chance ? (ODD_TEXTS[Math.floor(random() * ODD_TEXTS.length)] ?? value) : value,
  );
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])`;

/** One root field that two agencies fill together. */
const SHARED_ROOT_WORLD: FuzzWorld = {
  name: 'shared root',
  schemas: {
    first: `${LINK}
      type Query { office: Office @shareable broken: Int }
      type Office { name: String house: House phones: [String!] }
      type House @key(fields: "id") { id: ID! street: String }`,
    second: `${LINK}
      type Query { office: Office @shareable }
      type Office { staff: Int chief: Chief }
      type Chief { name: String }
      type House @key(fields: "id") { id: ID! owner: Chief rooms: Int! }`,
  },
  resolvers: {
    Query: {
      office: () => ({ __typename: 'Office', name: 'Xã Tân Hiệp', phones: ['1'], staff: 3 }),
      broken: () => {
        throw new Error('10.0.0.7');
      },
    },
    Office: {
      house: () => ({ __typename: 'House', id: '1', street: 'Ấp 1' }),
      chief: () => ({ name: 'Hộ' }),
    },
    House: { owner: () => ({ name: 'Lan' }), rooms: () => 4 },
  },
  resolveReference: (reference) => reference,
  vocabulary: { literals: {}, ids: ['1'], isVaried: true },
};

const DISTURBANCES: Readonly<Record<string, Disturb>> = {
  'as they come': (body) => body,
  'as bytes': (body) => Buffer.from(body),
  'with odd values': (body, random) => withOddValues(body, random, 0.03),
  'with one odd value in bytes': (body, random) => Buffer.from(withOddValues(body, random, 0.005)),
  'with all text escaped': (body) =>
    body.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'with blanks': (body) => Buffer.from(`${JSON.stringify(JSON.parse(body), null, 1)}\n`),
  'in bytes that are no UTF-8': (body, random) => {
    const bytes = Buffer.from(body);
    const at = body.indexOf('Hộ');
    if (at >= 0 && random() < 0.5) bytes[bytes.indexOf('Hộ') + 2] = 0xff;
    return bytes;
  },
  'with errors beside': (body, random) => {
    const message = 'Không được 🌾';
    const error = `{"message":"${message}","path":["_entities",${Math.floor(random() * 3)},"x"],"extensions":{"code":"FORBIDDEN"}}`;
    return random() < 0.5 ? `${body.slice(0, -1)},"errors":[${error}]}` : Buffer.from(body);
  },
  'or nothing that can be used': (body, random) => {
    const nonsense = [
      '',
      '{',
      '[]',
      '{"data":null}',
      '{"data":{"_entities":[null]}}',
      '{"data":{"_entities":[{}',
    ];
    return random() < 0.2 ? (nonsense[Math.floor(random() * nonsense.length)] ?? '') : Buffer.from(body);
  },
};

describe.each([...FUZZ_WORLDS, SHARED_ROOT_WORLD].map((world) => ({ world, name: world.name })))(
  `fast and strict over $name (seed ${SEED})`,
  ({ world }) => {
    const pair = new Pair(world);

    it.each(Object.entries(DISTURBANCES))(
      'give the same bytes when agencies answer %s',
      async (_name, disturb) => {
        expect(await pair.compare(disturb, { rounds: 4 })).toBeGreaterThan(0);
      },
    );

    it.each(Object.keys(world.schemas))('give the same bytes when %s is silent', async (silent) => {
      expect(await pair.compare((body) => Buffer.from(body), { silent })).toBeGreaterThan(0);
    });
  },
);
