import { describe, expect, it } from 'vitest';
import { addDays, addYears, completedAge, covers } from './calendar.ts';

describe('arithmetic on civil days', () => {
  it('steps over the ends of months and years', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
    expect(addDays('2021-03-01', -1)).toBe('2021-02-28');
  });

  it('moves 29 February to 28 February in a year without it', () => {
    expect(addYears('2000-02-29', 1)).toBe('2001-02-28');
    expect(addYears('2000-02-29', 4)).toBe('2004-02-29');
  });

  it('completes a year of age on the birthday and not the day before', () => {
    expect(completedAge('2003-12-31', '2018-12-31')).toBe(15);
    expect(completedAge('2004-01-01', '2018-12-31')).toBe(14);
  });

  it('takes both ends of a period as inside and null as open', () => {
    expect(covers('2020-01-01', '2020-12-31', '2020-01-01')).toBe(true);
    expect(covers('2020-01-01', '2020-12-31', '2020-12-31')).toBe(true);
    expect(covers('2020-01-01', '2020-12-31', '2021-01-01')).toBe(false);
    expect(covers('2020-01-01', null, '2999-01-01')).toBe(true);
    expect(covers('2020-01-01', null, '2019-12-31')).toBe(false);
  });
});
