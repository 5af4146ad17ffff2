import type { DatabaseModel } from '../../shared/data/database.ts';
import { AreaSchema } from './area/area.entity.ts';
import { AreaClassSchema } from './area/area-class.entity.ts';
import { AreaContainmentSchema } from './area/area-containment.entity.ts';
import { AreaFigureSchema } from './area/area-figure.entity.ts';
import { AreaSuccessionSchema } from './area/area-succession.entity.ts';
import { StatusEventSchema } from './event/status-event.entity.ts';
import { SelfManagedGroupSchema } from './group/self-managed-group.entity.ts';
import { SelfManagedGroupMemberSchema } from './group/self-managed-group-member.entity.ts';
import { HouseholdSchema } from './household/household.entity.ts';
import { ResidenceSchema } from './household/residence.entity.ts';
import { Migration20261121Initial } from './migrations/migration-20261121-initial.ts';
import { Migration20261121SavedCohorts } from './migrations/migration-20261121-saved-cohorts.ts';
import { NeedEntrySchema } from './need/need-entry.entity.ts';
import { NeedListSchema } from './need/need-list.entity.ts';
import { MembershipSchema } from './person/membership.entity.ts';
import { PersonSchema } from './person/person.entity.ts';
import { PersonStatusSchema } from './person/person-status.entity.ts';
import { ReviewSchema } from './review/review.entity.ts';
import { ReviewCauseSchema } from './review/review-cause.entity.ts';
import { ReviewDeprivationSchema } from './review/review-deprivation.entity.ts';
import { ReviewWishSchema } from './review/review-wish.entity.ts';
import { SavedCohortSchema } from './saved-cohort/saved-cohort.entity.ts';
import { SavedCohortEventSchema } from './saved-cohort/saved-cohort-event.entity.ts';
import { SupportEventSchema } from './support/support-event.entity.ts';

export const registerDatabase: DatabaseModel = {
  room: 'register',
  entities: [
    AreaSchema,
    AreaSuccessionSchema,
    AreaContainmentSchema,
    AreaClassSchema,
    AreaFigureSchema,
    HouseholdSchema,
    ResidenceSchema,
    PersonSchema,
    MembershipSchema,
    PersonStatusSchema,
    ReviewSchema,
    ReviewDeprivationSchema,
    ReviewCauseSchema,
    ReviewWishSchema,
    StatusEventSchema,
    SelfManagedGroupSchema,
    SelfManagedGroupMemberSchema,
    SupportEventSchema,
    NeedListSchema,
    NeedEntrySchema,
    SavedCohortSchema,
    SavedCohortEventSchema,
  ],
  migrations: [
    { name: 'migration-20261121-initial', class: Migration20261121Initial },
    { name: 'migration-20261121-saved-cohorts', class: Migration20261121SavedCohorts },
  ],
};
