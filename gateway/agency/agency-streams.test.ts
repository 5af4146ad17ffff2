import { generateKeyPairSync } from 'node:crypto';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';
import { TestClock } from '../testing/test-clock.ts';
import { AgencySilence } from './agency-silence.ts';
import { createAgencyStreams } from './agency-streams.ts';
import { createHttpTransport } from './http-transport.ts';
import { SignedViewers } from './signed-viewers.ts';
import { CALL, contextAt } from './testing/trial-agency.ts';

const keyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

it('a stream that does not open names the agency and a code in the log, no address', async () => {
  const clock = new TestClock('2026-03-02T08:00:00+07:00');
  const transport = createHttpTransport({ url: 'http://127.0.0.1:1/graphql' });
  const open = createAgencyStreams({
    transports: { bank: transport.send },
    viewers: new SignedViewers(new ViewerIssuer(keyPem, () => clock.nowMs()), clock),
    silence: new AgencySilence(clock),
  });
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  const failure = await Promise.resolve(open({ ...CALL }, contextAt(clock, {}, logger))).catch(
    (error: unknown) => error,
  );
  await transport.close();

  expect(failure).toMatchObject({ agency: 'bank', code: 'AGENCY_UNAVAILABLE', cause: 'ECONNREFUSED' });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ agency: 'bank', reason: 'ECONNREFUSED' }]);
  expect(lines.join('')).not.toContain('127.0.0.1');
});
