import type { DatabaseModel } from '../../shared/data/database.ts';
import { HouseholdMemberSchema } from '../../shared/identity/household-member.entity.ts';
import { PersonLinkSchema } from '../../shared/identity/person-link.entity.ts';
import { HealthCardSchema } from './card/health-card.entity.ts';
import { CardIssueBatchSchema } from './issue-batch/card-issue-batch.entity.ts';
import { Migration20261121Initial } from './migrations/migration-20261121-initial.ts';
import { Migration20261121Members } from './migrations/migration-20261121-members.ts';
import { Migration20261121MembersBornOn } from './migrations/migration-20261121-members-born-on.ts';
import { UnemploymentPaymentSchema } from './unemployment-payment/unemployment-payment.entity.ts';

/** The tables of the social-insurance agency. */
export const insuranceDatabase: DatabaseModel = {
  room: 'insurance',
  entities: [
    PersonLinkSchema,
    HouseholdMemberSchema,
    HealthCardSchema,
    CardIssueBatchSchema,
    UnemploymentPaymentSchema,
  ],
  migrations: [
    { name: 'migration-20261121-initial', class: Migration20261121Initial },
    { name: 'migration-20261121-members', class: Migration20261121Members },
    { name: 'migration-20261121-members-born-on', class: Migration20261121MembersBornOn },
  ],
};
