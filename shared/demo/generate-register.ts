import { areaClasses } from './areas/area-classes.ts';
import { areaFigures } from './areas/area-figures.ts';
import { buildAreas } from './areas/build-areas.ts';
import { generateCamLo } from './cam-lo/generate-cam-lo.ts';
import { generateCaoThuong } from './cao-thuong/generate-cao-thuong.ts';
import { generateHongNgu } from './hong-ngu/generate-hong-ngu.ts';
import type { Random } from './random.ts';
import { generateTraVinh } from './tra-vinh/generate-tra-vinh.ts';
import { openWorkshop } from './workshop.ts';
import type { RegisterRecords } from './world.ts';

/** The register of the demonstration: areas, people, households, reviews and help of all five plans. */
export function generateRegister(random: Random): RegisterRecords {
  const areas = buildAreas();
  const workshop = openWorkshop(areas);
  generateCamLo(workshop, random.fork('cam-lo'));
  generateTraVinh(workshop, random.fork('tra-vinh'));
  generateHongNgu(workshop, random.fork('hong-ngu'));
  generateCaoThuong(workshop, random.fork('cao-thuong'));
  const { builder, book } = workshop;
  return {
    areas: areas.areas,
    areaSuccessions: areas.areaSuccessions,
    areaClasses: areaClasses(),
    areaFigures: areaFigures(builder),
    households: builder.households,
    residences: builder.residences,
    persons: builder.persons,
    memberships: builder.memberships,
    personStatuses: builder.personStatuses,
    reviews: book.reviews,
    statusEvents: book.statusEvents,
    selfManagedGroups: workshop.selfManagedGroups,
    supportEvents: workshop.supportEvents,
    needLists: workshop.needLists,
    needEntries: workshop.needEntries,
    helpers: workshop.helpers,
  };
}
