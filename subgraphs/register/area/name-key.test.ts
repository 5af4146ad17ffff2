import { describe, expect, it } from 'vitest';
import { nameKey, nameKeys } from './name-key.ts';

describe('the normal form of a name', () => {
  it.each([
    ['upper case', 'CAM THÀNH'],
    ['combining marks', 'Cam Tha\u0300nh'],
    ['letters and marks apart', 'Cam Thành'.normalize('NFD')],
    ['spaces and punctuation', '  Cam   Thành. '],
  ])('is the same in another writing: %s', (_, other) => {
    expect(nameKey(other)).toBe(nameKey('Cam Thành'));
  });

  it.each([
    ['Cam Thanh', 'Cam Thành'],
    ['Cam Thành', 'Cam Thánh'],
    ['Đình', 'Dình'],
    ['Ngò', 'Ngô'],
    ['Bùi', 'Phố Bùi'],
  ])('tells %s from %s', (left, right) => expect(nameKey(left)).not.toBe(nameKey(right)));

  it('does not care where the tone mark stands, nor how the type is shortened', () => {
    expect(nameKey('Hoà Thuận')).toBe(nameKey('Hòa Thuận'));
    expect(nameKey('TT. Cam Lộ')).toBe(nameKey('Thị trấn Cam Lộ'));
    expect(nameKey('TDP số 1')).toBe(nameKey('Tổ dân phố số 1'));
  });

  it('is kept with and without the type of unit', () => {
    expect(nameKeys(['Xã Cam Thành', 'Cam Thành xã'])).toEqual(
      ['Cam Thành', 'Cam Thành xã', 'Xã Cam Thành'].map(nameKey).sort(),
    );
  });
});
