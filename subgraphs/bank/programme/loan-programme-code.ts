import { registerEnumType } from 'type-graphql';

/** Programme of lending. */
export enum LoanProgrammeCode {
  POOR_HOUSEHOLD = 'POOR_HOUSEHOLD',
  NEAR_POOR_HOUSEHOLD = 'NEAR_POOR_HOUSEHOLD',
  NEWLY_ESCAPED_HOUSEHOLD = 'NEWLY_ESCAPED_HOUSEHOLD',
  STUDENT = 'STUDENT',
  STUDENT_STEM = 'STUDENT_STEM',
  JOB_CREATION_FUND = 'JOB_CREATION_FUND',
  AFTER_TRAINING = 'AFTER_TRAINING',
  LABOUR_EXPORT = 'LABOUR_EXPORT',
  TRAINEE_ABROAD = 'TRAINEE_ABROAD',
  STUDY_ABROAD = 'STUDY_ABROAD',
  HOUSING_D33 = 'HOUSING_D33',
  HOUSING_OUTSIDE_D33 = 'HOUSING_OUTSIDE_D33',
  LIVELIHOOD = 'LIVELIHOOD',
  EMPLOYER_STOPPAGE = 'EMPLOYER_STOPPAGE',
  CLEAN_WATER_SANITATION = 'CLEAN_WATER_SANITATION',
  PRODUCTION = 'PRODUCTION',
  POVERTY_CREDIT = 'POVERTY_CREDIT',
  SOCIAL_HOUSING = 'SOCIAL_HOUSING',
  TRADERS_IN_DIFFICULT_AREAS = 'TRADERS_IN_DIFFICULT_AREAS',
  ETHNIC_MINORITY_AREAS = 'ETHNIC_MINORITY_AREAS',
  FORMER_PRISONERS = 'FORMER_PRISONERS',
}

export const LOAN_PROGRAMME_CODES = Object.values(LoanProgrammeCode);

registerEnumType(LoanProgrammeCode, {
  name: 'LoanProgrammeCode',
  description: 'Chương trình cho vay. Programme of lending.',
  valuesConfig: {
    POOR_HOUSEHOLD: { description: 'Hộ nghèo. Poor households.' },
    NEAR_POOR_HOUSEHOLD: { description: 'Hộ cận nghèo. Near-poor households.' },
    NEWLY_ESCAPED_HOUSEHOLD: { description: 'Hộ mới thoát nghèo. Newly escaped households.' },
    STUDENT: { description: 'Học sinh, sinh viên. Students.' },
    STUDENT_STEM: { description: 'Học sinh, sinh viên ngành STEM. Students of STEM subjects.' },
    JOB_CREATION_FUND: { description: 'Giải quyết việc làm. Job creation.' },
    AFTER_TRAINING: { description: 'Sau học nghề. After vocational training.' },
    LABOUR_EXPORT: { description: 'Đi làm việc ở nước ngoài. Work abroad under contract.' },
    TRAINEE_ABROAD: { description: 'Thực tập sinh ở nước ngoài. Trainees abroad.' },
    STUDY_ABROAD: { description: 'Du học. Study abroad.' },
    HOUSING_D33: { description: 'Nhà ở theo QĐ 33/2015. Housing of Decision 33/2015.' },
    HOUSING_OUTSIDE_D33: { description: 'Nhà ở ngoài QĐ 33. Housing outside Decision 33.' },
    LIVELIHOOD: { description: 'Sinh kế. Livelihood.' },
    EMPLOYER_STOPPAGE: {
      description: 'Người sử dụng lao động vay trả lương ngừng việc. Employers paying stoppage wages.',
    },
    CLEAN_WATER_SANITATION: { description: 'Nước sạch và vệ sinh môi trường. Clean water and sanitation.' },
    PRODUCTION: { description: 'Sản xuất kinh doanh. Production and business.' },
    POVERTY_CREDIT: { description: 'Vốn vay xóa đói giảm nghèo. Poverty credit.' },
    SOCIAL_HOUSING: { description: 'Nhà ở xã hội. Social housing.' },
    TRADERS_IN_DIFFICULT_AREAS: { description: 'Thương nhân vùng khó khăn. Traders in difficult areas.' },
    ETHNIC_MINORITY_AREAS: {
      description: 'Vùng đồng bào dân tộc thiểu số và miền núi. Ethnic-minority and mountain areas.',
    },
    FORMER_PRISONERS: { description: 'Người chấp hành xong án phạt tù. Former prisoners.' },
  },
});
