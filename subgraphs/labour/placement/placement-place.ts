import { registerEnumType } from 'type-graphql';

/** Where the job is. */
export enum PlacementPlace {
  LOCAL = 'LOCAL',
  OUTSIDE_LOCALITY = 'OUTSIDE_LOCALITY',
  INDUSTRIAL_CLUSTER = 'INDUSTRIAL_CLUSTER',
  OUT_OF_PROVINCE = 'OUT_OF_PROVINCE',
}

export const PLACEMENT_PLACES = Object.values(PlacementPlace);

registerEnumType(PlacementPlace, {
  name: 'PlacementPlace',
  description: 'Nơi làm việc. Where the job is.',
  valuesConfig: {
    LOCAL: { description: 'Tại địa phương. Local.' },
    OUTSIDE_LOCALITY: { description: 'Ngoài địa phương. Outside the locality.' },
    INDUSTRIAL_CLUSTER: { description: 'Khu, cụm công nghiệp. Industrial cluster.' },
    OUT_OF_PROVINCE: { description: 'Ngoài tỉnh. Out of the province.' },
  },
});
