import { expect, it } from 'vitest';
import { reviewDayOf } from './review-day.ts';

it.each([
  ['2020-06-30', '2019-12-31'],
  ['2019-12-31', '2019-12-31'],
  ['2020-01-01', '2019-12-31'],
  ['2019-12-30', '2018-12-31'],
])('the last review before %s is of %s', (day, review) => expect(reviewDayOf(day)).toBe(review));
