import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { listen, type RunningServer, readBody } from '../../shared/http/http-server.ts';
import { silentLogger } from '../../shared/log/logger.ts';
import { startTestGateway } from '../testing/start-test-gateway.ts';
import { HOUSEHOLD_WITH_LOANS } from '../testing/two-agencies.ts';
import { startTracing } from './start-tracing.ts';

interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: ReceivedSpan['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly ReceivedSpan[] }[];
  }[];
}

/** A collector that takes what it is sent. */
async function startCollector(status = 200) {
  const received: {
    readonly path: string | undefined;
    readonly type: string | undefined;
    readonly body: Export;
  }[] = [];
  const server: RunningServer = await listen(
    async (request, response) => {
      const body = JSON.parse((await readBody(request, 1_000_000)) ?? '');
      received.push({ path: request.url, type: request.headers['content-type'], body });
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"secret":"10.0.0.9"}');
    },
    '127.0.0.1',
    0,
  );
  return { server, received };
}

const configFor = (endpoint: string) => ({ endpoint, serviceName: 'trial-gateway', ratio: 1 });

async function askOnce(tracing: Awaited<ReturnType<typeof startTracing>>): Promise<unknown> {
  if (tracing === null) throw new Error('Tracing is off.');
  await using house = await startTestGateway({ tracing });
  const response = await house.post({ query: HOUSEHOLD_WITH_LOANS, variables: { id: '1' } });
  return ((await response.json()) as { data: unknown }).data;
}

describe('traces by OTLP over HTTP', () => {
  it('reach a collector, with the name of the service and nothing of this machine', async () => {
    const { server, received } = await startCollector();
    const tracing = await startTracing(configFor(`${server.url}/`), silentLogger());
    await askOnce(tracing);
    await tracing?.close();
    await server.close();

    expect(received.map(({ path: asked, type }) => [asked, type])).toEqual([
      ['/v1/traces', 'application/json'],
    ]);
    const [exported] = received[0]?.body.resourceSpans ?? [];
    expect(exported?.resource.attributes).toEqual([
      { key: 'service.name', value: { stringValue: 'trial-gateway' } },
    ]);
    const spans = exported?.scopeSpans.flatMap((scope) => scope.spans) ?? [];
    expect(spans.map(({ name }) => name).toSorted()).toEqual([
      'check',
      'compile',
      'fetch bank',
      'fetch register',
      'query HouseholdWithLoans',
      'serialise',
    ]);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  });

  it('cost operations nothing where the collector refuses them, and the log tells no address', async () => {
    const { server } = await startCollector(400);
    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => void lines.push(line) });
    const tracing = await startTracing(configFor(server.url), logger);
    expect(await askOnce(tracing)).toEqual({
      household: { hamlet: 'Ấp Chợ', loans: [{ principal: '50000000' }] },
    });
    await tracing?.close();
    await server.close();
    expect(lines.join('')).toContain('spans were not sent');
    expect(lines.join('')).not.toMatch(/127\.0\.0\.1|10\.0\.0\.9/);
  });

  it('are off without a collector, and then no library of theirs is loaded', async () => {
    expect(await startTracing(null, silentLogger())).toBeNull();
    const files = readdirSync('gateway', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => ({ file, text: readFileSync(path.join('gateway', file), 'utf8') }));
    const using = files.filter(({ text }) => text.includes("from '@opentelemetry")).map(({ file }) => file);
    expect(using.toSorted()).toEqual(['tracing/otlp-tracing.ts', 'tracing/span-tracing.ts']);
    const importers = files.filter(({ text }) => /from '.*\/(otlp|span)-tracing\.ts'/.test(text));
    expect(importers.map(({ file }) => file)).toEqual(['tracing/otlp-tracing.ts']);
  });
});
