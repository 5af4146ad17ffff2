import { createServer, type Socket } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpTransport } from './http-transport.ts';
import {
  ANSWER,
  CALL,
  clientOver,
  contextAt,
  failureOf,
  startAgency,
  text,
  viewer,
} from './testing/trial-agency.ts';
import type { Transport } from './transport.ts';

const refused = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:4003'), { code: 'ECONNREFUSED' }));
const answering: Transport = async () => ({ status: 200, body: ANSWER });

/** An agency that fails while `isDown`, and how often it was asked. */
function fallibleAgency() {
  const agency = { isDown: true, asked: 0 };
  const bank: Transport = (request) => {
    agency.asked += 1;
    return agency.isDown ? refused() : answering(request);
  };
  return { agency, ...clientOver({ bank }) };
}

const mutation = { ...CALL, operationKind: 'mutation' } as const;

describe('an agency that fails again and again', () => {
  it('is not asked any more, with a code and since when, until a probe is answered', async () => {
    const { agency, call, clock, circuits } = fallibleAgency();
    for (let operation = 0; operation < 3; operation += 1) await failureOf(call, contextAt(clock));
    expect(agency.asked).toBe(6);
    const openedAt = new Date(clock.nowMs()).toISOString();
    clock.ms += 500;
    const failure = await failureOf(call, contextAt(clock));
    expect(failure).toMatchObject({ agency: 'bank', code: 'AGENCY_CIRCUIT_OPEN', since: openedAt });
    expect(agency.asked).toBe(6);

    clock.ms += 500;
    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_CIRCUIT_OPEN' });
    expect(circuits.report('bank')).toMatchObject({ state: 'OPEN' });

    agency.isDown = false;
    clock.ms += 1_000;
    expect(await call(CALL, contextAt(clock))).toBe(ANSWER);
    expect(await call(CALL, contextAt(clock))).toBe(ANSWER);
    expect(circuits.report('bank')).toEqual({ agency: 'bank', state: 'CLOSED', openSinceMs: null });
  });

  it('is asked by one probe at a time', async () => {
    const { agency, call, clock } = fallibleAgency();
    for (let operation = 0; operation < 3; operation += 1) await failureOf(call, contextAt(clock));
    clock.ms += 1_000;
    agency.isDown = false;
    agency.asked = 0;
    const bodies = [1, 2, 3].map((n) => call({ ...CALL, body: `{"n":${n}}` }, contextAt(clock)));
    const outcomes = await Promise.allSettled(bodies);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(agency.asked).toBe(1);
  });

  it('does not stay closed to all because one query made it answer too much', async () => {
    const { call, clock, circuits } = await startAgency(
      (_request, response) => text(response, 200, `{"data":"${'x'.repeat(2_000)}"}`),
      { maxAnswerBytes: 1_000 },
    );
    for (let operation = 0; operation < 5; operation += 1)
      expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_BAD_RESPONSE' });
    expect(circuits.report('bank').state).toBe('CLOSED');
  });
});

describe('a second attempt', () => {
  it('is made for a query where no answer had begun, and counted', async () => {
    let asked = 0;
    const bank: Transport = (request) => {
      asked += 1;
      return asked === 1 ? refused() : answering(request);
    };
    const { call, clock, counted } = clientOver({ bank });
    expect(await call(CALL, contextAt(clock))).toBe(ANSWER);
    expect([asked, counted.retried]).toEqual([2, 1]);
  });

  it('is the last one', async () => {
    const { agency, call, clock } = fallibleAgency();
    await failureOf(call, contextAt(clock));
    expect(agency.asked).toBe(2);
  });

  it('is not made for a mutation', async () => {
    const { agency, call, clock } = fallibleAgency();
    await expect(call(mutation, contextAt(clock))).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
    expect(agency.asked).toBe(1);
  });

  it('is not made where an answer had begun', async () => {
    let asked = 0;
    const { call, clock } = await startAgency((_request, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    });
    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
    expect(asked).toBe(1);
  });

  it('is not made once the time is up', async () => {
    let asked = 0;
    const bank: Transport = () => {
      asked += 1;
      return refused();
    };
    const { call, clock, viewers } = clientOver({ bank }, { agencyTimeoutMs: 5 });
    await viewers.tokenFor(viewer, 'bank');
    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_TIMEOUT' });
    expect(asked).toBe(1);
  });
});

/** Answers the first request on a connection and closes it when the second arrives: the race of keep-alive. */
async function startClosingAgency() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let requests = 0;
    socket
      .on('error', () => undefined)
      .on('data', () => {
        requests += 1;
        if (requests > 1) socket.destroy();
        else
          socket.write(
            `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${ANSWER.length}\r\n\r\n${ANSWER}`,
          );
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const transport = createHttpTransport({ url: `http://127.0.0.1:${port}/graphql`, connections: 1 });
  onTestFinished(async () => {
    await transport.close();
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return clientOver({ bank: transport.send });
}

describe('a kept connection that the agency closes', () => {
  it('while a query goes out costs the query nothing', async () => {
    const { call, clock, counted } = await startClosingAgency();
    for (let operation = 0; operation < 4; operation += 1)
      expect(Buffer.from(await call(CALL, contextAt(clock))).toString()).toBe(ANSWER);
    expect(counted.retried).toBe(3);
  });
});

describe('what is written down of a failure', () => {
  it('names the agency and a code, no address, body or id', async () => {
    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    const { call, clock } = fallibleAgency();
    const body = '{"query":"{ household(id: \\"secret-1\\") }"}';
    const failure = await call({ ...CALL, body }, contextAt(clock, {}, logger)).then(
      () => null,
      (error: unknown) => error,
    );
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { agency: 'bank', status: 'UNAVAILABLE', reason: 'ECONNREFUSED', msg: 'an agency did not answer' },
    ]);
    const told = JSON.stringify([lines, failure, String(failure), (failure as Error).cause]);
    expect(told).not.toMatch(/10\.0\.0\.7|secret-1|household/);
  });
});
