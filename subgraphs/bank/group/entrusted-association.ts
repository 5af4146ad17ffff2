import { registerEnumType } from 'type-graphql';

/** Association to which lending is entrusted. */
export enum EntrustedAssociation {
  FARMERS = 'FARMERS',
  WOMEN = 'WOMEN',
  YOUTH = 'YOUTH',
  VETERANS = 'VETERANS',
}

export const ENTRUSTED_ASSOCIATIONS = Object.values(EntrustedAssociation);

registerEnumType(EntrustedAssociation, {
  name: 'EntrustedAssociation',
  description: 'Hội, đoàn thể nhận ủy thác. Association to which lending is entrusted.',
  valuesConfig: {
    FARMERS: { description: 'Hội Nông dân. Farmers’ Union.' },
    WOMEN: { description: 'Hội Liên hiệp Phụ nữ. Women’s Union.' },
    YOUTH: { description: 'Đoàn Thanh niên. Youth Union.' },
    VETERANS: { description: 'Hội Cựu chiến binh. Veterans.' },
  },
});
