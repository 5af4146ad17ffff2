import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCTION_ENVIRONMENT, startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';
import { parseExample } from './examples.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

let house: TestGateway;
beforeAll(async () => {
  house = await startTestGateway();
});
afterAll(() => house[Symbol.asyncDispose]());

const openPage = (at: TestGateway, path = '/graphql'): Promise<Response> =>
  fetch(`${at.url}${path}`, { headers: { accept: BROWSER } });

describe('the console', () => {
  it('is where the front door leads', async () => {
    const response = await fetch(`${house.url}/`, { redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('needs nothing from anywhere else: every file it names is served here', async () => {
    const page = await openPage(house);
    const html = await page.text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');

    expect(page.status).toBe(200);
    expect(html).not.toMatch(/https?:/);
    expect(files).toHaveLength(7);
    for (const file of files) {
      const response = await fetch(house.url + file);
      expect([file, response.status]).toEqual([file, 200]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('allows the browser scripts of this machine only', async () => {
    const policy = (await openPage(house)).headers.get('content-security-policy');

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });

  it('spares a browser that has a file', async () => {
    const tag = (await fetch(`${house.url}/console/graphiql.js`)).headers.get('etag') ?? '';
    const again = await fetch(`${house.url}/console/graphiql.js`, { headers: { 'if-none-match': tag } });

    expect(again.status).toBe(304);
  });

  it('chooses among personas in demo mode and asks for a token in production', async () => {
    await using production = await startTestGateway({ environment: PRODUCTION_ENVIRONMENT });
    const [demo, real] = await Promise.all(
      [openPage(house), openPage(production)].map(async (page) => (await page).text()),
    );

    expect(demo).toContain('id="persona"');
    expect(real).toContain('id="token"');
    expect(real).not.toContain('id="persona"');
  });
});

describe('the personas of demo mode', () => {
  it('come with tokens that open the door', async () => {
    const { personas } = (await (await fetch(`${house.url}/demo/personas`)).json()) as {
      personas: { id: string; token: string }[];
    };

    expect(personas.map(({ id }) => id)).toEqual([
      'commune-official',
      'district-official',
      'province-official',
      'insurance-officer',
      'bank-officer',
      'education-officer',
      'analyst',
      'administrator',
    ]);
    for (const { token } of personas) {
      const response = await house.post({ query: '{ __typename }' }, { authorization: `Bearer ${token}` });
      expect(response.status).toBe(200);
    }
  });

  it('are not handed to a page of another site', async () => {
    const response = await fetch(`${house.url}/demo/personas`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });

    expect(response.status).toBe(403);
  });
});

describe('an example', () => {
  it('says in both languages what it asks, and as whom', () => {
    const text = '# vi: Một câu hỏi\n# en: A question\n# persona: analyst\n{ __typename }\n';

    expect(parseExample('01', text)).toEqual({
      id: '01',
      vi: 'Một câu hỏi',
      en: 'A question',
      persona: 'analyst',
      query: text,
    });
    expect(() => parseExample('01', text.replace('# en', '# e'))).toThrow('The example 01 lacks');
  });
});
