import type { AreaRecord, RegisterRecords } from '../../../shared/demo/world.ts';

/** First day of the old code list and of the reform of 2025. */
export const OLD = '2004-07-08';
export const NEW = '2025-07-01';
const LAST_OLD = '2025-06-30';

export const at = (code: string, validFrom = OLD): { code: string; validFrom: string } => ({
  code,
  validFrom,
});

function area(
  code: string,
  nameVi: string,
  more: Partial<AreaRecord> & Pick<AreaRecord, 'level' | 'type'>,
): AreaRecord {
  return {
    code,
    nameVi,
    nameEn: null,
    validFrom: OLD,
    validTo: LAST_OLD,
    aliases: [],
    parent: at('468'),
    settlement: 'RURAL',
    source: 'test',
    ...more,
  };
}

/** Cam Lộ: the commune of a hamlet, a township, two communes merged in 2020, and what came of them in 2025. */
const AREAS: readonly AreaRecord[] = [
  area('45', 'Tỉnh Quảng Trị', { level: 'PROVINCE', type: 'TINH', parent: null, settlement: null }),
  area('468', 'Huyện Cam Lộ', { level: 'DISTRICT', type: 'HUYEN', parent: at('45'), settlement: null }),
  area('19597', 'Thị trấn Cam Lộ', { level: 'COMMUNE', type: 'THI_TRAN', settlement: 'URBAN' }),
  area('19603', 'Xã Cam An', { level: 'COMMUNE', type: 'XA', validTo: '2019-12-31' }),
  area('19609', 'Xã Cam Thanh', { level: 'COMMUNE', type: 'XA', validTo: '2019-12-31' }),
  area('19612', 'Xã Cam Thành', { level: 'COMMUNE', type: 'XA', aliases: ['Cam Thành xã'] }),
  area('19603', 'Xã Thanh An', { level: 'COMMUNE', type: 'XA', validFrom: '2020-01-01' }),
  area('19612-01', 'Thôn Tân Trang', { level: 'HAMLET', type: 'THON', parent: at('19612') }),
  area('44', 'Tỉnh Quảng Trị', {
    level: 'PROVINCE',
    type: 'TINH',
    parent: null,
    settlement: null,
    validFrom: NEW,
    validTo: null,
  }),
  area('19597', 'Xã Cam Lộ', {
    level: 'COMMUNE',
    type: 'XA',
    parent: at('44', NEW),
    validFrom: NEW,
    validTo: null,
  }),
  area('19603', 'Xã Hiếu Giang', {
    level: 'COMMUNE',
    type: 'XA',
    parent: at('44', NEW),
    validFrom: NEW,
    validTo: null,
  }),
];

function succession(
  from: [string, string?],
  to: [string, string],
): RegisterRecords['areaSuccessions'][number] {
  const [code, validFrom] = to;
  return {
    from: at(...from),
    to: { code, validFrom },
    share: 'WHOLE',
    effectiveOn: validFrom,
    source: 'test',
    certain: true,
  };
}

/** The areas of `SMALL_REGISTER`, with their history, classes and figures. */
export const SMALL_AREAS: Pick<RegisterRecords, 'areas' | 'areaSuccessions' | 'areaClasses' | 'areaFigures'> =
  {
    areas: AREAS,
    areaSuccessions: [
      succession(['19603'], ['19603', '2020-01-01']),
      succession(['19609'], ['19603', '2020-01-01']),
      succession(['45'], ['44', NEW]),
      succession(['19597'], ['19597', NEW]),
      succession(['19612'], ['19597', NEW]),
      succession(['19603', '2020-01-01'], ['19603', NEW]),
    ],
    areaClasses: [
      {
        area: at('19612'),
        areaClass: 'POOR_COMMUNE',
        decision: '900/QĐ-TTg',
        from: '2017-01-01',
        to: '2020-12-31',
        invented: false,
      },
    ],
    areaFigures: [
      {
        area: at('19612'),
        figure: 'HOUSEHOLD_TOTAL',
        asOf: '2018-12-31',
        value: 1_750,
        basis: 'PRINTED',
        source: 'Biểu 2',
      },
      {
        area: at('19612'),
        figure: 'HOUSEHOLD_TOTAL',
        asOf: '2019-12-31',
        value: 1_760,
        basis: 'INVENTED',
        source: 'test',
      },
      {
        area: at('468'),
        figure: 'KHMER_HOUSEHOLD_TOTAL',
        asOf: '2019-12-31',
        value: 3,
        basis: 'IMPLIED',
        source: 'test',
      },
    ],
  };
