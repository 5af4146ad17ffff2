import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ViewerVerifier } from '../../shared/viewer/viewer-token.ts';
import { Cancellation } from './cancellation.ts';
import {
  ANSWER,
  type Answerer,
  CALL,
  clientOver,
  contextAt,
  failureOf,
  startAgency,
  text,
  viewer,
} from './testing/trial-agency.ts';

describe('a call to an agency', () => {
  it('carries the signed viewer, the request id and the body, and brings the answer back as it is', async () => {
    const seen: { headers: IncomingMessage['headers']; path: string | undefined; body: string }[] = [];
    const { call, clock, issuer } = await startAgency(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      seen.push({ headers: request.headers, path: request.url, body });
      text(response, 200, ANSWER);
    });

    expect(Buffer.from(await call(CALL, contextAt(clock))).toString()).toBe(ANSWER);
    expect(seen).toMatchObject([{ path: '/graphql', body: CALL.body, headers: { 'x-request-id': 'r-1' } }]);
    const token = seen[0]?.headers['x-dachieu-viewer'];
    const verifier = (agency: string) => new ViewerVerifier(issuer.publicKeyPem, agency, () => clock.nowMs());
    expect(await verifier('bank').verify(String(token))).toEqual(viewer);
    expect(await verifier('register').verify(String(token))).toBeNull();
  });

  it('signs the viewer once and again shortly before the token ends', async () => {
    const tokens: unknown[] = [];
    const { call, clock } = await startAgency((request, response) => {
      tokens.push(request.headers['x-dachieu-viewer']);
      text(response, 200, ANSWER);
    });
    for (const seconds of [0, 30, 15]) {
      clock.ms += seconds * 1_000;
      await call(CALL, contextAt(clock));
    }

    expect(tokens[1]).toBe(tokens[0]);
    expect(tokens[2]).not.toBe(tokens[0]);
  });

  it('finds an agency that is down unavailable, without its address', async () => {
    const { call, clock, server } = await startAgency(() => undefined);
    await server.close();
    const failure = await failureOf(call, contextAt(clock));

    expect(failure).toMatchObject({ agency: 'bank', code: 'AGENCY_UNAVAILABLE' });
    expect(failure.message).not.toContain('127.0.0.1');
  });

  it('stops waiting for a slow agency and closes its request', async () => {
    const closed = Promise.withResolvers<void>();
    const { call, clock } = await startAgency((request) => request.once('close', () => closed.resolve()), {
      agencyTimeoutMs: 300,
    });

    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_TIMEOUT' });
    await closed.promise;
  });

  it('gives an agency only what is left of the operation', async () => {
    const { call, clock } = await startAgency(() => undefined);

    const soon = contextAt(clock, { deadlineAtMs: clock.nowMs() + 30 });
    expect(await failureOf(call, soon)).toMatchObject({ code: 'AGENCY_TIMEOUT' });
  });

  it('asks nobody once the time of the operation is up', async () => {
    let asked = 0;
    const { call, clock } = await startAgency((_request, response) => {
      asked += 1;
      text(response, 200, ANSWER);
    });

    const over = contextAt(clock, { deadlineAtMs: clock.nowMs() });
    expect(await failureOf(call, over)).toMatchObject({ code: 'AGENCY_TIMEOUT' });
    expect(asked).toBe(0);
  });

  it.each<[string, Answerer]>([
    ['a page', (_request, response) => text(response, 200, '<html>10.0.0.7</html>', 'text/html')],
    ['nothing', (_request, response) => text(response, 200, '')],
    ['a list', (_request, response) => text(response, 200, '[]')],
    ['an answer cut short', (_request, response) => text(response, 200, ANSWER.slice(0, 12))],
    [
      'status 500',
      (_request, response) => text(response, 500, '{"error":"connect ECONNREFUSED 10.0.0.7:5432"}'),
    ],
    ['status 503', (_request, response) => text(response, 503, '{"errors":[{"message":"down"}]}')],
    ['status 401', (_request, response) => text(response, 401, '{"errors":[{"message":"no"}]}')],
    ['a redirect', (_request, response) => response.writeHead(302, { location: 'http://10.0.0.7/' }).end()],
  ])('calls %s a bad response and tells nothing of it', async (_what, answer) => {
    const { call, clock } = await startAgency(answer);
    const failure = await failureOf(call, contextAt(clock));

    expect(failure).toMatchObject({ agency: 'bank', code: 'AGENCY_BAD_RESPONSE' });
    expect(failure.message).not.toContain('10.0.0.7');
  });

  it('does not read an answer without end', async () => {
    const { call, clock } = await startAgency(
      (_request, response) => {
        const pour = (): void => {
          while (!response.destroyed && response.write(`{${' '.repeat(1_000)}`));
        };
        response.on('drain', pour).on('error', () => undefined);
        pour();
      },
      { maxAnswerBytes: 10_000 },
    );

    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_BAD_RESPONSE' });
  });

  it('passes on why an agency refused a document', async () => {
    const refusal = '{"errors":[{"message":"no","extensions":{"code":"BAD_USER_INPUT"}}]}\n';
    const { call, clock } = await startAgency((_request, response) => text(response, 400, refusal));

    expect(Buffer.from(await call(CALL, contextAt(clock))).toString()).toBe(refusal);
  });

  it('sends a query again when the connection broke, a mutation never', async () => {
    let asked = 0;
    const { call, clock } = await startAgency((request, response) => {
      asked += 1;
      if (asked % 2 === 1) request.socket.destroy();
      else text(response, 200, ANSWER);
    });

    expect(Buffer.from(await call(CALL, contextAt(clock))).toString()).toBe(ANSWER);
    expect(asked).toBe(2);
    const mutation = Promise.resolve(call({ ...CALL, operationKind: 'mutation' }, contextAt(clock)));
    await expect(mutation).rejects.toMatchObject({ code: 'AGENCY_UNAVAILABLE' });
    expect(asked).toBe(3);
  });

  it('ends when the client leaves, which is no silence of the agency', async () => {
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const { call, clock, silence } = await startAgency((request) => {
      arrived.resolve();
      request.once('close', () => closed.resolve());
    });
    const client = new Cancellation();
    const failure = failureOf(call, contextAt(clock, { cancellation: client }));
    await arrived.promise;
    client.cancel();

    expect((await failure).agency).toBe('bank');
    await closed.promise;
    expect(silence.find('bank')).toBeNull();
  });

  it('fails where the way to the agency throws at once', async () => {
    const throwing = (): never => {
      throw new Error('closed');
    };
    const { call, clock } = clientOver({ bank: throwing });
    const mutation = { ...CALL, operationKind: 'mutation' } as const;

    expect(
      await failureOf((asked, context) => call({ ...asked, ...mutation }, context), contextAt(clock)),
    ).toMatchObject({
      code: 'AGENCY_UNAVAILABLE',
    });
  });

  it('leaves behind an agency of the same process that heeds no signal', async () => {
    const { call, clock } = clientOver({ bank: () => new Promise(() => undefined) }, { agencyTimeoutMs: 20 });

    expect(await failureOf(call, contextAt(clock))).toMatchObject({ code: 'AGENCY_TIMEOUT' });
  });

  it('remembers since when an agency is silent, until it answers', async () => {
    let down = true;
    const { call, clock, silence } = await startAgency((_request, response) => {
      text(response, down ? 500 : 200, ANSWER);
    });
    await failureOf(call, contextAt(clock));
    const firstMs = clock.nowMs();
    clock.ms += 60_000;
    await failureOf(call, contextAt(clock));

    expect(silence.find('bank')).toEqual({ status: 'BAD_RESPONSE', sinceMs: firstMs });
    down = false;
    await call(CALL, contextAt(clock));
    expect(silence.find('bank')).toBeNull();
    expect(silence.answeredAtMs('bank')).toBe(clock.nowMs());
  });
});
