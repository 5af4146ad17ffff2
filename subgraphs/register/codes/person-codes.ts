import { type CodeOf, codeList } from './code-list.ts';

export const PERSON_SEX = codeList('PersonSex', 'Giới tính. Sex.', {
  MALE: 'Nam. Male.',
  FEMALE: 'Nữ. Female.',
});
export type PersonSex = CodeOf<typeof PERSON_SEX>;

export const RELATION_TO_HEAD = codeList(
  'RelationToHead',
  'Quan hệ với chủ hộ. What a member is to the head of the household.',
  {
    HEAD: 'Chủ hộ. The head.',
    SPOUSE: 'Vợ hoặc chồng. Wife or husband.',
    CHILD: 'Con. Child.',
    PARENT: 'Cha hoặc mẹ. Parent.',
    GRANDCHILD: 'Cháu. Grandchild.',
    OTHER: 'Quan hệ khác. Other.',
  },
);
export type RelationToHead = CodeOf<typeof RELATION_TO_HEAD>;

export const PERSON_STATUS_KIND = codeList(
  'PersonStatusKind',
  'Loại tình trạng của nhân khẩu. The kind of a dated fact of a person.',
  {
    SOCIAL_PROTECTION: 'Đối tượng bảo trợ xã hội. Beneficiary of social protection.',
    MERIT: 'Người có công. Person of merit.',
    DISABILITY: 'Người khuyết tật. Disability.',
    SERIOUS_ILLNESS: 'Bệnh hiểm nghèo, không còn khả năng lao động. Serious illness, unable to work.',
  },
);
export type PersonStatusKind = CodeOf<typeof PERSON_STATUS_KIND>;
