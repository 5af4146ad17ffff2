import { describe, expect, it } from 'vitest';
import { readPlanDocument } from '../documents.ts';
import type { AreaKey, AreaRecord } from '../world.ts';
import { buildAreas } from './build-areas.ts';

const { areas, areaSuccessions } = buildAreas();
const text = (key: AreaKey): string => `${key.code}@${key.validFrom}`;
const byKey = new Map(areas.map((area) => [text(area), area]));
const at = (code: string, day: string): AreaRecord | undefined =>
  areas.find((area) => area.code === code && area.validFrom <= day && day <= (area.validTo ?? '9999'));

describe('the areas of the demonstration', () => {
  it('has one record a key, and never two areas of one code on one day', () => {
    expect(byKey.size).toBe(areas.length);
    for (const [code, records] of Map.groupBy(areas, (area) => area.code)) {
      const ordered = records.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      ordered.slice(1).forEach((later, index) => {
        expect((ordered[index]?.validTo ?? '9999') < later.validFrom, code).toBe(true);
      });
    }
  });

  it('puts every district, commune and hamlet under a parent that exists in its time', () => {
    for (const area of areas) {
      expect(area.parent === null, area.nameVi).toBe(area.level === 'PROVINCE');
      if (area.parent === null) continue;
      const parent = byKey.get(text(area.parent));
      expect(parent, area.nameVi).toBeDefined();
      expect((parent?.validFrom ?? '9999') <= area.validFrom || area.validFrom === '2020-01-01').toBe(true);
    }
  });

  it('keeps Cam An and Cam Thanh until 2019, Thanh An after, and Cam Thành as another commune', () => {
    expect(at('19603', '2019-12-31')?.nameVi).toBe('Xã Cam An');
    expect(at('19609', '2019-12-31')?.nameVi).toBe('Xã Cam Thanh');
    expect(at('19603', '2020-01-01')?.nameVi).toBe('Xã Thanh An');
    expect(at('19609', '2020-01-01')).toBeUndefined();
    expect(at('19612', '2020-01-01')?.nameVi).toBe('Xã Cam Thành');
    expect(at('19603', '2025-07-01')?.nameVi).toBe('Xã Hiếu Giang');
  });

  it('lets every old commune and hamlet go somewhere, whole but for one that is split and unsure', () => {
    for (const area of areas.filter(
      (one) => one.validTo !== null && ['COMMUNE', 'HAMLET'].includes(one.level),
    )) {
      const next = areaSuccessions.filter((row) => text(row.from) === text(area));
      expect(next.length, area.nameVi).toBeGreaterThan(0);
      for (const row of next) expect(byKey.has(text(row.to))).toBe(true);
    }
    const parts = areaSuccessions.filter((row) => row.share === 'PART');
    expect(parts.map((row) => [row.from.code, row.to.code, row.certain])).toEqual([
      ['29995', '29992', false],
      ['29995', '30154', false],
    ]);
  });

  it('has every area of the documents under its official code', () => {
    for (const id of [
      'tra-cu-2020',
      'cam-lo-2019',
      'hong-ngu-2022',
      'tra-vinh-2020-covid',
      'cao-thuong-2024',
    ] as const) {
      for (const area of readPlanDocument(id).areas) {
        if (area.officialCode)
          expect(at(area.officialCode, '2018-01-01')?.nameVi).toBe(area.nameVi.normalize('NFC'));
      }
    }
  });

  it('turns the urban town of Cao Thượng into a part of a rural commune', () => {
    expect(at('07339', '2024-01-01')).toMatchObject({ nameVi: 'Thị trấn Cao Thượng', settlement: 'URBAN' });
    expect(at('07339', '2025-07-01')).toMatchObject({ nameVi: 'Xã Tân Yên', settlement: 'RURAL' });
    expect(at('07339-26', '2025-07-01')?.parent).toEqual({ code: '07339', validFrom: '2025-07-01' });
  });

  it('writes all names in composed characters', () => {
    for (const area of areas) {
      for (const name of [area.nameVi, ...area.aliases]) expect(name).toBe(name.normalize('NFC'));
    }
  });

  it('knows 63 provinces before the reform and 34 after, Đồng Nai as a city from 2026-04-30', () => {
    const on = (day: string): AreaRecord[] =>
      areas.filter(
        (area) => area.level === 'PROVINCE' && area.validFrom <= day && day <= (area.validTo ?? '9999'),
      );
    expect([on('2025-06-30').length, on('2025-07-01').length, on('2026-11-21').length]).toEqual([63, 34, 34]);
    expect([at('75', '2026-04-29')?.nameVi, at('75', '2026-04-30')?.nameVi]).toEqual([
      'Tỉnh Đồng Nai',
      'Thành phố Đồng Nai',
    ]);
  });
});
