import { type Policy, type PolicyIdentity, periodsOf } from './policy.ts';
import { PolicyCode } from './policy-code.ts';

const LAW = 'Luật Bảo hiểm y tế 25/2008/QH12 (46/2014/QH13), Điều 12';
const LAW_SINCE_2025 = `${LAW}; 51/2024/QH15`;

/** A card is lacking until every member has one: of whichever group, because a person of several groups has one card. */
const CARD: Pick<PolicyIdentity, 'agency' | 'benefits' | 'lacking' | 'undecided' | 'unrecorded'> = {
  agency: 'insurance',
  benefits: 'MEMBER',
  lacking: 'insured(is: false)',
  undecided: null,
  unrecorded: 'UNMET',
};

const EVERY_MEMBER =
  'Đã hưởng: mọi thành viên đều có thẻ còn giá trị, thuộc bất kỳ nhóm nào. Received: every member has a valid card, of whichever group.';

const POOR = periodsOf(
  {
    ...CARD,
    code: PolicyCode.HEALTH_CARD_POOR,
    nameVi: 'Thẻ bảo hiểm y tế người thuộc hộ nghèo (HN)',
    nameEn: 'Health card of members of poor households (HN)',
    eligible: 'class(in: [POOR])',
    note: EVERY_MEMBER,
  },
  {
    period: ['2009-07-01', '2018-11-30'],
    legalBases: [LAW],
    benefitVi: 'Ngân sách nhà nước đóng 100% phí; hưởng 100% chi phí khám chữa bệnh',
    benefitEn: 'The budget pays all of the premium; 100 % of the costs of treatment',
    certain: true,
  },
  {
    period: ['2018-12-01', '2025-06-30'],
    legalBases: [LAW, '146/2018/NĐ-CP, Điều 3'],
    benefitVi: 'Ngân sách nhà nước đóng 100% phí; hưởng 100% chi phí khám chữa bệnh',
    benefitEn: 'The budget pays all of the premium; 100 % of the costs of treatment',
    certain: true,
    rule: {
      note: `${EVERY_MEMBER} Hộ nghèo đa chiều không thuộc Điều 3 khoản 9 điểm a được hỗ trợ ít nhất 70% phí. Poor households outside Article 3(9)(a) get at least 70 % of the premium.`,
    },
  },
  {
    period: ['2025-07-01', null],
    legalBases: [LAW_SINCE_2025, '188/2025/NĐ-CP'],
    benefitVi: 'Ngân sách nhà nước đóng 100% phí; hưởng 100% chi phí khám chữa bệnh',
    benefitEn: 'The budget pays all of the premium; 100 % of the costs of treatment',
    certain: true,
  },
);

const PROVINCES_MAY_ADD =
  'Hội đồng nhân dân tỉnh có thể hỗ trợ thêm; phần phí còn lại người tham gia đóng. A province may add to it; the member pays the rest.';

const NEAR_POOR = periodsOf(
  {
    ...CARD,
    code: PolicyCode.HEALTH_CARD_NEAR_POOR,
    nameVi: 'Hỗ trợ thẻ bảo hiểm y tế người thuộc hộ cận nghèo (CN)',
    nameEn: 'Support for the health card of members of near-poor households (CN)',
    eligible: 'class(in: [NEAR_POOR])',
    note: `${EVERY_MEMBER} ${PROVINCES_MAY_ADD}`,
  },
  {
    period: ['2018-12-01', '2025-06-30'],
    legalBases: [LAW, '146/2018/NĐ-CP, Điều 8 khoản 1'],
    benefitVi: 'Hỗ trợ ít nhất 70% phí, 100% ở huyện nghèo; hưởng 95% chi phí khám chữa bệnh',
    benefitEn: 'At least 70 % of the premium, all of it in poor districts; 95 % of the costs of treatment',
    certain: true,
  },
  {
    period: ['2025-07-01', '2025-12-31'],
    legalBases: [LAW_SINCE_2025, '188/2025/NĐ-CP'],
    benefitVi: 'Hỗ trợ ít nhất 70% phí, 100% ở huyện nghèo; hưởng 95% chi phí khám chữa bệnh',
    benefitEn: 'At least 70 % of the premium, all of it in poor districts; 95 % of the costs of treatment',
    certain: false,
  },
  {
    period: ['2026-01-01', null],
    legalBases: [LAW_SINCE_2025, '188/2025/NĐ-CP', 'Nghị quyết 261/2025/QH15, Điều 2'],
    benefitVi: 'Hỗ trợ ít nhất 70% phí; hưởng 100% chi phí khám chữa bệnh',
    benefitEn: 'At least 70 % of the premium; 100 % of the costs of treatment',
    certain: true,
  },
);

const DIFFICULT_AREA_NOTE = `${EVERY_MEMBER} Dân tộc thiểu số theo dân tộc của chủ hộ. Ethnic minorities go by the ethnic group of the head.`;

const DIFFICULT_AREA = periodsOf(
  {
    ...CARD,
    code: PolicyCode.HEALTH_CARD_DIFFICULT_AREA,
    nameVi: 'Thẻ bảo hiểm y tế người sinh sống ở vùng khó khăn, đặc biệt khó khăn, hải đảo (DT, DK, XD)',
    nameEn: 'Health card of residents of difficult and extremely difficult areas and islands (DT, DK, XD)',
    eligible: {
      any: [
        'areaClass(in: [EXTREMELY_DIFFICULT_ETHNIC, EXTREMELY_DIFFICULT_COASTAL, ISLAND])',
        {
          all: ['areaClass(in: [DIFFICULT_SOCIOECONOMIC])', 'ethnicity(in: ["01"], is: false)'],
        },
      ],
    },
    note: DIFFICULT_AREA_NOTE,
  },
  {
    period: ['2018-12-01', '2025-06-30'],
    legalBases: [LAW, '146/2018/NĐ-CP, Điều 3'],
    benefitVi: 'Ngân sách nhà nước đóng 100% phí; hưởng 100% chi phí khám chữa bệnh',
    benefitEn: 'The budget pays all of the premium; 100 % of the costs of treatment',
    certain: true,
  },
  {
    period: ['2025-07-01', null],
    legalBases: [LAW_SINCE_2025, '188/2025/NĐ-CP'],
    benefitVi: 'Ngân sách nhà nước đóng 100% phí; hưởng 100% chi phí khám chữa bệnh',
    benefitEn: 'The budget pays all of the premium; 100 % of the costs of treatment',
    certain: false,
  },
);

/**
 * Health cards that the budget pays for or supports, by period. Households of average living (GB) are left out: which of
 * them live off farming, forestry, fishing or salt no agency tells.
 * Source: the `legalBases` of each row.
 */
export const HEALTH_CARD_POLICIES: readonly Policy[] = [...POOR, ...NEAR_POOR, ...DIFFICULT_AREA];
