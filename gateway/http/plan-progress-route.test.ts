import { Writable } from 'node:stream';
import { pino } from 'pino';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN_AGENCY } from '../testing/plan-agency.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

const lines: string[] = [];
const sink = new Writable({
  write: (chunk, _encoding, written) => {
    lines.push(String(chunk));
    written();
  },
});

let house: TestGateway;
let authorization: string;
beforeAll(async () => {
  house = await startTestGateway({
    furtherAgencies: [PLAN_AGENCY],
    logger: pino({ level: 'info' }, sink),
  });
  authorization = await house.authorizationOf('administrator');
});
afterAll(() => house[Symbol.asyncDispose]());

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${house.url}${path}`, { headers: { authorization }, ...init });

async function refusalOf(response: Response): Promise<readonly unknown[]> {
  const { errors } = (await response.json()) as {
    errors: { extensions: { code: string; remedyVi?: string } }[];
  };
  expect(errors[0]?.extensions.remedyVi).toEqual(expect.any(String));
  return [response.status, errors[0]?.extensions.code, response.headers.get('cache-control')];
}

describe('the progress of a plan as a file', () => {
  it('is a workbook of the day asked', async () => {
    const response = await get('/plans/invented/progress.xlsx?asOf=2030-06-30');
    const opened = await readWorkbook(Buffer.from(await response.arrayBuffer()));

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="invented-2030-06-30.xlsx"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(opened.map(({ sheet }) => sheet)).toEqual(['Chỉ tiêu', 'Biểu 2']);
    expect(opened[1]?.data[9]).toEqual([2, 'Xã Bắc', 10, 4, 4, 3, -1, 1.8, 1.83, 0.03, null]);
  });

  it('is of today in Việt Nam where no day is asked, and as CSV has one table', async () => {
    const targets = await (await get('/plans/invented/progress.csv')).text();
    const response = await get('/plans/invented/progress.csv?table=BIEU_2');

    expect(targets).toContain('Tính đến ngày 02/03/2026\r\n');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="invented-BIEU_2-2026-03-02.csv"',
    );
    expect(await response.text()).toContain('\r\n2,Xã Bắc,10,4,4,3,-1,1.80,1.83,0.03,\r\n');
  });

  it('leaves one line in the log, without the bearer', async () => {
    lines.length = 0;
    await get('/plans/invented/progress.csv');

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ plan: 'invented', format: 'csv' });
    expect(lines.join()).not.toMatch(/Bearer|eyJ|demo:/);
  });
});

describe('a file that is not given out', () => {
  it.each([
    ['/plans/nowhere/progress.xlsx', 404, 'UNKNOWN_PLAN'],
    ['/plans/invented/progress.xlsx?asOf=2030-02-30', 400, 'IMPOSSIBLE_DATE'],
    ['/plans/invented/progress.csv?asOf=', 400, 'IMPOSSIBLE_DATE'],
    ['/plans/invented/progress.csv?table=BIEU_3', 404, 'UNKNOWN_PLAN_TABLE'],
    ['/plans/invented/progress.xlsx?table=BIEU_2', 400, 'BAD_REQUEST'],
    ['/plans/silent/progress.xlsx', 500, 'INTERNAL_SERVER_ERROR'],
    ['/plans/invented/progress.pdf', 404, 'BAD_REQUEST'],
    ['/plans/inv%22ented/progress.csv', 404, 'BAD_REQUEST'],
  ])('%s: %d %s', async (path, status, code) => {
    expect(await refusalOf(await get(path))).toEqual([status, code, 'no-store']);
  });

  it.each([{}, { authorization: 'Bearer abc' }])('without proof of who asks: %j', async (headers) => {
    const response = await get('/plans/nowhere/progress.xlsx?asOf=nonsense', { headers });

    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await refusalOf(response)).toEqual([401, 'UNAUTHENTICATED', 'no-store']);
  });

  it('by POST', async () => {
    const response = await get('/plans/invented/progress.csv', { method: 'POST' });

    expect(response.headers.get('allow')).toBe('GET');
    expect(await refusalOf(response)).toEqual([405, 'BAD_REQUEST', 'no-store']);
  });

  it('when the agency that keeps the plans is silent', async () => {
    const transport = (): Promise<never> => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4003'));
    await using other = await startTestGateway({ furtherAgencies: [{ ...PLAN_AGENCY, transport }] });
    const response = await fetch(`${other.url}/plans/invented/progress.csv`, {
      headers: { authorization: await other.authorizationOf('administrator') },
    });

    expect(await refusalOf(response)).toEqual([503, 'AGENCY_UNAVAILABLE', 'no-store']);
  });
});
