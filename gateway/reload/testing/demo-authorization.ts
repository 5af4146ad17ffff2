import { systemClock } from '../../../shared/time/clock.ts';
import { loadDemoKeys } from '../../demo/demo-keys.ts';
import { issueDemoToken } from '../../demo/demo-tokens.ts';
import { findPersona } from '../../demo/personas.ts';

/** `Authorization` of the administrator of the demonstration whose keys are there. */
export async function demoAuthorization(dataDir: string): Promise<string> {
  const persona = findPersona('administrator');
  if (persona === null) throw new Error('The demonstration has an administrator.');
  const { tokenKeyPem } = loadDemoKeys(dataDir);
  return `Bearer ${await issueDemoToken(persona.viewer, tokenKeyPem, systemClock.nowMs())}`;
}
