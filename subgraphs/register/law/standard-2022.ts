import type { PovertyStandardRow } from './poverty-standard.ts';

/** Source: Decree 07/2021/NĐ-CP, Article 3; for 2026: Decree 351/2025/NĐ-CP. Form B: Circulars 07/2021 and 02/2022/TT-BLĐTBXH. */
export const STANDARD_2022: PovertyStandardRow = {
  code: 'ND07_2021',
  nameVi: 'Chuẩn nghèo đa chiều giai đoạn 2022–2025 (áp dụng đến hết 2026)',
  nameEn: 'Multidimensional poverty standard of 2022–2025 (applied to the end of 2026)',
  legalBases: ['07/2021/NĐ-CP', '351/2025/NĐ-CP'],
  scope: { kind: 'NATIONAL' },
  validFrom: '2022-01-01',
  validTo: '2026-12-31',
  incomeLines: [
    { settlement: 'RURAL', poor: 1_500_000n, nearPoor: null, averageLiving: 2_250_000n },
    { settlement: 'URBAN', poor: 2_000_000n, nearPoor: null, averageLiving: 3_000_000n },
  ],
  deprivationCutoff: 3,
  indicatorCount: 12,
  indicators: [
    {
      indicator: 'EMPLOYMENT',
      dimension: 'EMPLOYMENT',
      deprivedWhenVi:
        'Có ít nhất một người trong độ tuổi lao động, có khả năng và mong muốn làm việc mà không có việc làm; hoặc làm công ăn lương không có hợp đồng lao động.',
      deprivedWhenEn:
        'At least one member of working age, able and willing to work, has no job; or works for wages without a labour contract.',
    },
    {
      indicator: 'DEPENDENCY',
      dimension: 'EMPLOYMENT',
      deprivedWhenVi:
        'Người phụ thuộc chiếm trên 50% số nhân khẩu: trẻ dưới 16 tuổi, người cao tuổi hoặc khuyết tật hưởng trợ cấp xã hội hằng tháng.',
      deprivedWhenEn:
        'Dependants are more than half of the members: children under 16, elderly or disabled people with a monthly allowance.',
    },
    {
      indicator: 'NUTRITION',
      dimension: 'HEALTH',
      deprivedWhenVi: 'Có ít nhất một trẻ dưới 16 tuổi suy dinh dưỡng thể thấp còi hoặc nhẹ cân.',
      deprivedWhenEn: 'At least one child under 16 is too short or too light for the age.',
    },
    {
      indicator: 'HEALTH_INSURANCE',
      dimension: 'HEALTH',
      deprivedWhenVi: 'Có ít nhất một người từ đủ 6 tuổi không có bảo hiểm y tế.',
      deprivedWhenEn: 'At least one member of 6 years or more has no health insurance.',
    },
    {
      indicator: 'ADULT_EDUCATION',
      dimension: 'EDUCATION',
      deprivedWhenVi:
        'Có ít nhất một người từ 16 đến 30 tuổi không tham gia khóa đào tạo nào và không có bằng cấp, chứng chỉ tương ứng với độ tuổi.',
      deprivedWhenEn:
        'At least one member from 16 to 30 years is in no training and has no certificate that fits the age.',
    },
    {
      indicator: 'CHILD_EDUCATION',
      dimension: 'EDUCATION',
      deprivedWhenVi: 'Có ít nhất một trẻ từ 3 đến dưới 16 tuổi không học đúng bậc, cấp học theo độ tuổi.',
      deprivedWhenEn:
        'At least one child from 3 to under 16 years is not at the level of school for the age.',
    },
    {
      indicator: 'HOUSING_QUALITY',
      dimension: 'HOUSING',
      deprivedWhenVi: 'Trong ba kết cấu chính (cột, mái, tường) có ít nhất hai kết cấu không bền chắc.',
      deprivedWhenEn: 'Of pillars, roof and walls at least two are of material that does not last.',
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
      deprivedWhenVi: 'Không tiếp cận được nguồn nước sạch trong sinh hoạt.',
      deprivedWhenEn: 'No clean source of water for daily use.',
    },
    {
      indicator: 'SANITATION',
      dimension: 'WATER_SANITATION',
      deprivedWhenVi: 'Không sử dụng nhà tiêu hợp vệ sinh.',
      deprivedWhenEn: 'No hygienic toilet.',
    },
    {
      indicator: 'TELECOM',
      dimension: 'INFORMATION',
      deprivedWhenVi: 'Không ai trong hộ sử dụng dịch vụ Internet.',
      deprivedWhenEn: 'No member uses the internet.',
    },
    {
      indicator: 'INFORMATION_ASSETS',
      dimension: 'INFORMATION',
      deprivedWhenVi:
        'Hộ không có phương tiện nào để tiếp cận thông tin: tivi, đài, máy tính, điện thoại, máy tính bảng.',
      deprivedWhenEn: 'No means of information: television, radio, computer, telephone, tablet.',
    },
  ],
  indicatorsNotLoaded: [],
  classRules: [
    {
      class: 'POOR',
      conditionVi: 'Thu nhập không quá chuẩn nghèo và thiếu hụt từ 3 chỉ số.',
      conditionEn: 'Income up to the poverty line and deprived of 3 indicators or more.',
    },
    {
      class: 'NEAR_POOR',
      conditionVi: 'Thu nhập không quá chuẩn nghèo và thiếu hụt dưới 3 chỉ số.',
      conditionEn: 'Income up to the poverty line and deprived of fewer than 3 indicators.',
    },
    {
      class: 'AVERAGE_LIVING',
      conditionVi: 'Thu nhập trên chuẩn nghèo, không quá chuẩn mức sống trung bình.',
      conditionEn: 'Income above the poverty line, up to the average-living line.',
    },
  ],
  scoring: [
    { settlement: 'RURAL', poorUpTo: null, upTo: 140 },
    { settlement: 'URBAN', poorUpTo: null, upTo: 175 },
  ],
  unknown: [],
  note: null,
};
