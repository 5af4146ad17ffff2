import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type RunningServer, sendJson } from '../../shared/http/http-server.ts';
import { AgencyPools, fixedConnections } from './agency-connections.ts';
import { Cancellation } from './cancellation.ts';

let bank: RunningServer;
const mayAnswer = Promise.withResolvers<void>();
beforeEach(async () => {
  bank = await listen(
    (request, response) => {
      const held = request.url === '/slow' ? mayAnswer.promise : Promise.resolve();
      void held.then(() => sendJson(response, 200, '{"data":null}'));
    },
    '127.0.0.1',
    0,
  );
});
afterEach(() => bank.close());

type Send = ReturnType<AgencyPools['connect']>['transports'][string];

async function ask(send: Send | undefined): Promise<number | undefined> {
  const request = { agency: 'bank', body: '{}', headers: {}, cancellation: new Cancellation() };
  return (await send?.({ ...request, operation: {} as Parameters<Send>[0]['operation'] }))?.status;
}

describe('connections to agencies over HTTP', () => {
  it('go where the variable says; where it says nothing and that is allowed, where the supergraph says', () => {
    const urls = { bank: bank.url };
    const named = [
      { name: 'bank', url: 'http://bank.invalid/graphql' },
      { name: 'mill', url: 'https://mill.example.vn/graphql' },
    ];
    const strict = new AgencyPools({ urls, useSupergraphUrls: false });
    expect(() => strict.connect(named)).toThrow(expect.objectContaining({ agencies: ['mill'] }));
    const open = new AgencyPools({ urls, useSupergraphUrls: true });
    expect(Object.keys(open.connect(named).transports)).toEqual(['bank', 'mill']);
  });

  it.each(['', 'http://mill.invalid/graphql', 'file:///etc/passwd', 'mill'])('do not go to %j', (url) => {
    const pools = new AgencyPools({ urls: {}, useSupergraphUrls: true });
    expect(() => pools.connect([{ name: 'mill', url }])).toThrow('No transport leads');
    expect(pools.size).toBe(0);
  });

  it('are shared by supergraphs with the same address, and closed when the last leaves', async () => {
    const pools = new AgencyPools({ urls: {}, useSupergraphUrls: true });
    const one = pools.connect([{ name: 'bank', url: bank.url }]);
    const other = pools.connect([{ name: 'bank', url: bank.url }]);
    expect(other.transports.bank).toBe(one.transports.bank);
    one.release();
    expect(await ask(other.transports.bank)).toBe(200);
    other.release();
    expect(pools.size).toBe(0);
    await expect(ask(other.transports.bank)).rejects.toThrow();
  });

  it('let what is under way end before they close', async () => {
    const pools = new AgencyPools({ urls: {}, useSupergraphUrls: true });
    const connections = pools.connect([{ name: 'bank', url: `${bank.url}/slow` }]);
    const asked = ask(connections.transports.bank);
    connections.release();
    const closed = pools.close();
    mayAnswer.resolve();
    expect(await asked).toBe(200);
    await closed;
  });
});

describe('fixed connections', () => {
  it('name every agency that they do not lead to', () => {
    const connect = fixedConnections({ bank: () => Promise.reject(new Error()) });
    const agencies = ['bank', 'mill', 'toString'].map((name) => ({ name, url: '' }));
    expect(() => connect(agencies)).toThrow(expect.objectContaining({ agencies: ['mill', 'toString'] }));
  });
});
