import type { PovertyStandardRow } from './poverty-standard.ts';

/** Source: Decision 59/2015/QĐ-TTg; applied in 2021 too by Decree 07/2021/NĐ-CP, Article 2. Form B: Circular 17/2016/TT-BLĐTBXH. */
export const STANDARD_2016: PovertyStandardRow = {
  code: 'QD59_2015',
  nameVi: 'Chuẩn nghèo tiếp cận đa chiều giai đoạn 2016–2020 (áp dụng đến hết 2021)',
  nameEn: 'Multidimensional poverty standard of 2016–2020 (applied to the end of 2021)',
  legalBases: ['59/2015/QĐ-TTg', '07/2021/NĐ-CP'],
  scope: { kind: 'NATIONAL' },
  validFrom: '2016-01-01',
  validTo: '2021-12-31',
  incomeLines: [
    { settlement: 'RURAL', poor: 700_000n, nearPoor: 1_000_000n, averageLiving: 1_500_000n },
    { settlement: 'URBAN', poor: 900_000n, nearPoor: 1_300_000n, averageLiving: 1_950_000n },
  ],
  deprivationCutoff: 3,
  indicatorCount: 10,
  indicators: [
    {
      indicator: 'HEALTH_SERVICE',
      dimension: 'HEALTH',
      deprivedWhenVi: 'Có người ốm đau trong 12 tháng qua mà không đi khám, chữa bệnh.',
      deprivedWhenEn: 'Someone was ill within the last 12 months and had no treatment.',
    },
    {
      indicator: 'HEALTH_INSURANCE',
      dimension: 'HEALTH',
      deprivedWhenVi: 'Có ít nhất một người từ đủ 6 tuổi chưa có thẻ bảo hiểm y tế.',
      deprivedWhenEn: 'At least one member of 6 years or more has no health insurance.',
    },
    {
      indicator: 'ADULT_EDUCATION',
      dimension: 'EDUCATION',
      deprivedWhenVi:
        'Có ít nhất một người từ đủ 15 tuổi, sinh từ năm 1986, chưa tốt nghiệp trung học cơ sở và không đi học.',
      deprivedWhenEn:
        'At least one member of 15 years or more, born in 1986 or later, has not finished lower secondary school and is not studying.',
    },
    {
      indicator: 'CHILD_EDUCATION',
      dimension: 'EDUCATION',
      deprivedWhenVi: 'Có ít nhất một trẻ từ đủ 5 đến dưới 15 tuổi không đi học.',
      deprivedWhenEn: 'At least one child from 5 to under 15 years is not at school.',
    },
    {
      indicator: 'HOUSING_QUALITY',
      dimension: 'HOUSING',
      deprivedWhenVi: 'Ở nhà thiếu kiên cố hoặc nhà đơn sơ.',
      deprivedWhenEn: 'Lives in a non-durable or makeshift dwelling.',
    },
    {
      indicator: 'HOUSING_AREA',
      dimension: 'HOUSING',
      deprivedWhenVi: 'Diện tích nhà ở bình quân dưới 8 m² một người.',
      deprivedWhenEn: 'Less than 8 m² of dwelling a person.',
    },
    {
      indicator: 'WATER',
      dimension: 'WATER_SANITATION',
      deprivedWhenVi: 'Không có nguồn nước hợp vệ sinh.',
      deprivedWhenEn: 'No hygienic source of water.',
    },
    {
      indicator: 'SANITATION',
      dimension: 'WATER_SANITATION',
      deprivedWhenVi: 'Không có hố xí, nhà tiêu hợp vệ sinh.',
      deprivedWhenEn: 'No hygienic toilet.',
    },
    {
      indicator: 'TELECOM',
      dimension: 'INFORMATION',
      deprivedWhenVi: 'Không ai trong hộ dùng thuê bao điện thoại hay Internet.',
      deprivedWhenEn: 'No member has a telephone subscription or uses the internet.',
    },
    {
      indicator: 'INFORMATION_ASSETS',
      dimension: 'INFORMATION',
      deprivedWhenVi: 'Không có tivi, đài, máy tính và không nghe được loa truyền thanh của xã, thôn.',
      deprivedWhenEn: 'No television, radio or computer, and out of reach of the public loudspeaker.',
    },
  ],
  indicatorsNotLoaded: [],
  classRules: [
    {
      class: 'POOR',
      conditionVi:
        'Thu nhập không quá chuẩn nghèo; hoặc trên chuẩn nghèo, không quá chuẩn cận nghèo và thiếu hụt từ 3 chỉ số.',
      conditionEn:
        'Income up to the poverty line; or above it, up to the near-poverty line and deprived of 3 indicators or more.',
    },
    {
      class: 'NEAR_POOR',
      conditionVi: 'Thu nhập trên chuẩn nghèo, không quá chuẩn cận nghèo và thiếu hụt dưới 3 chỉ số.',
      conditionEn:
        'Income above the poverty line, up to the near-poverty line and deprived of fewer than 3 indicators.',
    },
    {
      class: 'AVERAGE_LIVING',
      conditionVi: 'Thu nhập trên chuẩn cận nghèo, không quá chuẩn mức sống trung bình.',
      conditionEn: 'Income above the near-poverty line, up to the average-living line.',
    },
  ],
  scoring: [
    { settlement: 'RURAL', poorUpTo: 120, upTo: 150 },
    { settlement: 'URBAN', poorUpTo: 140, upTo: 175 },
  ],
  unknown: [],
  note: null,
};
