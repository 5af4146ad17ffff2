import { describe, expect, it } from 'vitest';
import { ADMINISTRATOR, newIssuer, officialOf } from '../../test/harness/viewers.ts';
import { ViewerVerifier } from './viewer-token.ts';

const NOW = Date.parse('2026-11-21T03:00:00Z');

describe('the signed viewer', () => {
  const issuer = newIssuer(() => NOW);

  it('arrives as it was sent', async () => {
    const { token } = await issuer.issue(officialOf('19612'), 'bank');
    const verifier = new ViewerVerifier(issuer.publicKeyPem, 'bank', () => NOW);
    expect(await verifier.verify(token)).toEqual(officialOf('19612'));
    expect(await verifier.verify(token)).toEqual(officialOf('19612'));
  });

  it('opens only the agency it was made for', async () => {
    const { token } = await issuer.issue(ADMINISTRATOR, 'bank');
    expect(await new ViewerVerifier(issuer.publicKeyPem, 'register', () => NOW).verify(token)).toBeNull();
  });

  it('ends after a minute, remembered or not', async () => {
    const { token, expiresAtMs } = await issuer.issue(ADMINISTRATOR, 'bank');
    let now = NOW;
    const verifier = new ViewerVerifier(issuer.publicKeyPem, 'bank', () => now);
    expect(await verifier.verify(token)).not.toBeNull();
    now = expiresAtMs + 1;
    expect(await verifier.verify(token)).toBeNull();
    expect(await new ViewerVerifier(issuer.publicKeyPem, 'bank', () => now).verify(token)).toBeNull();
  });

  it('is refused when missing, forged, changed or signed by another', async () => {
    const verifier = new ViewerVerifier(issuer.publicKeyPem, 'bank', () => NOW);
    const { token } = await issuer.issue(officialOf('19612'), 'bank');
    const [header, payload, signature] = token.split('.');
    const wider = Buffer.from(payload ?? '', 'base64url')
      .toString()
      .replace('19612', '849');
    const changed = `${header}.${Buffer.from(wider).toString('base64url')}.${signature}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const foreign = (await newIssuer(() => NOW).issue(ADMINISTRATOR, 'bank')).token;
    for (const bad of [undefined, '', 'x.y.z', changed, unsigned, foreign])
      expect(await verifier.verify(bad)).toBeNull();
  });
});
