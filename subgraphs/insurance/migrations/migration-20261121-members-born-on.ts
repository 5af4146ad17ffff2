import { Migration } from '@mikro-orm/migrations';

/** Days of birth of members, as the register has them, so that rules which go by age can be applied. */
export class Migration20261121MembersBornOn extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  'alter table "household_member" add "born_on" date null',
  `comment on column "household_member"."born_on" is 'Ngày sinh: day of birth; null is not known'`,
];
