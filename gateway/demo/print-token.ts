import { ConfigError } from '../../shared/config/read-config.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { processEnvironment, readDataDir } from '../config.ts';
import { loadDemoKeys } from './demo-keys.ts';
import { issueDemoToken } from './demo-tokens.ts';
import { findPersona, PERSONAS } from './personas.ts';

/** `npm run -s token -- <persona>`: prints a demo bearer token and nothing else. */
async function printToken(personaId: string): Promise<number> {
  const persona = findPersona(personaId);
  if (persona === null) {
    const lines = PERSONAS.map(({ id, nameVi, nameEn }) => `  ${id.padEnd(18)} ${nameVi} / ${nameEn}`);
    process.stderr.write(
      `Usage: npm run -s token -- <persona>, where <persona> is one of\n${lines.join('\n')}\n`,
    );
    return 1;
  }
  const { tokenKeyPem } = loadDemoKeys(readDataDir(processEnvironment()));
  process.stdout.write(`${await issueDemoToken(persona.viewer, tokenKeyPem, systemClock.nowMs())}\n`);
  return 0;
}

try {
  process.exitCode = await printToken(process.argv[2] ?? '');
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
