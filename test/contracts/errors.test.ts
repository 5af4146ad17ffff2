import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorExtensions } from '../../shared/errors/coded-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../shared/errors/error-codes.ts';

const TESTS = ['gateway', 'subgraphs', 'shared', 'test']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.(test|e2e)\.ts$/.test(file) && !file.endsWith('contracts/errors.test.ts'))
  .map((file) => readFileSync(file, 'utf8'));

describe('the registry of errors', () => {
  it.each(Object.keys(ERROR_CODES))('%s is provoked by a test', (code) => {
    expect(TESTS.some((text) => text.includes(`'${code}'`))).toBe(true);
  });

  it.each(Object.keys(ERROR_CODES) as ErrorCode[])('%s says what to do, in both languages', (code) => {
    const { remedy, remedyVi } = errorExtensions(code);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    expect(remedyVi).toMatch(/\p{L}.*\.$/u);
    expect(remedyVi).not.toBe(remedy);
  });
});
