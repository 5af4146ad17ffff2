import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { listen } from '../../../shared/http/http-server.ts';
import { type Logger, silentLogger } from '../../../shared/log/logger.ts';
import { ViewerIssuer } from '../../../shared/viewer/viewer-token.ts';
import { PERSONAS } from '../../demo/personas.ts';
import { AgencyFailure } from '../../engine/agency-failure.ts';
import type { CallAgency } from '../../engine/contract.ts';
import { clientOperation, type OperationContext } from '../../operation-context.ts';
import { TestClock } from '../../testing/test-clock.ts';
import { AgencyCircuits } from '../agency-circuits.ts';
import { createAgencyClient } from '../agency-client.ts';
import { AgencySilence } from '../agency-silence.ts';
import { Cancellation } from '../cancellation.ts';
import { createHttpTransport } from '../http-transport.ts';
import { SignedViewers } from '../signed-viewers.ts';
import type { Transport } from '../transport.ts';

export const ANSWER = '{"data":{"__typename":"Query"}}';
export const CALL = { agency: 'bank', body: '{"query":"{__typename}"}', operationKind: 'query' } as const;
export const CIRCUIT = { failures: 3, windowMs: 10_000, probeIntervalMs: 1_000 };

/** Two officials who exist in demo mode only. */
export const [viewer, otherViewer] = (() => {
  const [, official, other] = PERSONAS;
  if (official === undefined || other === undefined) throw new Error('There are no personas.');
  return [official.viewer, other.viewer] as const;
})();

const keyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

export type Answerer = (request: IncomingMessage, response: ServerResponse) => void;

export interface TrialOptions {
  readonly agencyTimeoutMs?: number;
  readonly maxAnswerBytes?: number;
}

/** A real agency over HTTP that answers as told, and the real client that asks it, until the test is over. */
export async function startAgency(answer: Answerer, options: TrialOptions = {}) {
  const server = await listen(answer, '127.0.0.1', 0);
  const transport = createHttpTransport({
    url: `${server.url}/graphql`,
    maxAnswerBytes: options.maxAnswerBytes,
  });
  onTestFinished(async () => {
    await transport.close();
    await server.close();
  });
  return { server, ...clientOver({ bank: transport.send }, options) };
}

/** The real client over these transports, on a clock that stands. */
export function clientOver(
  transports: Readonly<Record<string, Transport>>,
  { agencyTimeoutMs = 5_000 }: TrialOptions = {},
) {
  const clock = new TestClock('2026-03-02T08:00:00+07:00');
  const silence = new AgencySilence(clock);
  const issuer = new ViewerIssuer(keyPem, () => clock.nowMs());
  const circuits = new AgencyCircuits(CIRCUIT);
  const viewers = new SignedViewers(issuer, clock);
  const counted = { retried: 0, shared: 0 };
  const call = createAgencyClient({
    transports,
    viewers,
    silence,
    circuits,
    timeoutMsOf: () => agencyTimeoutMs,
    events: {
      retried: () => {
        counted.retried += 1;
      },
      shared: () => {
        counted.shared += 1;
      },
    },
    clock,
    random: () => 0.5,
  });
  return { call, clock, silence, circuits, counted, issuer, viewers };
}

export function contextAt(
  clock: TestClock,
  parts: Partial<OperationContext> = {},
  logger: Logger = silentLogger(),
): OperationContext {
  const cancellation = new Cancellation();
  const deadlineAtMs = clock.nowMs() + 15_000;
  return {
    ...clientOperation({ viewer, requestId: 'r-1', deadlineAtMs, cancellation, logger: () => logger }),
    ...parts,
  };
}

export function text(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'application/json',
): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

/** How the call fails. @throws where it does not, or not as an agency does */
export async function failureOf(
  call: CallAgency<OperationContext>,
  context: OperationContext,
): Promise<AgencyFailure> {
  const outcome = await Promise.resolve(call(CALL, context)).then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof AgencyFailure) return outcome;
  throw new Error('The call did not fail as an agency does.', { cause: outcome });
}
