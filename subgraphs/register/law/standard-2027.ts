import type { PovertyStandardRow } from './poverty-standard.ts';

/** Source: Decree 351/2025/NĐ-CP of 2025-12-30. Only what is settled stands here; the thresholds are to be added from the gazette. */
export const STANDARD_2027: PovertyStandardRow = {
  code: 'ND351_2025',
  nameVi: 'Chuẩn nghèo đa chiều giai đoạn 2027–2030',
  nameEn: 'Multidimensional poverty standard of 2027–2030',
  legalBases: ['351/2025/NĐ-CP'],
  scope: { kind: 'NATIONAL' },
  validFrom: '2027-01-01',
  validTo: '2030-12-31',
  incomeLines: [
    { settlement: 'RURAL', poor: 2_200_000n, nearPoor: null, averageLiving: null },
    { settlement: 'URBAN', poor: 2_800_000n, nearPoor: null, averageLiving: null },
  ],
  deprivationCutoff: 3,
  indicatorCount: 12,
  indicators: [],
  indicatorsNotLoaded: [
    { nameVi: 'Việc làm', nameEn: 'Employment', indicator: 'EMPLOYMENT', listed: 'LIKELY' },
    {
      nameVi: 'Người phụ thuộc trong hộ gia đình',
      nameEn: 'Dependants',
      indicator: 'DEPENDENCY',
      listed: 'LIKELY',
    },
    { nameVi: 'Dinh dưỡng', nameEn: 'Nutrition', indicator: 'NUTRITION', listed: 'LIKELY' },
    { nameVi: 'Bảo hiểm y tế', nameEn: 'Health insurance', indicator: 'HEALTH_INSURANCE', listed: 'LIKELY' },
    {
      nameVi: 'Trình độ giáo dục của người lớn',
      nameEn: 'Education of adults',
      indicator: 'ADULT_EDUCATION',
      listed: 'LIKELY',
    },
    {
      nameVi: 'Tình trạng đi học của trẻ em',
      nameEn: 'School attendance of children',
      indicator: 'CHILD_EDUCATION',
      listed: 'LIKELY',
    },
    {
      nameVi: 'Chất lượng nhà ở',
      nameEn: 'Quality of the dwelling',
      indicator: 'HOUSING_QUALITY',
      listed: 'LIKELY',
    },
    {
      nameVi: 'Diện tích nhà ở bình quân đầu người',
      nameEn: 'Dwelling area per person',
      indicator: 'HOUSING_AREA',
      listed: 'LIKELY',
    },
    { nameVi: 'Nguồn nước sinh hoạt', nameEn: 'Source of water', indicator: 'WATER', listed: 'LIKELY' },
    { nameVi: 'Nhà tiêu hợp vệ sinh', nameEn: 'Hygienic toilet', indicator: 'SANITATION', listed: 'LIKELY' },
    { nameVi: 'Xử lý rác thải sinh hoạt', nameEn: 'Household waste', indicator: null, listed: 'LIKELY' },
    {
      nameVi: 'Sử dụng dịch vụ số, Internet',
      nameEn: 'Digital services and internet',
      indicator: null,
      listed: 'UNSURE',
    },
  ],
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
  ],
  scoring: [],
  unknown: [
    {
      part: 'INDICATOR_THRESHOLDS',
      vi: 'Ngưỡng của 12 chỉ số chưa có văn bản để nạp: chưa thể nói hộ nào thiếu hụt.',
      en: 'The thresholds of the 12 indicators are not loaded: nobody can be called deprived.',
    },
    {
      part: 'INDICATOR_LIST',
      vi: 'Danh mục chỉ số theo tin báo chí, chưa đối chiếu công báo.',
      en: 'The list of indicators is from press reports, not compared with the gazette.',
    },
    {
      part: 'AVERAGE_LIVING_LINE',
      vi: 'Chưa biết chuẩn mức sống trung bình.',
      en: 'The average-living line is not known.',
    },
    {
      part: 'SCORING_FORM',
      vi: 'Chưa có phiếu chấm điểm của kỳ rà soát theo chuẩn này.',
      en: 'There is no scoring form for reviews under this standard yet.',
    },
  ],
  note: 'Ngưỡng của 12 chỉ số, chuẩn mức sống trung bình và phiếu chấm điểm chưa có văn bản để nạp. The thresholds of the indicators, the average-living line and the scoring form are not loaded: no text of them was at hand.',
};
