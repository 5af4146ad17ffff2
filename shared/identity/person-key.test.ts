import { describe, expect, it } from 'vitest';
import { personKey } from './person-key.ts';

describe('the pseudonym of a person', () => {
  it('is the same however the number is written', () => {
    expect(personKey('s', '000 198 012345')).toBe(personKey('s', '000.198-012345'));
    expect(personKey('s', '000198012345')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('differs by secret and by number', () => {
    expect(personKey('s', '000198012345')).not.toBe(personKey('t', '000198012345'));
    expect(personKey('s', '000198012345')).not.toBe(personKey('s', '000198012346'));
  });

  it.each(['', '12345678901', '1234567890123', '00019801234x'])('does not exist for %j', (number) => {
    expect(personKey('s', number)).toBeNull();
  });
});
