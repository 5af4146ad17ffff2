import { columnOf, readPlanDocument } from '../documents.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { AreaFigureRecord, CivilDay } from '../world.ts';
import { old } from './build-areas.ts';

/**
 * Numbers of all households of an area, as dated figures with their ground: in Trà Vinh and Hồng Ngự the
 * register holds only a part of the households, and elsewhere the printed total is a fact of its own.
 */
export function areaFigures(builder: RegisterBuilder): AreaFigureRecord[] {
  return [...traVinhFigures(), ...camLoFigures(builder), ...hongNguFigures(), ...caoThuongFigures()];
}

type Figure = AreaFigureRecord['figure'];

function figure(
  code: string,
  asOf: CivilDay,
  value: number,
  basis: AreaFigureRecord['basis'],
  source: string,
  kind: Figure = 'HOUSEHOLD_TOTAL',
): AreaFigureRecord {
  return { area: old(code), figure: kind, asOf, value, basis, source };
}

/** Invented totals of the other districts at the end of 2019. */
const OTHER_DISTRICTS_2019: Readonly<Record<string, number>> = {
  '842': 28_100,
  '844': 40_350,
  '845': 30_820,
  '846': 31_240,
  '847': 39_560,
  '848': 37_430,
  '850': 22_640,
  '851': 14_180,
};
const TRA_CU_TOTAL = 40_670;
const INVENTED_GROWTH_PER_MILLE = 9;

function traVinhFigures(): AreaFigureRecord[] {
  const others = Object.entries(OTHER_DISTRICTS_2019);
  const later = (value: number): number => Math.round(value * (1 + INVENTED_GROWTH_PER_MILLE / 1000));
  const invented = 'No document prints it';
  const province = others.reduce((sum, [, value]) => sum + value, TRA_CU_TOTAL);
  return [
    figure('849', '2018-12-31', 42_079, 'IMPLIED', 'Trà Cú plan I.1: 4,351 poor households are 10.34 %'),
    figure(
      '849',
      '2019-12-31',
      TRA_CU_TOTAL,
      'IMPLIED',
      'Trà Cú plan I.1: between 40,644 and 40,696 by its shares',
    ),
    figure('849', '2020-12-31', later(TRA_CU_TOTAL), 'INVENTED', invented),
    figure(
      '849',
      '2019-12-31',
      26_225,
      'IMPLIED',
      'Trà Cú plan I.1: between 26,199 and 26,251, since 1,327 are 5.06 %',
      'KHMER_HOUSEHOLD_TOTAL',
    ),
    figure('849', '2020-12-31', later(26_225), 'INVENTED', invented, 'KHMER_HOUSEHOLD_TOTAL'),
    ...others.flatMap(([code, value]) => [
      figure(code, '2019-12-31', value, 'INVENTED', invented),
      figure(code, '2020-12-31', later(value), 'INVENTED', invented),
    ]),
    figure(
      '84',
      '2019-12-31',
      province,
      'INVENTED',
      'Sum of the districts: one implied, the others invented',
    ),
    figure('84', '2020-12-31', later(province), 'INVENTED', 'Sum of the districts, rounded on its own'),
  ];
}

function camLoFigures(builder: RegisterBuilder): AreaFigureRecord[] {
  const printed = columnOf(readPlanDocument('cam-lo-2019'), 'BIEU_2', 'totalHouseholds');
  const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
  const end = '2019-12-31';
  const counted = new Map([...printed.keys()].map((code) => [code, countIn(builder, code, end)]));
  const source = 'Cam Lộ programme, Biểu 2 column 1';
  return [
    ...[...printed].map(([code, value]) => figure(code, '2018-12-31', value, 'PRINTED', source)),
    figure('468', '2018-12-31', sum(printed.values()), 'PRINTED', `${source}, total`),
    ...[...counted].map(([code, value]) => figure(code, end, value, 'COUNTED', 'Households of the register')),
    figure('468', end, sum(counted.values()), 'COUNTED', 'Households of the register'),
  ];
}

function countIn(builder: RegisterBuilder, code: string, on: CivilDay): number {
  const living = builder.households.filter((household) => {
    const area = builder.areaOn(household.no, on);
    return area?.code === code && household.formedOn <= on;
  });
  return living.length;
}

function hongNguFigures(): AreaFigureRecord[] {
  return [
    figure('870', '2021-12-31', 38_600, 'INVENTED', 'The plan prints no figure'),
    figure('870', '2022-12-31', 38_850, 'INVENTED', 'The plan prints no figure'),
  ];
}

function caoThuongFigures(): AreaFigureRecord[] {
  const document = readPlanDocument('cao-thuong-2024');
  const column = (key: string): [string, number][] => [...columnOf(document, 'ANNEX', key)];
  const total = (key: string): number => column(key).reduce((sum, [, value]) => sum + value, 0);
  const planned = 'Cao Thượng plan, annex: households of 2024 as planned in January 2024';
  const baseline = 'Cao Thượng plan, annex column 1';
  return [
    ...column('households2023').map(([code, value]) =>
      figure(code, '2023-12-31', value, 'PRINTED', baseline),
    ),
    figure('07339', '2023-12-31', total('households2023'), 'PRINTED', `${baseline}, total`),
    ...column('households2024').map(([code, value]) => figure(code, '2024-12-31', value, 'PRINTED', planned)),
    figure('07339', '2024-12-31', total('households2024'), 'PRINTED', `${planned}, total`),
  ];
}
