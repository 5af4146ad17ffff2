import { generateKeyPairSync } from 'node:crypto';
import { DATA_CLASSES } from '../../shared/viewer/data-class.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';

/** Someone who may see everything everywhere; tests take away from it what they need to. */
export const ADMINISTRATOR: Viewer = {
  subject: 'test-administrator',
  agency: 'register',
  roles: ['household.read', 'person.read', 'statistics.read', 'crosswalk.read'],
  jurisdiction: 'NATIONWIDE',
  purpose: 'test',
  dataClasses: DATA_CLASSES,
};

export const ANALYST: Viewer = {
  ...ADMINISTRATOR,
  subject: 'test-analyst',
  roles: ['statistics.read'],
  dataClasses: ['none'],
};

/** An official who sees the households of these areas only. */
export function officialOf(...codes: readonly string[]): Viewer {
  const jurisdiction = codes.map((code) => ({ code, validFrom: '2004-07-08' }));
  return {
    ...ADMINISTRATOR,
    subject: `test-official-${codes.join('-')}`,
    roles: ['household.read', 'person.read', 'statistics.read'],
    jurisdiction,
  };
}

export function newIssuer(nowMs: () => number = Date.now): ViewerIssuer {
  const { privateKey } = generateKeyPairSync('ed25519');
  return new ViewerIssuer(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), nowMs);
}
