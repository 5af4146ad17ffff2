import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError, portVariable, readConfig } from './read-config.ts';

const MODEL = z.object({ PORT: portVariable.default(4000), ISSUER: z.url(), KEY: z.string() });

describe('configuration', () => {
  it('takes an empty string for unset', () => {
    expect(readConfig(MODEL, { PORT: '', ISSUER: 'https://sso.gov.vn', KEY: 'k' }).PORT).toBe(4000);
  });

  it('names every fault at once by variable, and no value', () => {
    try {
      readConfig(MODEL, { PORT: '70000', ISSUER: 'secret-host' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      const { faults, message } = error as ConfigError;
      expect(faults.map((fault) => fault.split(':')[0])).toEqual(['PORT', 'ISSUER', 'KEY']);
      expect(faults[2]).toBe('KEY: is required');
      expect(message).not.toMatch(/70000|secret-host/);
    }
  });
});
