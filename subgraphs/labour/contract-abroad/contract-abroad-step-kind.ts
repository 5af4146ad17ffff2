import { registerEnumType } from 'type-graphql';

/** Step of work abroad under contract. */
export enum ContractAbroadStepKind {
  INTRODUCED = 'INTRODUCED',
  COUNSELLED = 'COUNSELLED',
  REGISTERED = 'REGISTERED',
  SELECTED = 'SELECTED',
  DEPARTED = 'DEPARTED',
  RETURNED = 'RETURNED',
  RETURNED_EARLY = 'RETURNED_EARLY',
  OVERSTAYED = 'OVERSTAYED',
}

export const CONTRACT_ABROAD_STEP_KINDS = Object.values(ContractAbroadStepKind);

registerEnumType(ContractAbroadStepKind, {
  name: 'ContractAbroadStepKind',
  description: 'Bước đi làm việc ở nước ngoài theo hợp đồng. Step of work abroad under contract.',
  valuesConfig: {
    INTRODUCED: { description: 'Được giới thiệu. Introduced.' },
    COUNSELLED: { description: 'Được tư vấn. Counselled.' },
    REGISTERED: { description: 'Đã đăng ký. Registered.' },
    SELECTED: { description: 'Trúng tuyển. Selected.' },
    DEPARTED: { description: 'Đã xuất cảnh. Departed.' },
    RETURNED: { description: 'Đã về nước. Returned.' },
    RETURNED_EARLY: { description: 'Về trước hạn. Returned early.' },
    OVERSTAYED: { description: 'Ở lại quá hạn. Overstayed.' },
  },
});
