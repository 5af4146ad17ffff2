import { describe, expect, it } from 'vitest';
import { demonstrationRegister, recount } from '../testing/recount.ts';

const count = recount(demonstrationRegister());
const communes = count.communesOf('870');
const poor = (day: string): number[] =>
  count.residents(communes, day).filter((no) => count.classOn(no, day) === 'POOR');
const figures = count.register.areaFigures.filter((row) => row.area.code === '870');
const total = (day: string): number => figures.find((row) => row.asOf === day)?.value ?? Number.NaN;

describe('Hồng Ngự, whose plan prints no figure', () => {
  it('says of its totals that they are invented', () => {
    expect(figures.map((row) => row.basis)).toEqual(['INVENTED', 'INVENTED']);
  });

  it('falls between 0.6 and 0.7 points in 2022', () => {
    const rate = (day: string): number => (100 * poor(day).length) / total(day);
    const fall = rate('2021-12-31') - rate('2022-12-31');
    expect(fall).toBeGreaterThanOrEqual(0.6);
    expect(fall).toBeLessThanOrEqual(0.7);
  });

  it('was surveyed in 2021 under Decree 07/2021, where every poor household lacks three services', () => {
    const surveys = poor('2021-12-31').map((no) => count.review(no, 2021));
    expect(surveys).toHaveLength(1400);
    for (const row of surveys) {
      expect([row.standard, row.kind, row.previousClass]).toEqual(['ND07_2021', 'GENERAL_SURVEY', null]);
      expect(row.deprivations.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('loses and wins poor households in 2022 by the four flows', () => {
    const here = new Set(count.residents(communes, '2022-12-31'));
    const flows = count.register.statusEvents.filter(
      (row) => row.effectiveOn === '2022-12-31' && here.has(row.householdNo),
    );
    const of = (kind: string): number => flows.filter((row) => row.kind === kind).length;
    expect(poor('2022-12-31').length).toBe(1400 - of('ESCAPE') + of('NEW_POOR') + of('RELAPSE'));
    expect([of('ESCAPE'), of('NEW_POOR'), of('RELAPSE')]).toEqual([300, 45, 13]);
  });
});
