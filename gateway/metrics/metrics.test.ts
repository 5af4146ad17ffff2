import { describe, expect, it, vi } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';

async function metricsOf(gateway: TestGateway): Promise<string> {
  const response = await fetch(`${gateway.url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain');
  return response.text();
}

const value = (text: string, line: string): number | null => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? null : Number(found.slice(line.length + 1));
};

describe('metrics', () => {
  it('count operations by how they ended, and calls by agency with why they failed', async () => {
    await using gateway = await startTestGateway({ environment: { METRICS: 'on' } });
    const query = { query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } };
    await gateway.post(query);
    await gateway.post({ query: '{ nothing }' });
    gateway.agencies.replace('bank', () => Promise.reject(new Error('ECONNREFUSED 10.0.0.7')));
    await gateway.post(query);
    const text = await metricsOf(gateway);
    expect(value(text, 'dachieu_operation_seconds_count{outcome="ok"}')).toBe(1);
    expect(value(text, 'dachieu_operation_seconds_count{outcome="refused"}')).toBe(1);
    expect(value(text, 'dachieu_operation_seconds_count{outcome="partial"}')).toBe(1);
    expect(value(text, 'dachieu_agency_call_seconds_count{agency="register"}')).toBe(2);
    expect(value(text, 'dachieu_agency_call_seconds_count{agency="bank"}')).toBe(2);
    expect(value(text, 'dachieu_agency_failures_total{agency="bank",code="AGENCY_UNAVAILABLE"}')).toBe(1);
    expect(text).not.toMatch(/demo:|administrator|10\.0\.0\.7|household/);
  });

  it('show second attempts, the circuit of each agency, and compiled operations', async () => {
    const environment = { METRICS: 'on', AGENCY_CIRCUIT_FAILURES: '2' };
    await using gateway = await startTestGateway({ environment });
    const query = { query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } };
    await gateway.post(query);
    gateway.agencies.replace('bank', () => Promise.reject(new Error('down')));
    for (let times = 0; times < 3; times += 1) await gateway.post(query);
    const text = await metricsOf(gateway);
    expect(value(text, 'dachieu_agency_retries_total{agency="bank"}')).toBe(2);
    expect(value(text, 'dachieu_agency_circuit_state{agency="bank"}')).toBe(2);
    expect(value(text, 'dachieu_agency_circuit_state{agency="register"}')).toBe(0);
    expect(value(text, 'dachieu_agency_failures_total{agency="bank",code="AGENCY_CIRCUIT_OPEN"}')).toBe(1);
    expect(value(text, 'dachieu_plans_kept')).toBe(1);
    expect(value(text, 'dachieu_plan_lookups{result="hit"}')).toBe(3);
    expect(value(text, 'dachieu_plan_lookups{result="miss"}')).toBe(1);
  });

  it('show how many calls were joined, of one viewer only', async () => {
    await using gateway = await startTestGateway({ environment: { METRICS: 'on' } });
    const mayAnswer = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const { register } = gateway.agencies.behind;
    gateway.agencies.replace('register', async (request) => {
      asked.resolve();
      await mayAnswer.promise;
      return register(request);
    });
    const query = { query: '{ household(id: "1") { hamlet } }' };
    const [one, other] = await Promise.all(
      ['administrator', 'district-official'].map((persona) => gateway.authorizationOf(persona)),
    );
    const posts = [one, one, one, other].map((authorization = '') => gateway.post(query, { authorization }));
    await asked.promise;
    await vi.waitFor(async () => {
      const text = await metricsOf(gateway);
      expect(value(text, 'dachieu_agency_shared_fetches_total{agency="register"}')).toBe(2);
      expect(gateway.agencies.received).toHaveLength(2);
    });
    mayAnswer.resolve();
    for (const response of await Promise.all(posts))
      expect(await response.json()).toMatchObject({ data: { household: { hamlet: 'Ấp Chợ' } } });
    expect(gateway.agencies.received).toHaveLength(2);
  });

  it('are not served unless the operator asks for them', async () => {
    await using gateway = await startTestGateway();
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });

  it('are read, not written', async () => {
    await using gateway = await startTestGateway({ environment: { METRICS: 'on' } });
    expect((await fetch(`${gateway.url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
});
