import type { AreaClassRecord } from '../world.ts';
import { old } from './build-areas.ts';

/**
 * Which communes of Trà Cú belong to the classes that the plan only counts (eight and three): invented, since
 * the plan names none. The coastal ones lie at the mouth of the river.
 */
const ETHNIC = ['29473', '29476', '29482', '29485', '29489', '29503', '29506', '29509'] as const;
const COASTAL = ['29488', '29491', '29494'] as const;
const KHMER = [...ETHNIC, '29464', '29467', '29470', '29479', '29488', '29491'] as const;
const DIFFICULT = ['29464', '29467', '29470', '29479'] as const;

export function areaClasses(): AreaClassRecord[] {
  return [
    ...classOf('EXTREMELY_DIFFICULT_ETHNIC', ETHNIC),
    ...classOf('EXTREMELY_DIFFICULT_COASTAL', COASTAL),
    ...classOf('PROGRAMME_135', [...ETHNIC, ...COASTAL]),
    ...classOf('KHMER_CONCENTRATED', KHMER),
    ...classOf('DIFFICULT_SOCIOECONOMIC', DIFFICULT),
  ];
}

function classOf(areaClass: string, communes: readonly string[]): AreaClassRecord[] {
  return communes.map((code) => ({
    area: old(code),
    areaClass,
    decision: null,
    from: '2017-01-01',
    to: '2020-12-31',
    invented: true,
  }));
}
