import { buildASTSchema, parse, subscribe } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { AgencyCall, EngineJsonResponse, EngineSubscription } from './contract.ts';
import { AgencyFailure } from './engine.ts';
import { startTestFederation, type TestFederation } from './testing/test-federation.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])`;
const SCHEMAS = {
  register: `${LINK}
    type Query { households: [Household] }
    type Subscription { moved(within: String): Household  counted: Count!  secret: Int @inaccessible }
    type Household @key(fields: "no") { no: Int! @inaccessible name: String class: Class }
    type Count { poor: Int! }
    enum Class { POOR HIDDEN @inaccessible }`,
  bank: `${LINK}
    type Query { loans: Int }
    type Household @key(fields: "no") { no: Int! @inaccessible loans: [Int!] }`,
};
const registerSchema = buildASTSchema(parse(SCHEMAS.register), { assumeValidSDL: true });

interface Streams {
  readonly federation: TestFederation;
  readonly opened: AgencyCall[];
  /** Whether the agency's stream was ended by who took it. */
  wasLeft: boolean;
}

/** The register's events, one after the other; an Error breaks its stream. */
function start(events: readonly unknown[]): Streams {
  const opened: AgencyCall[] = [];
  async function* source(): AsyncGenerator<unknown> {
    try {
      for (const event of events) {
        if (event instanceof Error) throw event;
        yield event;
      }
    } finally {
      streams.wasLeft = true;
    }
  }
  async function* answersTo(call: AgencyCall): AsyncGenerator<string> {
    const { query, variables } = JSON.parse(call.body) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const own = source();
    const rootValue = { moved: () => own, counted: () => own, secret: () => own };
    const results = await subscribe({
      schema: registerSchema,
      document: parse(query),
      variableValues: variables,
      rootValue,
    });
    if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results));
    for await (const result of results) yield JSON.stringify(result);
  }
  const federation = startTestFederation({
    schemas: SCHEMAS,
    resolvers: {},
    resolveReference: (household) => ({ ...household, loans: [Number(household.no) * 10] }),
    openStream: async (call) => {
      opened.push(call);
      if (events[0] === 'closed') throw new AgencyFailure('register', 'AGENCY_UNAVAILABLE');
      return answersTo(call);
    },
  });
  const streams: Streams = { federation, opened, wasLeft: false };
  return streams;
}

const open = (
  { federation }: Streams,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<EngineSubscription> =>
  federation.engine.subscribe({ query, variables }, undefined, () => undefined);

const dataOf = ({ dataJson }: EngineJsonResponse): unknown => JSON.parse(String(dataJson ?? null));

async function all(opened: EngineSubscription): Promise<readonly EngineJsonResponse[]> {
  if (opened.kind !== 'events') return [opened];
  const answers: EngineJsonResponse[] = [];
  for await (const answer of opened.events) answers.push(answer);
  return answers;
}

const MOVED = 'subscription Moved($within: String) { moving: moved(within: $within) { name loans } }';
const MOVES = [{ moved: { no: 1, name: 'Lan' } }, { moved: null }, { moved: { no: 2, name: 'Hồ Thị Lành' } }];

describe('a subscription', () => {
  it('answers each event of one agency with what others know', async () => {
    const streams = start(MOVES);
    const answers = await all(await open(streams, MOVED, { within: '45' }));
    expect(answers.map(dataOf)).toEqual([
      { moving: { name: 'Lan', loans: [10] } },
      { moving: null },
      { moving: { name: 'Hồ Thị Lành', loans: [20] } },
    ]);
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(streams.opened).toHaveLength(1);
    const { agency, operationKind, body } = streams.opened[0] as AgencyCall;
    expect([agency, operationKind]).toEqual(['register', 'subscription']);
    expect((JSON.parse(body) as { variables: unknown }).variables).toEqual({ within: '45' });
    expect(streams.federation.calls.map(({ agency: asked }) => asked)).toEqual(['bank', 'bank']);
  });

  it('asks for the next event when the one before has been taken', async () => {
    const streams = start(MOVES);
    const opened = await open(streams, MOVED);
    if (opened.kind !== 'events') throw new Error('not opened');
    const events = opened.events[Symbol.asyncIterator]();
    await events.next();
    expect(streams.federation.calls).toHaveLength(1);
    await events.return?.();
    expect(streams.wasLeft).toBe(true);
    expect(streams.federation.calls).toHaveLength(1);
  });

  it('tells what an agency that is silent at one event is missing', async () => {
    const streams = start(MOVES.slice(0, 1));
    streams.federation.fail('bank');
    const [answer] = await all(await open(streams, MOVED));
    expect(answer && dataOf(answer)).toEqual({ moving: { name: 'Lan', loans: null } });
    expect(answer).toMatchObject({
      errors: [{ path: ['moving', 'loans'], extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'bank' } }],
      silentAgencies: [{ agency: 'bank' }],
    });
  });

  it('completes an event as the specification says: nulls go up, values of no meaning are errors', async () => {
    const streams = start([{ counted: { poor: 1 } }, { counted: { poor: null } }]);
    const answers = await all(await open(streams, 'subscription { counted { poor } }'));
    expect(answers.map(dataOf)).toEqual([{ counted: { poor: 1 } }, null]);
    const hidden = await all(
      await open(start([{ moved: { no: 1, class: 'HIDDEN' } }]), 'subscription { moved { class } }'),
    );
    expect(hidden.map(dataOf)).toEqual([{ moved: { class: null } }]);
  });

  it('ends with an answer that says so when the agency’s stream breaks', async () => {
    const streams = start([...MOVES.slice(0, 1), new Error('socket hang up at 10.0.0.7')]);
    const answers = await all(await open(streams, MOVED));
    expect(answers.map(dataOf)).toEqual([{ moving: { name: 'Lan', loans: [10] } }, { moving: null }]);
    expect(answers[1]).toMatchObject({
      errors: [{ path: ['moving'], extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'register' } }],
      silentAgencies: [{ agency: 'register', code: 'AGENCY_UNAVAILABLE' }],
    });
    expect(JSON.stringify(answers)).not.toContain('10.0.0.7');
  });

  it('that its agency does not open is answered once', async () => {
    const opened = await open(start(['closed']), MOVED);
    expect(opened).toMatchObject({
      kind: 'executed',
      errors: [{ path: ['moving'], extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'register' } }],
    });
  });

  it.each([
    ['of two fields', 'subscription { moved { name } counted { poor } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['of a field that is not there', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['of what clients may not ask', 'subscription { secret }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['of nothing but its type', 'subscription { __typename }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'whose field is left out',
      'subscription ($on: Boolean!) { moved @include(if: $on) { name } }',
      { on: false },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that is a query', '{ loans }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['with a wrong variable', MOVED, { within: 1 }, 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, query, variables, code) => {
    const streams = start(MOVES);
    expect(await open(streams, query, variables)).toMatchObject({
      kind: 'request-error',
      errors: [{ extensions: { code } }],
    });
    expect(streams.opened).toEqual([]);
  });

  it('is no query, and says how it is asked', async () => {
    const answer = await start(MOVES).federation.run(MOVED);
    expect(answer).toMatchObject({
      kind: 'request-error',
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
    expect(answer.errors?.[0]?.message).toContain('text/event-stream');
  });

  it('is not served where nothing opens streams, or no agency offers one', async () => {
    const { engine } = startTestFederation({ schemas: SCHEMAS, resolvers: {} });
    const refused = {
      kind: 'request-error',
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    };
    expect(await engine.subscribe({ query: MOVED }, undefined, () => undefined)).toMatchObject(refused);
    const world = startTestFederation().engine;
    expect(await world.subscribe({ query: MOVED }, undefined, () => undefined)).toMatchObject(refused);
  });
});
