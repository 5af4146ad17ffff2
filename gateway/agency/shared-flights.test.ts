import { describe, expect, it } from 'vitest';
import type { OperationContext } from '../operation-context.ts';
import type { TestClock } from '../testing/test-clock.ts';
import { Cancellation } from './cancellation.ts';
import { CALL, clientOver, contextAt, otherViewer, viewer } from './testing/trial-agency.ts';
import type { TransportRequest, TransportResponse } from './transport.ts';

const LOOKALIKE = { ...viewer };

/** An agency that answers when it is told to, each request by its number. */
async function slowAgency() {
  const requests: TransportRequest[] = [];
  const answers: PromiseWithResolvers<TransportResponse>[] = [];
  const bank = (request: TransportRequest): Promise<TransportResponse> => {
    requests.push(request);
    const answer = Promise.withResolvers<TransportResponse>();
    answers.push(answer);
    return answer.promise;
  };
  const answerAll = (): void => {
    for (const [index, { resolve }] of answers.entries())
      resolve({ status: 200, body: `{"data":{"n":${index}}}` });
  };
  const client = clientOver({ bank }, { agencyTimeoutMs: 2_000 });
  // Signing takes a thread: done before, so that a request goes out as soon as it is asked for.
  for (const one of [viewer, otherViewer, LOOKALIKE]) await client.viewers.tokenFor(one, 'bank');
  return { ...client, requests, answers, answerAll };
}

const settled = async (promises: readonly Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(promises)).map((one) =>
    one.status === 'fulfilled' ? one.value : (one.reason as { code: string }).code,
  );

/** Until whatever is ready to run has run. */
const quiet = () => new Promise((resolve) => setImmediate(resolve));

const asking = (clock: TestClock, parts: Partial<OperationContext> = {}) => contextAt(clock, parts);

describe('equal queries at the same time', () => {
  it('of one viewer are sent once, and everyone gets the answer', async () => {
    const { call, clock, requests, answerAll, counted } = await slowAgency();
    const asked = [1, 2, 3].map((n) => call(CALL, asking(clock, { requestId: `r-${n}` })));
    await quiet();
    answerAll();
    expect(await settled(asked)).toEqual(Array(3).fill('{"data":{"n":0}}'));
    expect([requests.length, counted.shared]).toEqual([1, 2]);
  });

  it('of two viewers are never one, not even where the viewers look alike', async () => {
    const { call, clock, requests, answerAll } = await slowAgency();
    const viewers = [viewer, otherViewer, LOOKALIKE];
    const asked = viewers.map((one) => call(CALL, asking(clock, { viewer: one })));
    await quiet();
    answerAll();
    expect(await settled(asked)).toEqual([0, 1, 2].map((n) => `{"data":{"n":${n}}}`));
    const tokens = requests.map(({ headers }) => headers['x-dachieu-viewer']);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  it('are not one where they ask for something else, write, or come after the answer', async () => {
    const { call, clock, requests, answerAll } = await slowAgency();
    const mutation = { ...CALL, operationKind: 'mutation' as const };
    const other = { ...CALL, body: '{"query":"{other}"}' };
    const asked = [CALL, other, mutation, mutation].map((one) => call(one, asking(clock)));
    await quiet();
    expect(requests).toHaveLength(4);
    answerAll();
    await settled(asked);
    const later = call(CALL, asking(clock));
    await quiet();
    expect(requests).toHaveLength(5);
    answerAll();
    await later;
  });

  it('are told apart where only their beginnings differ, and joined each with its own', async () => {
    const { call, clock, requests, answers } = await slowAgency();
    const end = `{ loans(of: "${'0123456789'.repeat(20)}") }"}`;
    const [one, two] = ['one', 'two'].map((name) => ({ ...CALL, body: `{"query":"query ${name} ${end}` }));
    const asked = [one, two, two, one].map((body) => call(body ?? CALL, asking(clock)));
    await quiet();
    expect(requests.map(({ body }) => body)).toEqual([one?.body, two?.body]);
    answers[0]?.resolve({ status: 200, body: '{"data":{"n":1}}' });
    await asked[0];
    const again = call(two ?? CALL, asking(clock));
    answers[1]?.resolve({ status: 200, body: '{"data":{"n":2}}' });
    expect(await settled([...asked, again])).toEqual([1, 2, 2, 1, 2].map((n) => `{"data":{"n":${n}}}`));
    expect(requests).toHaveLength(2);
  });

  it('are not one where something was written between them', async () => {
    const { call, clock, requests, answers, answerAll } = await slowAgency();
    const before = call(CALL, asking(clock));
    const written = call({ ...CALL, body: 'mutation', operationKind: 'mutation' }, asking(clock));
    await quiet();
    answers[1]?.resolve({ status: 200, body: '{"data":{"written":true}}' });
    await written;
    const after = call(CALL, asking(clock));
    await quiet();
    expect(requests).toHaveLength(3);
    answerAll();
    expect(await settled([before, after])).toEqual(['{"data":{"n":0}}', '{"data":{"n":2}}']);
  });

  it('fail together, and are logged once', async () => {
    const { call, clock, answers } = await slowAgency();
    const asked = [1, 2].map(() => call(CALL, asking(clock)));
    await quiet();
    answers[0]?.resolve({ status: 500, body: '' });
    expect(await settled(asked)).toEqual(['AGENCY_BAD_RESPONSE', 'AGENCY_BAD_RESPONSE']);
  });

  it('go on for the others when one leaves, whoever came first', async () => {
    const { call, clock, requests, answerAll } = await slowAgency();
    const [first, second] = [new Cancellation(), new Cancellation()];
    const asked = [first, second, new Cancellation()].map((cancellation) =>
      call(CALL, asking(clock, { cancellation })),
    );
    await quiet();
    first.cancel();
    second.cancel();
    expect(requests[0]?.cancellation.isCancelled).toBe(false);
    answerAll();
    expect(await settled(asked)).toEqual(['AGENCY_UNAVAILABLE', 'AGENCY_UNAVAILABLE', '{"data":{"n":0}}']);
  });

  it('are cancelled when the last one has left', async () => {
    const { call, clock, requests } = await slowAgency();
    const clients = [new Cancellation(), new Cancellation()];
    const asked = clients.map((cancellation) => call(CALL, asking(clock, { cancellation })));
    await quiet();
    for (const client of clients) client.cancel();
    expect(requests[0]?.cancellation.isCancelled).toBe(true);
    expect(await settled(asked)).toEqual(['AGENCY_UNAVAILABLE', 'AGENCY_UNAVAILABLE']);
  });

  it('wait each as long as its own operation has time', async () => {
    const { call, clock, answerAll } = await slowAgency();
    const short = call(CALL, asking(clock, { deadlineAtMs: clock.nowMs() + 20 }));
    const long = call(CALL, asking(clock));
    expect(await settled([short])).toEqual(['AGENCY_TIMEOUT']);
    answerAll();
    expect(await settled([long])).toEqual(['{"data":{"n":0}}']);
  });
});
