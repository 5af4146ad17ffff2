import { describe, expect, it } from 'vitest';
import { maskCitizenNumber } from './mask-citizen-number.ts';
import { isPublicId, opaqueId, publicId, readPublicId } from './public-id.ts';

describe('the id that clients know', () => {
  it('is stable, and differs by secret, kind and number', () => {
    const ids = [publicId('s', 'household', 1), publicId('t', 'household', 1), publicId('s', 'household', 2)];
    expect(new Set([...ids, publicId('s', 'person', 1)]).size).toBe(4);
    expect(publicId('s', 'household', 1)).toBe(ids[0]);
    expect(ids.every((id) => isPublicId('household', id))).toBe(true);
  });

  it.each([
    '',
    'hh_',
    'hh_short',
    publicId('s', 'person', 1),
    `${publicId('s', 'household', 1)}x`,
    'hh_aaaaaaaaaaaaaaaaaaa!',
    "hh_' or true --aaaaaaaa",
  ])('is refused in another form: %j', (id) => {
    expect(() => readPublicId('household', id)).toThrowError(
      expect.objectContaining({ code: 'MALFORMED_ID' }),
    );
  });
});

it('rows without a number of their own have opaque ids that do not run into one another', () => {
  expect(opaqueId('rv', 1, 12)).toMatch(/^rv_[0-9a-f]{16}$/);
  expect(opaqueId('rv', 1, 12)).not.toBe(opaqueId('rv', 11, 2));
});

it('of a citizen number three digits are shown', () => {
  expect(maskCitizenNumber('000 198 012345')).toBe('*********345');
  expect(maskCitizenNumber('')).toBe('************');
});
