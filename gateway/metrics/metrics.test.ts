import { describe, expect, it } from 'vitest';
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

  it('are not served unless the operator asks for them', async () => {
    await using gateway = await startTestGateway();
    expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  });

  it('are read, not written', async () => {
    await using gateway = await startTestGateway({ environment: { METRICS: 'on' } });
    expect((await fetch(`${gateway.url}/metrics`, { method: 'POST' })).status).toBe(405);
  });
});
