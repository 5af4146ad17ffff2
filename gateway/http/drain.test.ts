import { Agent, request as httpRequest } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

const BODY = JSON.stringify({ query: '{ household(id: "1") { hamlet } }' });
const ANSWER = JSON.stringify({ data: { household: { hamlet: 'Ấp Chợ' } } });

/** An agency that answers after a while, and how many requests it is answering. */
function slowRegister(house: TestGateway, ms: () => number): { readonly waiting: () => number } {
  let waiting = 0;
  house.agencies.replace('register', async () => {
    waiting += 1;
    await setTimeout(ms());
    waiting -= 1;
    return { status: 200, body: ANSWER };
  });
  return { waiting: () => waiting };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(2);
}

/** The status, or the error of the connection. */
function post(url: string, authorization: string, agent: Agent): Promise<number | string> {
  const headers = { 'content-type': 'application/json', authorization };
  return new Promise((resolve) => {
    const request = httpRequest(`${url}/graphql`, { method: 'POST', headers, agent }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    request.once('error', (error) => resolve(error.message));
    request.end(BODY);
  });
}

const readiness = async (url: string): Promise<number> =>
  (await fetch(`${url}/health/ready`, { headers: { connection: 'close' } }).catch(() => null))?.status ?? 0;

describe('a gateway that stops under load', () => {
  it('fails no request of clients that heed its readiness', async () => {
    const house = await startTestGateway({ environment: { DRAIN_DELAY_MS: '1500' } });
    let turn = 0;
    slowRegister(house, () => {
      turn += 1;
      return (turn * 37) % 80;
    });
    const authorization = await house.authorizationOf('administrator');
    const agent = new Agent({ keepAlive: true });
    const answers: (number | string)[] = [];
    let isReady = true;
    const clients = Array.from({ length: 20 }, async () => {
      while (isReady) answers.push(await post(house.url, authorization, agent));
    });
    await until(() => answers.length > 100);
    const beforeStop = answers.length;
    const closed = house[Symbol.asyncDispose]();
    expect(await readiness(house.url)).toBe(503);
    // A balancer asks now and then, and sends on until it knows.
    await until(() => answers.length > beforeStop + 50);
    isReady = false;
    await Promise.all(clients);
    await closed;

    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await readiness(house.url)).toBe(0);
    agent.destroy();
  });

  it('lets an operation finish that began before', async () => {
    const house = await startTestGateway({ environment: { DRAIN_DELAY_MS: '0' } });
    const register = slowRegister(house, () => 200);
    const authorization = await house.authorizationOf('administrator');
    const agent = new Agent({ keepAlive: true });
    const answer = post(house.url, authorization, agent);
    await until(() => register.waiting() === 1);
    await house[Symbol.asyncDispose]();

    expect(await answer).toBe(200);
    agent.destroy();
  });

  it('waits for nobody longer than a drain may take', async () => {
    const house = await startTestGateway({
      environment: { DRAIN_DELAY_MS: '0', DRAIN_TIMEOUT_MS: '100' },
    });
    const register = slowRegister(house, () => 3_000);
    const authorization = await house.authorizationOf('administrator');
    const agent = new Agent({ keepAlive: true });
    const answer = post(house.url, authorization, agent);
    await until(() => register.waiting() === 1);
    await house[Symbol.asyncDispose]();

    expect(register.waiting()).toBe(1);
    expect(await answer).toBe('socket hang up');
    agent.destroy();
  });
});
