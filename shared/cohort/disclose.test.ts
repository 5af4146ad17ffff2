import { describe, expect, it } from 'vitest';
import type { Right, Viewer } from '../viewer/viewer.ts';
import { disclose } from './disclose.ts';

const viewer = (...roles: Right[]): Viewer => ({
  subject: 'test',
  agency: 'test',
  roles,
  jurisdiction: 'NATIONWIDE',
  purpose: 'test',
  dataClasses: ['none'],
});
const ANALYST = viewer('statistics.read');
const OFFICIAL = viewer('household.read', 'statistics.read');

describe('a figure of a group of households', () => {
  it.each([
    [1, 1_000],
    [4, 1_000],
    [996, 1_000],
    [999, 1_000],
    [3, 3],
    [0, 4],
    [4, 4],
  ])('of %i out of %i is withheld from viewers of statistics', (contributors, of) => {
    expect(() => disclose(ANALYST, 42, { contributors, of })).toThrowError(
      expect.objectContaining({ code: 'SMALL_CELL' }),
    );
    expect(disclose(OFFICIAL, 42, { contributors, of })).toBe(42);
  });

  it.each([
    [0, 0],
    [0, 1_000],
    [5, 1_000],
    [5, 10],
    [995, 1_000],
    [1_000, 1_000],
  ])('of %i out of %i is told to them', (contributors, of) =>
    expect(disclose(ANALYST, 42, { contributors, of })).toBe(42),
  );
});
