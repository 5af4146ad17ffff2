import { LoanProgrammeCode } from '../programme/loan-programme-code.ts';
import type { LoanProgramme } from './loan-programme.ts';

/** What of a programme stays the same while its terms change. */
export type ProgrammeIdentity = Pick<
  LoanProgramme,
  'code' | 'bankCode' | 'nameVi' | 'nameEn' | 'eligibleClasses' | 'note'
>;

export const POOR: ProgrammeIdentity = {
  code: LoanProgrammeCode.POOR_HOUSEHOLD,
  bankCode: '01',
  nameVi: 'Cho vay hộ nghèo',
  nameEn: 'Loans to poor households',
  eligibleClasses: ['POOR'],
  note: null,
};
export const NEAR_POOR: ProgrammeIdentity = {
  code: LoanProgrammeCode.NEAR_POOR_HOUSEHOLD,
  bankCode: '19',
  nameVi: 'Cho vay hộ cận nghèo',
  nameEn: 'Loans to near-poor households',
  eligibleClasses: ['NEAR_POOR'],
  note: 'Lãi suất bằng 120% hộ nghèo. The rate is 120 % of that of poor households.',
};
export const NEWLY_ESCAPED: ProgrammeIdentity = {
  code: LoanProgrammeCode.NEWLY_ESCAPED_HOUSEHOLD,
  bankCode: '09',
  nameVi: 'Cho vay hộ mới thoát nghèo',
  nameEn: 'Loans to newly escaped households',
  eligibleClasses: ['NEWLY_ESCAPED'],
  note: 'Trong 3 năm kể từ khi ra khỏi danh sách; lãi suất bằng 125% hộ nghèo. Within 3 years of leaving the list; the rate is 125 % of that of poor households.',
};
export const STUDENT: ProgrammeIdentity = {
  code: LoanProgrammeCode.STUDENT,
  bankCode: '02',
  nameVi: 'Cho vay học sinh, sinh viên có hoàn cảnh khó khăn',
  nameEn: 'Loans to students in difficulty',
  eligibleClasses: ['POOR', 'NEAR_POOR'],
  note: 'Vay qua hộ gia đình; cả học sinh mồ côi, gia đình gặp khó khăn đột xuất. Lent through the household; orphans and families in sudden hardship too.',
};
export const STEM_STUDENT: ProgrammeIdentity = {
  code: LoanProgrammeCode.STUDENT_STEM,
  bankCode: '02',
  nameVi: 'Cho vay học sinh, sinh viên, học viên ngành STEM',
  nameEn: 'Loans to students of science, technology, engineering and mathematics',
  eligibleClasses: [],
  note: 'Toàn bộ học phí và sinh hoạt phí đến 5 triệu đồng/tháng; sao kê dùng chung mã 02. Tuition in full and up to 5 million VND of living costs a month; the statements use the code 02 for it as well.',
};
export const JOBS: ProgrammeIdentity = {
  code: LoanProgrammeCode.JOB_CREATION_FUND,
  bankCode: '03',
  nameVi: 'Cho vay hỗ trợ tạo việc làm',
  nameEn: 'Loans for job creation',
  eligibleClasses: [],
  note: 'Người lao động; mức của cơ sở sản xuất khác. Workers; enterprises have other amounts.',
};
export const WORK_ABROAD: ProgrammeIdentity = {
  code: LoanProgrammeCode.LABOUR_EXPORT,
  bankCode: '04',
  nameVi: 'Cho vay đi làm việc ở nước ngoài theo hợp đồng',
  nameEn: 'Loans for work abroad under contract',
  eligibleClasses: ['POOR', 'NEAR_POOR'],
  note: 'Đến 100% chi phí trong hợp đồng; cả người dân tộc thiểu số, thân nhân người có công, người bị thu hồi đất. Up to all costs of the contract; ethnic minorities, families of merit and people who lost farmland too.',
};
export const WATER: ProgrammeIdentity = {
  code: LoanProgrammeCode.CLEAN_WATER_SANITATION,
  bankCode: '06',
  nameVi: 'Cho vay nước sạch và vệ sinh môi trường nông thôn',
  nameEn: 'Loans for rural clean water and sanitation',
  eligibleClasses: [],
  note: 'Hộ nông thôn chưa có hoặc có công trình đã hỏng; mỗi loại công trình một mức. Rural households without works or with broken ones; the maximum is of each kind of work.',
};
export const HOUSING: ProgrammeIdentity = {
  code: LoanProgrammeCode.HOUSING_D33,
  bankCode: '07',
  nameVi: 'Cho vay hộ nghèo về nhà ở',
  nameEn: 'Housing loans to poor households',
  eligibleClasses: ['POOR'],
  note: 'Có tên trong đề án; ân hạn 5 năm. On the list of the scheme; 5 years of grace.',
};
export const PRODUCTION: ProgrammeIdentity = {
  code: LoanProgrammeCode.PRODUCTION,
  bankCode: '10',
  nameVi: 'Cho vay hộ gia đình sản xuất, kinh doanh tại vùng khó khăn',
  nameEn: 'Loans to producing households in difficult areas',
  eligibleClasses: [],
  note: 'Không phải hộ nghèo. Households that are not poor.',
};
export const SOCIAL_HOUSING: ProgrammeIdentity = {
  code: LoanProgrammeCode.SOCIAL_HOUSING,
  bankCode: '12',
  nameVi: 'Cho vay nhà ở xã hội',
  nameEn: 'Social-housing loans',
  eligibleClasses: [],
  note: 'Người thu nhập thấp và các nhóm khác của chính sách nhà ở xã hội. People of low income and the other groups of social housing.',
};
export const TRADERS: ProgrammeIdentity = {
  code: LoanProgrammeCode.TRADERS_IN_DIFFICULT_AREAS,
  bankCode: '15',
  nameVi: 'Cho vay thương nhân vùng khó khăn',
  nameEn: 'Loans to traders in difficult areas',
  eligibleClasses: [],
  note: null,
};
export const ETHNIC_MINORITY: ProgrammeIdentity = {
  code: LoanProgrammeCode.ETHNIC_MINORITY_AREAS,
  bankCode: '25',
  nameVi: 'Cho vay vùng đồng bào dân tộc thiểu số và miền núi',
  nameEn: 'Loans of the programme of ethnic-minority and mountain areas',
  eligibleClasses: ['POOR'],
  note: 'Đất ở đến 50 triệu, nhà ở đến 40 triệu: 3%/năm; đất sản xuất đến 77,5 triệu, chuyển nghề đến 100 triệu: 3,3%/năm. Land for a home up to 50 million, a house up to 40 million: 3 % a year; land for production up to 77.5 million, a change of work up to 100 million: 3.3 % a year.',
};
export const FORMER_PRISONERS: ProgrammeIdentity = {
  code: LoanProgrammeCode.FORMER_PRISONERS,
  bankCode: '26',
  nameVi: 'Cho vay người chấp hành xong án phạt tù',
  nameEn: 'Loans to former prisoners',
  eligibleClasses: [],
  note: 'Học nghề đến 4 triệu đồng/tháng. Vocational training up to 4 million VND a month.',
};
