import { registerEnumType } from 'type-graphql';

/** For what reason somebody has a card: the groups that the plans count, coarser than the object codes of the card. */
export enum HealthCardGroup {
  POOR = 'POOR',
  NEAR_POOR = 'NEAR_POOR',
  ETHNIC_MINORITY_IN_DIFFICULT_AREA = 'ETHNIC_MINORITY_IN_DIFFICULT_AREA',
  RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135 = 'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135',
  SOCIAL_PROTECTION_BENEFICIARY = 'SOCIAL_PROTECTION_BENEFICIARY',
  CHILD_UNDER_6 = 'CHILD_UNDER_6',
  PUPIL = 'PUPIL',
  EMPLOYEE = 'EMPLOYEE',
  HOUSEHOLD = 'HOUSEHOLD',
  MERIT = 'MERIT',
  OTHER = 'OTHER',
}

export const HEALTH_CARD_GROUPS = Object.values(HealthCardGroup);

registerEnumType(HealthCardGroup, {
  name: 'HealthCardGroup',
  description: 'Diện được cấp thẻ bảo hiểm y tế. The group for which a health card is given.',
  valuesConfig: {
    POOR: { description: 'Người thuộc hộ nghèo. Member of a poor household.' },
    NEAR_POOR: { description: 'Người thuộc hộ cận nghèo. Member of a near-poor household.' },
    ETHNIC_MINORITY_IN_DIFFICULT_AREA: {
      description:
        'Người dân tộc thiểu số ở vùng có điều kiện kinh tế - xã hội khó khăn. Ethnic minority in a difficult area.',
    },
    RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135: {
      description:
        'Người sinh sống ở xã đặc biệt khó khăn thuộc Chương trình 135. Resident of an extremely difficult commune of Programme 135.',
    },
    SOCIAL_PROTECTION_BENEFICIARY: {
      description: 'Đối tượng bảo trợ xã hội. Beneficiary of social protection.',
    },
    CHILD_UNDER_6: { description: 'Trẻ em dưới 6 tuổi. Child under six years.' },
    PUPIL: { description: 'Học sinh, sinh viên. Pupil or student.' },
    EMPLOYEE: { description: 'Người lao động, người sử dụng lao động cùng đóng. Employee.' },
    HOUSEHOLD: { description: 'Tham gia theo hộ gia đình. Joined as a household.' },
    MERIT: { description: 'Người có công với cách mạng. Person with merit.' },
    OTHER: { description: 'Đối tượng khác. Any other group.' },
  },
});
