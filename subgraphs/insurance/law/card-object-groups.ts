import type { BenefitPeriod, CardObjectGroup, CardPayer, PremiumSupport } from './card-object-group.ts';

const DECISION_1351 = '1351/QĐ-BHXH (16/11/2015), sửa đổi 1697/QĐ-BHXH (2023), 1018/QĐ-BHXH (2024)';
const RESOLUTION_261 = 'Nghị quyết 261/2025/QH15, Điều 2';
const BUDGET_PAYS: PremiumSupport = {
  from: '2009-07-01',
  to: null,
  minimum: 1,
  condition: null,
  basis: 'Luật Bảo hiểm y tế 25/2008/QH12 (46/2014/QH13), Điều 12 khoản 3; 146/2018/NĐ-CP, Điều 3',
};

type Digit = BenefitPeriod['digit'];

const always = (digit: Digit): readonly BenefitPeriod[] => [
  { from: null, to: null, digit, basis: DECISION_1351 },
];

/** A digit until 31 December 2025 that Resolution 261/2025/QH15 replaced by 2. */
const until2025 = (digit: Digit): readonly BenefitPeriod[] => [
  { from: null, to: '2025-12-31', digit, basis: DECISION_1351 },
  { from: '2026-01-01', to: null, digit: 2, basis: RESOLUTION_261 },
];

function least(
  minimum: number,
  from: string,
  to: string | null,
  basis: string,
  condition: PremiumSupport['condition'] = null,
): PremiumSupport {
  return { minimum, from, to, basis, condition };
}

const PUPILS: readonly PremiumSupport[] = [
  least(0.3, '2018-12-01', '2025-06-30', '146/2018/NĐ-CP, Điều 8 khoản 1 điểm c'),
  least(0.5, '2025-07-01', null, '188/2025/NĐ-CP'),
];
const NEAR_POOR: readonly PremiumSupport[] = [
  least(0.7, '2018-12-01', null, '146/2018/NĐ-CP, Điều 8 khoản 1 điểm b; 188/2025/NĐ-CP'),
  least(1, '2018-12-01', null, '146/2018/NĐ-CP, Điều 8 khoản 1 điểm a', {
    vi: 'Người đang sinh sống tại huyện nghèo',
    en: 'Resident of a poor district',
  }),
];
const ETHNIC_MINORITY: readonly PremiumSupport[] = [
  BUDGET_PAYS,
  least(0.7, '2023-11-01', null, '75/2023/NĐ-CP', {
    vi: 'Xã không còn trong danh sách khu vực II, III, vùng đặc biệt khó khăn',
    en: 'Where the commune has left the list of regions II and III',
  }),
];
const MIDDLE_LIVING: readonly PremiumSupport[] = [
  least(0.3, '2018-12-01', null, '146/2018/NĐ-CP, Điều 8 khoản 1 điểm c'),
];

type Row = readonly [
  code: string,
  nameVi: string,
  nameEn: string,
  digit: Digit | readonly BenefitPeriod[],
  certainty: 'certain' | 'likely',
  supports?: readonly PremiumSupport[],
];

function groups(payer: CardPayer, rows: readonly Row[]): readonly CardObjectGroup[] {
  return rows.map(([code, nameVi, nameEn, digit, certainty, supports]) => ({
    code,
    nameVi,
    nameEn,
    payer,
    benefits: typeof digit === 'number' ? always(digit) : digit,
    premiumSupports: supports ?? (payer === 'STATE_BUDGET' ? [BUDGET_PAYS] : []),
    certain: certainty === 'certain',
  }));
}

const CONTRIBUTOR = groups('CONTRIBUTOR', [
  ['DN', 'Người lao động trong doanh nghiệp', 'Employee of an enterprise', 4, 'certain'],
  ['HX', 'Người lao động trong hợp tác xã', 'Worker of a cooperative', 4, 'likely'],
  [
    'CH',
    'Người lao động trong cơ quan nhà nước, đơn vị sự nghiệp',
    'Employee of a state body or public service unit',
    4,
    'likely',
  ],
  [
    'NN',
    'Người lao động trong cơ quan, tổ chức nước ngoài, quốc tế',
    'Employee of a foreign or international body',
    4,
    'likely',
  ],
  ['TK', 'Người lao động trong tổ chức khác', 'Employee of another organisation', 4, 'likely'],
  ['HC', 'Cán bộ, công chức, viên chức', 'Official, civil servant or public employee', 4, 'likely'],
  ['XK', 'Người hoạt động không chuyên trách ở xã', 'Part-time commune worker', 4, 'likely'],
]);

const FUND = groups('SOCIAL_INSURANCE_FUND', [
  [
    'HT',
    'Người hưởng lương hưu, trợ cấp mất sức lao động',
    'Pensioner or on a disability pension',
    3,
    'certain',
  ],
  [
    'TB',
    'Người hưởng trợ cấp tai nạn lao động, bệnh nghề nghiệp hằng tháng',
    'On a monthly work-injury benefit',
    4,
    'likely',
  ],
  ['NO', 'Người nghỉ ốm đau dài ngày', 'On long sick leave', 4, 'likely'],
  ['CT', 'Người từ đủ 80 tuổi hưởng tuất hằng tháng', 'Survivor of 80 years or more', 4, 'likely'],
  [
    'XB',
    'Cán bộ xã đã nghỉ việc hưởng trợ cấp từ quỹ BHXH',
    'Former commune official paid by the fund',
    4,
    'likely',
  ],
  ['TN', 'Người đang hưởng trợ cấp thất nghiệp', 'On unemployment benefit', 4, 'certain'],
  ['CS', 'Công nhân cao su hưởng trợ cấp hằng tháng', 'Rubber worker on a monthly benefit', 4, 'likely'],
]);

const BUDGET = groups('STATE_BUDGET', [
  ['QN', 'Quân nhân', 'Soldier', 5, 'likely'],
  ['CA', 'Công an', 'Police officer', 5, 'likely'],
  ['CY', 'Người làm công tác cơ yếu', 'Cipher officer', 5, 'likely'],
  [
    'XN',
    'Cán bộ xã đã nghỉ việc hưởng trợ cấp từ ngân sách',
    'Former commune official paid by the budget',
    4,
    'likely',
  ],
  [
    'MS',
    'Người đã thôi hưởng trợ cấp mất sức, hưởng trợ cấp từ ngân sách',
    'Formerly on a disability pension, paid by the budget',
    4,
    'likely',
  ],
  ['CC', 'Người có công với cách mạng (nhóm đặc biệt)', 'Person with merit, special group', 1, 'certain'],
  ['CK', 'Người có công với cách mạng khác', 'Other person with merit', 2, 'likely'],
  ['CB', 'Cựu chiến binh', 'Veteran', 2, 'likely'],
  ['KC', 'Người trực tiếp tham gia kháng chiến', 'Took part in the resistance', 2, 'likely'],
  [
    'HD',
    'Đại biểu Quốc hội, Hội đồng nhân dân',
    'Member of the National Assembly or a People’s Council',
    4,
    'likely',
  ],
  ['TE', 'Trẻ em dưới 6 tuổi', 'Child under six years', 1, 'certain'],
  ['BT', 'Người hưởng trợ cấp bảo trợ xã hội hằng tháng', 'On a monthly social allowance', 2, 'certain'],
  ['HN', 'Người thuộc hộ gia đình nghèo', 'Member of a poor household', 2, 'certain'],
  [
    'DT',
    'Người dân tộc thiểu số ở vùng khó khăn, đặc biệt khó khăn',
    'Ethnic minority in a difficult or extremely difficult area',
    2,
    'certain',
    ETHNIC_MINORITY,
  ],
  ['DK', 'Người sinh sống ở vùng đặc biệt khó khăn', 'Resident of an extremely difficult area', 2, 'certain'],
  ['XD', 'Người sinh sống ở xã đảo, huyện đảo', 'Resident of an island commune or district', 2, 'certain'],
  ['TS', 'Thân nhân liệt sỹ', 'Relative of a martyr', 2, 'likely'],
  ['TC', 'Thân nhân của người có công khác', 'Relative of another person with merit', 3, 'likely'],
  ['TQ', 'Thân nhân quân nhân', 'Relative of a soldier', 4, 'likely'],
  ['TA', 'Thân nhân công an', 'Relative of a police officer', 4, 'likely'],
  ['TY', 'Thân nhân người làm công tác cơ yếu', 'Relative of a cipher officer', 4, 'likely'],
  ['HG', 'Người đã hiến bộ phận cơ thể', 'Organ donor', 4, 'likely'],
  ['LS', 'Người nước ngoài có học bổng từ ngân sách', 'Foreigner on a state scholarship', 4, 'likely'],
  ['PV', 'Người phục vụ người có công', 'Carer of a person with merit', 4, 'likely'],
  [
    'LH',
    'Người từ đủ 75 tuổi hưởng trợ cấp hưu trí xã hội',
    '75 years or more on a social pension',
    until2025(4),
    'likely',
  ],
]);

const SUPPORTED = groups('SUPPORTED', [
  [
    'CN',
    'Người thuộc hộ gia đình cận nghèo',
    'Member of a near-poor household',
    until2025(3),
    'certain',
    NEAR_POOR,
  ],
  ['HS', 'Học sinh', 'Pupil', 4, 'certain', PUPILS],
  ['SV', 'Sinh viên', 'Student', 4, 'certain', PUPILS],
  [
    'GB',
    'Hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình',
    'Farming, forestry, fishing or salt household of average living',
    4,
    'certain',
    MIDDLE_LIVING,
  ],
]);

const HOUSEHOLD = groups('HOUSEHOLD', [
  ['GD', 'Người tham gia theo hộ gia đình', 'Joined as a household', 4, 'certain'],
]);

/**
 * The object codes of health cards. Codes added after 2015 whose letters are not settled are left out on purpose.
 * Source: the decision named in each row; digits of rows that are not `certain` are settled practice.
 */
export const CARD_OBJECT_GROUPS: readonly CardObjectGroup[] = [
  ...CONTRIBUTOR,
  ...FUND,
  ...BUDGET,
  ...SUPPORTED,
  ...HOUSEHOLD,
];

const BY_CODE: ReadonlyMap<string, CardObjectGroup> = new Map(
  CARD_OBJECT_GROUPS.map((group) => [group.code, group]),
);

export function findObjectGroup(code: string): CardObjectGroup | null {
  return BY_CODE.get(code) ?? null;
}
