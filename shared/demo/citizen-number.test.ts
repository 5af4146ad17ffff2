import { describe, expect, it } from 'vitest';
import { citizenNumberOf } from './citizen-number.ts';

describe('an invented citizen number', () => {
  it('begins with the province 000, the century and sex, and the year of birth', () => {
    expect(citizenNumberOf(1, 'MALE', '1970-05-01').slice(0, 6)).toBe('000070');
    expect(citizenNumberOf(1, 'FEMALE', '1970-05-01').slice(0, 6)).toBe('000170');
    expect(citizenNumberOf(1, 'MALE', '2003-05-01').slice(0, 6)).toBe('000203');
    expect(citizenNumberOf(1, 'FEMALE', '2003-05-01').slice(0, 6)).toBe('000303');
  });

  it('differs between any two persons and is always of twelve digits', () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) =>
      citizenNumberOf(index + 1, 'MALE', '1980-01-01'),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => /^\d{12}$/.test(number))).toBe(true);
  });
});
