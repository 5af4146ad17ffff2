import { defineEntity, p } from '@mikro-orm/core';
import { AreaSchema } from './area.entity.ts';

/** Worked out by `findContainedAreas` whenever areas change, so that "in the area or below it" is one index lookup. */
export const AreaContainmentSchema = defineEntity({
  name: 'AreaContainment',
  tableName: 'area_containment',
  comment: 'Derived: which areas, of any time, lie wholly inside an area (itself among them)',
  indexes: [{ name: 'area_containment_inside', properties: ['inside', 'container'] }],
  properties: {
    container: () => p.manyToOne(AreaSchema).primary().deleteRule('cascade').updateRule('no action'),
    inside: () => p.manyToOne(AreaSchema).primary().deleteRule('cascade').updateRule('no action'),
  },
});
