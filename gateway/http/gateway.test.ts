import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCTION_ENVIRONMENT, startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';

const REMEDIED = { remedy: expect.any(String), remedyVi: expect.any(String) };

interface AnswerBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: { message: string; extensions: Record<string, unknown> }[];
  readonly extensions: { requestId: string; agencies?: unknown[] };
}

const bodyOf = async (response: Response): Promise<AnswerBody> => (await response.json()) as AnswerBody;

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway();
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

describe('who is asking', () => {
  it.each([{}, { authorization: 'Bearer abc' }, { authorization: 'Basic YTpi' }])(
    'must be proven: %j is answered 401',
    async (headers) => {
      const response = await house.post({ query: '{ __typename }' }, headers as Record<string, string>);

      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect((await bodyOf(response)).errors?.[0]?.extensions).toEqual({
        code: 'UNAUTHENTICATED',
        ...REMEDIED,
      });
    },
  );

  it('is nobody in production when the token is a demo token, and no persona is handed out', async () => {
    await using production = await startTestGateway({ environment: PRODUCTION_ENVIRONMENT });
    const token = await production.authorizationOf('administrator');

    expect((await production.post({ query: '{ __typename }' }, { authorization: token })).status).toBe(401);
    expect((await fetch(`${production.url}/demo/personas`)).status).toBe(404);
  });
});

describe('the request id', () => {
  it.each(['abc', 'A.b-c_9', 'x'.repeat(64)])('%s is kept from end to end', async (given) => {
    const response = await house.post(
      { query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } },
      { authorization, 'x-request-id': given },
    );

    expect(response.headers.get('x-request-id')).toBe(given);
    expect((await bodyOf(response)).extensions.requestId).toBe(given);
    const ids = house.agencies.received.slice(-2).map(({ headers }) => headers['x-request-id']);
    expect(ids).toEqual([given, given]);
  });

  it.each(['', 'a b', 'x'.repeat(65), '{"a":1}'])('"%s" is replaced', async (given) => {
    const response = await house.post({ query: '{ __typename }' }, { authorization, 'x-request-id': given });

    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a silent agency', () => {
  it('costs its own fields, is named with its beginning, and comes back', async () => {
    await using other = await startTestGateway();
    const ask = async () => bodyOf(await other.post({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } }));
    other.agencies.replace('bank', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4003')));
    await ask();
    other.clock.ms += 60_000;
    const answer = await ask();

    expect(answer.data).toEqual({ household: { hamlet: 'Ấp Chợ', loans: null } });
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'AGENCY_UNAVAILABLE', agency: 'bank', ...REMEDIED } },
    ]);
    const silent = [{ agency: 'bank', status: 'UNAVAILABLE', since: '2026-03-02T01:00:00.000Z' }];
    expect(answer.extensions.agencies).toEqual(silent);
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
    const ready = (await (await fetch(`${other.url}/health/ready`)).json()) as unknown;
    expect(ready).toMatchObject({
      status: 'ready',
      agencies: expect.arrayContaining(silent.map((bank) => ({ ...bank, circuit: { state: 'CLOSED' } }))),
    });
  });

  it('is not asked for a while when it fails again and again, which is told with its beginning', async () => {
    await using other = await startTestGateway({ environment: { AGENCY_CIRCUIT_FAILURES: '2' } });
    const ask = async () => bodyOf(await other.post({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } }));
    const { bank } = other.agencies.behind;
    other.agencies.replace('bank', () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4003')));
    await ask();
    await ask();
    const asked = other.agencies.received.length;
    const answer = await ask();

    const since = '2026-03-02T01:00:00.000Z';
    expect(answer.data).toEqual({ household: { hamlet: 'Ấp Chợ', loans: null } });
    expect(answer.errors).toMatchObject([
      {
        path: ['household', 'loans'],
        extensions: { code: 'AGENCY_CIRCUIT_OPEN', agency: 'bank', since, ...REMEDIED },
      },
    ]);
    expect(answer.extensions.agencies).toEqual([{ agency: 'bank', status: 'UNAVAILABLE', since }]);
    expect(other.agencies.received.length).toBe(asked + 1);
    const ready = (await (await fetch(`${other.url}/health/ready`)).json()) as unknown;
    expect(ready).toMatchObject({
      agencies: expect.arrayContaining([
        { agency: 'bank', status: 'UNAVAILABLE', since, circuit: { state: 'OPEN', since } },
      ]),
    });

    other.agencies.replace('bank', bank);
    other.clock.ms += 1_000;
    expect((await ask()).errors).toBeUndefined();
  });

  it('is also one that says {nonsense}', async () => {
    await using other = await startTestGateway();
    other.agencies.replace('bank', async () => ({ status: 200, body: '{nonsense from 10.0.0.7}' }));
    const answer = await bodyOf(await other.post({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } }));

    expect(answer.data).toEqual({ household: { hamlet: 'Ấp Chợ', loans: null } });
    expect(answer.extensions.agencies).toMatchObject([{ agency: 'bank', status: 'BAD_RESPONSE' }]);
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });
});

describe('health', () => {
  it('is open to everybody', async () => {
    await using other = await startTestGateway();
    const [live, ready] = await Promise.all([
      fetch(`${other.url}/health/live`),
      fetch(`${other.url}/health/ready`),
    ]);

    expect([live.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({
      status: 'ready',
      agencies: expect.arrayContaining([
        { agency: 'bank', status: 'NOT_ASKED_YET', circuit: { state: 'CLOSED' } },
        { agency: 'register', status: 'NOT_ASKED_YET', circuit: { state: 'CLOSED' } },
      ]),
      supergraph: {
        hash: other.gateway.engine.supergraphHash,
        since: '2026-03-02T01:00:00.000Z',
        retired: 0,
      },
    });
  });
});

describe('stopping', () => {
  it('lets a running operation finish and closes its connection', async () => {
    const other = await startTestGateway();
    const asked = Promise.withResolvers<void>();
    const mayAnswer = Promise.withResolvers<void>();
    other.agencies.replace('register', async () => {
      asked.resolve();
      await mayAnswer.promise;
      return { status: 200, body: '{"data":{"household":{"hamlet":"Ấp Chợ"}}}' };
    });
    const running = other.post({ query: '{ household(id: "1") { hamlet } }' });
    await asked.promise;
    const stopped = other[Symbol.asyncDispose]();
    mayAnswer.resolve();
    const response = await running;

    expect((await bodyOf(response)).data).toEqual({ household: { hamlet: 'Ấp Chợ' } });
    expect(response.headers.get('connection')).toBe('close');
    await stopped;
    await expect(fetch(`${other.url}/health/live`)).rejects.toThrow();
  });
});

describe('the log', () => {
  it('has one line an operation, with nothing about people in it', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    await using other = await startTestGateway({ logger: pino({ level: 'info' }, sink) });
    const token = await other.authorizationOf('district-official');
    await other.post(
      { query: HOUSEHOLD_WITH_LOANS, variables: { id: 'secret-household' } },
      { authorization: token, 'x-request-id': 'r-9' },
    );

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      requestId: 'r-9',
      operationName: 'HouseholdWithLoans',
      outcome: 'executed',
      viewerAgency: 'register',
      durationMs: 0,
    });
    expect(lines.join()).not.toMatch(/errorCodes|silentAgencies|secret-household|Bearer|eyJ|demo:/);
  });
});
