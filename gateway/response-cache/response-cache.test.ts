import { describe, expect, it } from 'vitest';
import { type CountingAgency, countingAgency } from '../testing/counting-agency.ts';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.ts';

const POOR = 'query Poor($within: String) { poor(within: $within) }';

interface Asked {
  readonly cache: string | null;
  readonly text: string;
  readonly data: Record<string, unknown>;
}

const start = (counts: CountingAgency, environment: Record<string, string> = {}): Promise<TestGateway> =>
  startTestGateway({ furtherAgencies: [counts], environment: { RESPONSE_CACHE: 'memory', ...environment } });

async function ask(
  gateway: TestGateway,
  query: string,
  { variables = {}, persona = 'administrator', requestId = 'r1' }: Partial<Ask> = {},
): Promise<Asked> {
  const headers = { authorization: await gateway.authorizationOf(persona), 'x-request-id': requestId };
  const response = await gateway.post({ query, variables }, headers);
  const text = await response.text();
  const { data } = JSON.parse(text) as { data: Record<string, unknown> };
  return { cache: response.headers.get('x-cache'), text, data };
}

interface Ask {
  readonly variables: Record<string, unknown>;
  readonly persona: string;
  readonly requestId: string;
}

describe('the response cache', () => {
  it('answers the same from memory, byte for byte but for the request id', async () => {
    const counts = countingAgency();
    await using gateway = await start(counts);
    const miss = await ask(gateway, POOR, { requestId: 'r1' });
    const hit = await ask(gateway, POOR, { requestId: 'r2' });
    expect([miss.cache, hit.cache]).toEqual(['miss', 'hit']);
    expect(hit.text).toBe(miss.text.replace('r1', 'r2'));
    expect(counts.asked).toBe(1);
  });

  it('asks again for other variables, and not for the same in another order', async () => {
    const counts = countingAgency();
    await using gateway = await start(counts);
    const query = 'query ($filter: Filter) { poor(filter: $filter) }';
    const caches = [];
    for (const filter of [{ area: 'a', class: 'b' }, { class: 'b', area: 'a' }, { class: 'b' }, null])
      caches.push((await ask(gateway, query, { variables: { filter } })).cache);
    expect(caches).toEqual(['miss', 'hit', 'miss', 'miss']);
  });

  it('never shows one viewer what another with other rights has seen', async () => {
    const counts = countingAgency();
    await using gateway = await start(counts);
    const personas = ['administrator', 'bank-officer', 'analyst', 'district-official'];
    const answers = [];
    for (const persona of [...personas, ...personas])
      answers.push(await ask(gateway, '{ seenBy }', { persona }));
    expect(answers.map(({ cache }) => cache)).toEqual([
      ...personas.map(() => 'miss'),
      ...personas.map(() => 'hit'),
    ]);
    const subjects = answers.map(
      ({ data }) => (JSON.parse(String(data.seenBy)) as { subject: string }).subject,
    );
    expect(subjects).toEqual([...personas, ...personas].map((persona) => `demo:${persona}`));
  });

  it('tells of a write through it at once, of one past it within the bound, of another day on that day', async () => {
    const counts = countingAgency();
    await using gateway = await start(counts, { RESPONSE_CACHE_STALENESS_MS: '700' });
    const poor = async (): Promise<unknown> => (await ask(gateway, POOR)).data.poor;
    expect(await poor()).toBe(1);
    await ask(gateway, 'mutation { count }');
    expect(await poor()).toBe(2);
    // A write that asks for its cost is a write.
    const body = { query: 'mutation { count }', extensions: { dachieu: { cost: true } } };
    expect((await gateway.post(body)).status).toBe(200);
    expect(await poor()).toBe(3);
    counts.poor = 4;
    gateway.clock.ms += 701;
    expect(await poor()).toBe(4);
    expect((await ask(gateway, POOR)).cache).toBe('hit');
    gateway.clock.ms += 86_400_000;
    expect((await ask(gateway, POOR)).cache).toBe('miss');
  });

  it('forgets after its time, whatever the data', async () => {
    await using gateway = await start(countingAgency(), { RESPONSE_CACHE_TTL_MS: '60000' });
    await ask(gateway, POOR);
    gateway.clock.ms += 60_000;
    expect((await ask(gateway, POOR)).cache).toBe('miss');
  });

  it.each([
    ['an error', '{ poor failing }'],
    ['a person', '{ person { name } }'],
    ['a household', '{ household(id: "1") { hamlet } }'],
    ['nothing that agencies know', '{ __typename __schema { description } }'],
    ['a fault of the document', '{ nothing }'],
  ])('keeps no answer with %s', async (_, query) => {
    await using gateway = await start(countingAgency());
    const first = await ask(gateway, query);
    const second = await ask(gateway, query);
    expect(second.text).toBe(first.text);
    expect([first.cache, second.cache]).not.toContain('hit');
  });

  it('does not answer for an agency that is silent, or does not say how its data stands', async () => {
    const counts = countingAgency();
    await using gateway = await start(counts, { RESPONSE_CACHE_STALENESS_MS: '0' });
    await ask(gateway, POOR);
    counts.hidesVersion = true;
    gateway.clock.ms += 1;
    expect((await ask(gateway, POOR)).cache).toBe('none');
    counts.hidesVersion = false;
    gateway.clock.ms += 1;
    expect((await ask(gateway, POOR)).cache).toBe('hit');
  });

  it('answers many who ask at once with one question', async () => {
    const counts = countingAgency();
    await using gateway = await start(counts);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(gateway, POOR)));
    expect(counts.asked).toBe(1);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('keeps nothing around midnight, when agencies may be a day apart', async () => {
    await using gateway = await start(countingAgency());
    gateway.clock.ms = Date.parse('2026-03-02T23:59:30+07:00');
    expect((await ask(gateway, POOR)).cache).toBe('none');
    gateway.clock.ms = Date.parse('2026-03-03T00:00:30+07:00');
    expect((await ask(gateway, POOR)).cache).toBe('none');
  });

  it('is off unless asked for', async () => {
    await using gateway = await start(countingAgency(), { RESPONSE_CACHE: '' });
    expect((await ask(gateway, POOR)).cache).toBeNull();
  });
});
