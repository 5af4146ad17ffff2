import { type Policy, type PolicyIdentity, periodsOf } from './policy.ts';
import { PolicyCode } from './policy-code.ts';

const A_RIGHT_TO_APPLY =
  'Là quyền được vay, không phải khoản được nhận: chưa hưởng là đủ điều kiện mà không có dư nợ của chương trình này. A right to apply, not a payment: unmet means entitled and without such a loan on the day.';

/** An application waits until it is decided, however long ago it was made. */
const EVER_SINCE = '2002-10-04';

type LoanIdentity = Pick<PolicyIdentity, 'code' | 'nameVi' | 'nameEn' | 'eligible'> & {
  /** Its `LoanProgrammeCode` at the bank. */
  readonly programme: string;
  readonly noteOfItsOwn?: string;
};

function loan({ programme, noteOfItsOwn, ...identity }: LoanIdentity): PolicyIdentity {
  return {
    ...identity,
    agency: 'bank',
    benefits: 'HOUSEHOLD',
    lacking: `borrowing(is: false, programme: [${programme}])`,
    undecided: `applied(decision: [UNDECIDED], from: "${EVER_SINCE}", programme: [${programme}])`,
    unrecorded: 'UNMET',
    note: noteOfItsOwn === undefined ? A_RIGHT_TO_APPLY : `${noteOfItsOwn} ${A_RIGHT_TO_APPLY}`,
  };
}

const RATE = '750/QĐ-TTg (01/06/2015)';
const HUNDRED_MILLION = '12/QĐ-HĐQT (22/02/2019)';
const BEFORE_HUNDRED_MILLION = '2019-02-28';
const HUNDRED_MILLION_FROM = '2019-03-01';

const POOR = periodsOf(
  loan({
    code: PolicyCode.LOAN_POOR,
    programme: 'POOR_HOUSEHOLD',
    nameVi: 'Cho vay hộ nghèo',
    nameEn: 'Loans to poor households',
    eligible: 'class(in: [POOR])',
  }),
  {
    period: ['2015-06-01', BEFORE_HUNDRED_MILLION],
    legalBases: ['78/2002/NĐ-CP', RATE],
    benefitVi: 'Vay đến 50 triệu đồng/hộ, lãi suất 6,6%/năm',
    benefitEn: 'Up to 50 million VND a household at 6.6 % a year',
    certain: true,
  },
  {
    period: [HUNDRED_MILLION_FROM, null],
    legalBases: ['78/2002/NĐ-CP', RATE, HUNDRED_MILLION],
    benefitVi: 'Vay đến 100 triệu đồng/hộ, lãi suất 6,6%/năm, đến 120 tháng',
    benefitEn: 'Up to 100 million VND a household at 6.6 % a year for up to 120 months',
    certain: true,
  },
);

const NEAR_POOR = periodsOf(
  loan({
    code: PolicyCode.LOAN_NEAR_POOR,
    programme: 'NEAR_POOR_HOUSEHOLD',
    nameVi: 'Cho vay hộ cận nghèo',
    nameEn: 'Loans to near-poor households',
    eligible: 'class(in: [NEAR_POOR])',
  }),
  {
    period: ['2015-06-01', BEFORE_HUNDRED_MILLION],
    legalBases: ['15/2013/QĐ-TTg'],
    benefitVi: 'Vay đến 50 triệu đồng/hộ, lãi suất 7,92%/năm',
    benefitEn: 'Up to 50 million VND a household at 7.92 % a year',
    certain: false,
  },
  {
    period: [HUNDRED_MILLION_FROM, null],
    legalBases: ['15/2013/QĐ-TTg', HUNDRED_MILLION],
    benefitVi: 'Vay đến 100 triệu đồng/hộ, lãi suất 7,92%/năm, đến 120 tháng',
    benefitEn: 'Up to 100 million VND a household at 7.92 % a year for up to 120 months',
    certain: true,
  },
);

const NEWLY_ESCAPED = periodsOf(
  loan({
    code: PolicyCode.LOAN_NEWLY_ESCAPED,
    programme: 'NEWLY_ESCAPED_HOUSEHOLD',
    nameVi: 'Cho vay hộ mới thoát nghèo',
    nameEn: 'Loans to newly escaped households',
    eligible: 'newlyEscaped(withinMonths: 36)',
    noteOfItsOwn: 'Trong 36 tháng kể từ khi ra khỏi danh sách. Within 36 months of leaving the list.',
  }),
  {
    period: ['2015-09-05', BEFORE_HUNDRED_MILLION],
    legalBases: ['28/2015/QĐ-TTg'],
    benefitVi: 'Vay đến 50 triệu đồng/hộ, lãi suất 8,25%/năm',
    benefitEn: 'Up to 50 million VND a household at 8.25 % a year',
    certain: false,
  },
  {
    period: [HUNDRED_MILLION_FROM, null],
    legalBases: ['28/2015/QĐ-TTg', '02/2021/QĐ-TTg', HUNDRED_MILLION],
    benefitVi: 'Vay đến 100 triệu đồng/hộ, lãi suất 8,25%/năm, đến 120 tháng',
    benefitEn: 'Up to 100 million VND a household at 8.25 % a year for up to 120 months',
    certain: true,
  },
);

const WITH_STUDENT = 'enrolled(level: [VOCATIONAL, COLLEGE_UNIVERSITY])';

const STUDENT = periodsOf(
  loan({
    code: PolicyCode.LOAN_STUDENT,
    programme: 'STUDENT',
    nameVi: 'Cho vay học sinh, sinh viên có hoàn cảnh khó khăn',
    nameEn: 'Loans to students in difficulty',
    eligible: { all: ['class(in: [POOR, NEAR_POOR])', WITH_STUDENT] },
    noteOfItsOwn:
      'Vay qua hộ gia đình; chưa tính sinh viên mồ côi, gia đình gặp khó khăn đột xuất. Lent through the household; orphans and families in sudden hardship are not counted.',
  }),
  {
    period: ['2017-06-15', '2019-11-30'],
    legalBases: ['157/2007/QĐ-TTg', '751/QĐ-TTg (2017)'],
    benefitVi: 'Vay đến 1,5 triệu đồng/sinh viên/tháng, lãi suất 6,6%/năm',
    benefitEn: 'Up to 1.5 million VND per student and month at 6.6 % a year',
    certain: false,
  },
  {
    period: ['2019-12-01', '2022-05-18'],
    legalBases: ['157/2007/QĐ-TTg', '1656/QĐ-TTg (2019)'],
    benefitVi: 'Vay đến 2,5 triệu đồng/sinh viên/tháng, lãi suất 6,6%/năm',
    benefitEn: 'Up to 2.5 million VND per student and month at 6.6 % a year',
    certain: false,
  },
  {
    period: ['2022-05-19', null],
    legalBases: ['157/2007/QĐ-TTg', '05/2022/QĐ-TTg'],
    benefitVi: 'Vay đến 4 triệu đồng/sinh viên/tháng, lãi suất 6,6%/năm',
    benefitEn: 'Up to 4 million VND per student and month at 6.6 % a year',
    certain: true,
    rule: { eligible: { all: ['class(in: [POOR, NEAR_POOR, AVERAGE_LIVING])', WITH_STUDENT] } },
  },
);

const WATER_SANITATION = periodsOf(
  loan({
    code: PolicyCode.LOAN_WATER_SANITATION,
    programme: 'CLEAN_WATER_SANITATION',
    nameVi: 'Cho vay nước sạch và vệ sinh môi trường nông thôn',
    nameEn: 'Loans for rural clean water and sanitation',
    eligible: { any: ['deprivedOf(indicator: WATER)', 'deprivedOf(indicator: SANITATION)'] },
    noteOfItsOwn:
      'Chỉ hộ nông thôn; sổ bộ không phân biệt thành thị, nông thôn nên hộ thành thị thiếu hụt cũng được tính. Rural households only: the register does not tell town from country, so that deprived households in towns are counted.',
  }),
  {
    period: ['2018-09-19', '2024-09-01'],
    legalBases: ['62/2004/QĐ-TTg', '1205/QĐ-TTg (2018)'],
    benefitVi: 'Vay đến 10 triệu đồng/loại công trình, lãi suất 9%/năm, đến 60 tháng',
    benefitEn: 'Up to 10 million VND a kind of work at 9 % a year for up to 60 months',
    certain: false,
  },
  {
    period: ['2024-09-02', null],
    legalBases: ['10/2024/QĐ-TTg'],
    benefitVi: 'Vay đến 25 triệu đồng/loại công trình, lãi suất 9%/năm, đến 60 tháng',
    benefitEn: 'Up to 25 million VND a kind of work at 9 % a year for up to 60 months',
    certain: false,
  },
);

const HOUSING = periodsOf(
  loan({
    code: PolicyCode.LOAN_HOUSING,
    programme: 'HOUSING_D33',
    nameVi: 'Cho vay hộ nghèo về nhà ở',
    nameEn: 'Housing loans to poor households',
    eligible: { all: ['class(in: [POOR])', 'deprivedOf(indicator: HOUSING_QUALITY)'] },
    noteOfItsOwn:
      'Phải có tên trong đề án của tỉnh, điều không cơ quan nào ở đây biết. A household must be on the list of the province’s scheme, which no agency here knows.',
  }),
  {
    period: ['2015-10-01', null],
    legalBases: ['33/2015/QĐ-TTg'],
    benefitVi: 'Vay đến 25 triệu đồng/hộ, lãi suất 3%/năm, đến 180 tháng, ân hạn 5 năm',
    benefitEn: 'Up to 25 million VND a household at 3 % a year for up to 180 months, 5 years of grace',
    certain: true,
  },
);

const JOB_CREATION = periodsOf(
  loan({
    code: PolicyCode.LOAN_JOB_CREATION,
    programme: 'JOB_CREATION_FUND',
    nameVi: 'Cho vay hỗ trợ tạo việc làm',
    nameEn: 'Loans for job creation',
    eligible: { any: ['labourStatus(in: [NOT_EMPLOYED, UNDEREMPLOYED])', 'wantsJob'] },
    noteOfItsOwn:
      'Tính hộ có người chưa có, thiếu hoặc muốn tìm việc làm theo hồ sơ lao động. Households with a member without a job, with too little work or who wants a job, by the labour profile.',
  }),
  {
    period: ['2015-09-01', '2019-11-07'],
    legalBases: ['61/2015/NĐ-CP'],
    benefitVi: 'Vay đến 50 triệu đồng/người lao động, lãi suất 6,6%/năm, đến 60 tháng',
    benefitEn: 'Up to 50 million VND a worker at 6.6 % a year for up to 60 months',
    certain: false,
  },
  {
    period: ['2019-11-08', '2025-12-31'],
    legalBases: ['61/2015/NĐ-CP', '74/2019/NĐ-CP'],
    benefitVi: 'Vay đến 100 triệu đồng/người lao động, lãi suất 7,92%/năm, đến 120 tháng',
    benefitEn: 'Up to 100 million VND a worker at 7.92 % a year for up to 120 months',
    certain: true,
  },
  {
    period: ['2026-01-01', null],
    legalBases: ['74/2025/QH15', '338/2025/NĐ-CP'],
    benefitVi: 'Vay đến 200 triệu đồng/người lao động, lãi suất 8,25%/năm, đến 120 tháng',
    benefitEn: 'Up to 200 million VND a worker at 8.25 % a year for up to 120 months',
    certain: false,
  },
);

const WORK_ABROAD = periodsOf(
  loan({
    code: PolicyCode.LOAN_WORK_ABROAD,
    programme: 'LABOUR_EXPORT',
    nameVi: 'Cho vay đi làm việc ở nước ngoài theo hợp đồng',
    nameEn: 'Loans for work abroad under contract',
    eligible: {
      all: [
        { any: ['class(in: [POOR, NEAR_POOR])', 'ethnicity(in: ["01"], is: false)'] },
        { any: ['wantsAbroad', 'abroad(from: $since, step: SELECTED)'] },
      ],
    },
    noteOfItsOwn:
      'Tính hộ có người muốn đi hoặc đã trúng tuyển; dân tộc theo chủ hộ; chưa tính thân nhân người có công, người bị thu hồi đất. Households with a member who wants to go or has been selected; the ethnic group is the head’s; families of merit and people who lost farmland are not counted.',
  }),
  {
    period: ['2015-09-01', null],
    legalBases: ['61/2015/NĐ-CP', '74/2019/NĐ-CP'],
    benefitVi: 'Vay đến 100% chi phí trong hợp đồng, lãi suất 6,6%/năm',
    benefitEn: 'Up to all costs of the contract at 6.6 % a year',
    certain: false,
  },
);

/**
 * Loans of the bank for social policies whose rule agencies can answer, by period; the terms are those of the bank's own
 * `loanProgrammes`. Source: the `legalBases` of each row.
 */
export const LOAN_POLICIES: readonly Policy[] = [
  ...POOR,
  ...NEAR_POOR,
  ...NEWLY_ESCAPED,
  ...STUDENT,
  ...WATER_SANITATION,
  ...HOUSING,
  ...JOB_CREATION,
  ...WORK_ABROAD,
];
