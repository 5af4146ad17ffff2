import type { PovertyStandardRow } from './poverty-standard.ts';

/** Source: Decree 351/2025/NĐ-CP of 2025-12-30. Only what is settled stands here; the thresholds are to be added from the gazette. */
export const STANDARD_2027: PovertyStandardRow = {
  code: 'ND351_2025',
  nameVi: 'Chuẩn nghèo đa chiều giai đoạn 2027–2030',
  nameEn: 'Multidimensional poverty standard of 2027–2030',
  legalBases: ['351/2025/NĐ-CP'],
  validFrom: '2027-01-01',
  validTo: '2030-12-31',
  incomeLines: [
    { settlement: 'RURAL', poor: 2_200_000n, nearPoor: null, averageLiving: null },
    { settlement: 'URBAN', poor: 2_800_000n, nearPoor: null, averageLiving: null },
  ],
  deprivationCutoff: 3,
  indicatorCount: 12,
  indicators: [],
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
  note: 'Ngưỡng của 12 chỉ số, chuẩn mức sống trung bình và phiếu chấm điểm chưa có văn bản để nạp. The thresholds of the indicators, the average-living line and the scoring form are not loaded: no text of them was at hand.',
};
