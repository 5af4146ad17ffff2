import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

// The register owns these lists; composition fails where a copy differs from its own.

const label = (text: string): { readonly description: string } => ({ description: text });

export const StandardCode = {
  QD59_2015: 'QD59_2015',
  ND07_2021: 'ND07_2021',
  ND351_2025: 'ND351_2025',
} as const;
export type StandardCode = keyof typeof StandardCode;
registerEnumType(StandardCode, {
  name: 'PovertyStandardCode',
  description: 'Chuẩn nghèo đa chiều. A multidimensional poverty standard.',
  valuesConfig: {
    QD59_2015: label('Quyết định 59/2015/QĐ-TTg. Decision 59/2015: 5 dimensions, 10 indicators.'),
    ND07_2021: label('Nghị định 07/2021/NĐ-CP. Decree 07/2021: 6 dimensions, 12 indicators.'),
    ND351_2025: label('Nghị định 351/2025/NĐ-CP, từ 01/01/2027. Decree 351/2025, from 2027-01-01.'),
  },
});

export const Dimension = {
  EMPLOYMENT: 'EMPLOYMENT',
  HEALTH: 'HEALTH',
  EDUCATION: 'EDUCATION',
  HOUSING: 'HOUSING',
  WATER_SANITATION: 'WATER_SANITATION',
  INFORMATION: 'INFORMATION',
} as const;
export type Dimension = keyof typeof Dimension;
registerEnumType(Dimension, {
  name: 'PovertyDimension',
  description: 'Chiều nghèo: dịch vụ xã hội cơ bản. A dimension of poverty: a basic social service.',
  valuesConfig: {
    EMPLOYMENT: label('Việc làm. Employment.'),
    HEALTH: label('Y tế. Health.'),
    EDUCATION: label('Giáo dục. Education.'),
    HOUSING: label('Nhà ở. Housing.'),
    WATER_SANITATION: label('Nước sinh hoạt và vệ sinh. Water and sanitation.'),
    INFORMATION: label('Thông tin. Information.'),
  },
});

export const Indicator = {
  EMPLOYMENT: 'EMPLOYMENT',
  DEPENDENCY: 'DEPENDENCY',
  NUTRITION: 'NUTRITION',
  HEALTH_SERVICE: 'HEALTH_SERVICE',
  HEALTH_INSURANCE: 'HEALTH_INSURANCE',
  ADULT_EDUCATION: 'ADULT_EDUCATION',
  CHILD_EDUCATION: 'CHILD_EDUCATION',
  HOUSING_QUALITY: 'HOUSING_QUALITY',
  HOUSING_AREA: 'HOUSING_AREA',
  WATER: 'WATER',
  SANITATION: 'SANITATION',
  TELECOM: 'TELECOM',
  INFORMATION_ASSETS: 'INFORMATION_ASSETS',
} as const;
export type Indicator = keyof typeof Indicator;
registerEnumType(Indicator, {
  name: 'DeprivationIndicator',
  description:
    'Chỉ số thiếu hụt. An indicator by which a household is deprived; its threshold stands in the standard.',
  valuesConfig: {
    EMPLOYMENT: label('Việc làm (NĐ 07/2021). Employment.'),
    DEPENDENCY: label('Người phụ thuộc trong hộ (NĐ 07/2021). Dependants.'),
    NUTRITION: label('Dinh dưỡng (NĐ 07/2021). Nutrition.'),
    HEALTH_SERVICE: label('Tiếp cận dịch vụ y tế (QĐ 59/2015). Use of health services.'),
    HEALTH_INSURANCE: label('Bảo hiểm y tế. Health insurance.'),
    ADULT_EDUCATION: label('Trình độ giáo dục của người lớn. Education of adults.'),
    CHILD_EDUCATION: label('Tình trạng đi học của trẻ em. School attendance of children.'),
    HOUSING_QUALITY: label('Chất lượng nhà ở. Quality of the dwelling.'),
    HOUSING_AREA: label('Diện tích nhà ở bình quân đầu người. Dwelling area per person.'),
    WATER: label('Nguồn nước sinh hoạt. Source of water.'),
    SANITATION: label('Nhà tiêu hợp vệ sinh. Hygienic toilet.'),
    TELECOM: label('Sử dụng dịch vụ viễn thông. Telephone and internet.'),
    INFORMATION_ASSETS: label('Phương tiện tiếp cận thông tin. Means of information.'),
  },
});
