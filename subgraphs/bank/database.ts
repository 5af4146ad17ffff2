import type { DatabaseModel } from '../../shared/data/database.ts';
import { PersonLinkSchema } from '../../shared/identity/person-link.entity.ts';
import { LoanApplicationSchema } from './application/loan-application.entity.ts';
import { SavingsAndCreditGroupSchema } from './group/savings-and-credit-group.entity.ts';
import { LoanSchema } from './loan/loan.entity.ts';
import { LoanEventSchema } from './loan/loan-event.entity.ts';
import { RepaymentSchema } from './loan/repayment.entity.ts';
import { Migration20261121Initial } from './migrations/migration-20261121-initial.ts';

/** The tables of the policy bank. */
export const bankDatabase: DatabaseModel = {
  room: 'bank',
  entities: [
    PersonLinkSchema,
    SavingsAndCreditGroupSchema,
    LoanApplicationSchema,
    LoanSchema,
    RepaymentSchema,
    LoanEventSchema,
  ],
  migrations: [{ name: 'migration-20261121-initial', class: Migration20261121Initial }],
};
