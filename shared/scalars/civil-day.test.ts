import { describe, expect, it } from 'vitest';
import { DateScalar, isCivilDay, parseCivilDay } from './civil-day.ts';

describe('a civil day', () => {
  it.each(['2020-02-29', '2000-02-29', '2019-12-31', '0001-01-01'])('%s is a day of the calendar', (day) => {
    expect(isCivilDay(day)).toBe(true);
    expect(DateScalar.parseValue(day)).toBe(day);
  });

  it.each([
    '2019-02-29',
    '0000-01-01',
    '1900-02-29',
    '2020-00-10',
    '2020-13-01',
    '2020-04-31',
    '2020-4-1',
    '2020-04-01T00:00',
    '',
    5,
    null,
  ])('%s is none, and says how to write one', (value) => {
    expect(isCivilDay(value)).toBe(false);
    expect(() => parseCivilDay(value)).toThrowError(/Not a day of the calendar/);
  });

  it('carries its code and remedy', () => {
    try {
      parseCivilDay('2020-02-30');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        extensions: { code: 'IMPOSSIBLE_DATE', given: '2020-02-30', remedy: expect.any(String) },
      });
    }
  });
});
