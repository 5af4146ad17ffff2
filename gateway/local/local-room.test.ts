import { describe, expect, it } from 'vitest';
import { neighbourRoom } from '../testing/neighbour-room.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';

interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions: { readonly agencies?: readonly Record<string, unknown>[] };
}

const start = (environment: Record<string, string> = {}): Promise<TestGateway> =>
  startTestGateway({ localRooms: [neighbourRoom], environment });

async function ask(
  gateway: TestGateway,
  query: string,
  headers?: Readonly<Record<string, string>>,
): Promise<Answer> {
  return (await (await gateway.post({ query }, headers)).json()) as Answer;
}

describe('a room inside the gateway', () => {
  it('answers beside the agencies, in one operation', async () => {
    await using gateway = await start();
    const query = '{ faults(document: "{ __typename }") household(id: "1") { hamlet } }';
    expect((await ask(gateway, query)).data).toEqual({ faults: [], household: { hamlet: 'Ấp Chợ' } });
  });

  it('asks agencies as the same viewer, under the same request id', async () => {
    await using gateway = await start();
    const authorization = await gateway.authorizationOf('bank-officer');
    const headers = { authorization, 'x-request-id': 'r-17' };
    const answer = await ask(gateway, 'mutation { whoAsks }', headers);
    expect(answer.data).toEqual({ whoAsks: 'demo:bank-officer' });
    await ask(gateway, '{ loanCount(id: "1") }', headers);
    const viewers = gateway.agencies.received.map((request) => {
      const [, payload = ''] = (request.headers['x-dachieu-viewer'] ?? '').split('.');
      const { viewer } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
        viewer: { subject: string };
      };
      return [request.headers['x-request-id'], viewer.subject];
    });
    expect(viewers).toEqual([
      ['r-17', 'demo:bank-officer'],
      ['r-17', 'demo:bank-officer'],
    ]);
  });

  it('may ask what clients may not', async () => {
    await using gateway = await start();
    expect((await ask(gateway, '{ hamletAndNumber(id: "1") }')).data).toEqual({
      hamletAndNumber: 'Ấp Chợ 7',
    });
    expect((await ask(gateway, '{ household(id: "1") { no } }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('checks documents as those of clients', async () => {
    await using gateway = await start();
    const check = (document: string): Promise<Answer> =>
      ask(gateway, `{ faults(document: ${JSON.stringify(document)}) }`);
    expect((await check('{ household(id: "1") { hamlet } }')).data).toEqual({ faults: [] });
    expect((await check('{ household(id: "1") { no } }')).data).toEqual({
      faults: ['GRAPHQL_VALIDATION_FAILED'],
    });
    expect((await check(HOUSEHOLD_WITH_LOANS)).data).toEqual({ faults: ['BAD_USER_INPUT'] });
  });

  it('that asks itself without end is stopped', async () => {
    await using gateway = await start();
    const { data, errors } = await ask(gateway, '{ round }');
    expect(data).toEqual({ round: null });
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_DEEP' } }]);
  });

  it('that asks too often is stopped', async () => {
    await using gateway = await start();
    const { errors } = await ask(gateway, '{ many }');
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_TOO_LARGE' } }]);
    expect(gateway.agencies.received.length).toBe(64);
  });

  it('names the agency that was silent when the room asked it', async () => {
    await using gateway = await start();
    gateway.agencies.replace('bank', () => Promise.reject(new Error('ECONNREFUSED 10.0.0.7')));
    const answer = await ask(gateway, '{ loanCount(id: "1") }');
    expect(answer.data).toEqual({ loanCount: null });
    expect(answer.extensions.agencies).toMatchObject([{ agency: 'bank', status: 'UNAVAILABLE' }]);
  });

  it('is waited for as long as the operation may take, agencies are not', async () => {
    await using gateway = await start({ AGENCY_TIMEOUT_MS: '400', OPERATION_DEADLINE_MS: '5000' });
    gateway.agencies.replace('bank', () => new Promise(() => undefined));
    const answer = await ask(gateway, '{ loanCount(id: "1") }');
    expect(answer.data).toEqual({ loanCount: null });
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions.agencies).toMatchObject([{ agency: 'bank', status: 'TIMEOUT' }]);
  });

  it('tells nothing of a fault of its own', async () => {
    await using gateway = await start();
    const answer = await ask(gateway, '{ failing }');
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });

  it('is no agency that readiness speaks of', async () => {
    await using gateway = await start();
    const ready = (await (await fetch(`${gateway.url}/health/ready`)).json()) as {
      agencies: { agency: string }[];
    };
    expect(ready.agencies.map(({ agency }) => agency)).toEqual(['bank', 'register']);
  });
});
