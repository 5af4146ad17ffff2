import { Migration } from '@mikro-orm/migrations';

/** Members of households as the register has them, so that those whom no school knows count too. */
export class Migration20261121Members extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `create table "household_member" (
      "person_no" int not null,
      "valid_from" date not null,
      "valid_to" date null,
      "household_no" int not null,
      "born_on" date null,
      primary key ("person_no", "valid_from")
    )`,
  `comment on table "household_member"
      is 'Thành viên hộ: members of households by number and period, as the register has them'`,
  `comment on column "household_member"."person_no" is 'Dense number of the person in the register'`,
  `comment on column "household_member"."valid_from" is 'First day of the membership'`,
  `comment on column "household_member"."valid_to" is 'Last day of the membership; null is open'`,
  `comment on column "household_member"."household_no"
      is 'Dense number of the household in the register'`,
  `comment on column "household_member"."born_on" is 'Ngày sinh: day of birth; null is not known'`,
  'create index "household_member_household" on "household_member" ("household_no")',
  `alter table "household_member" add constraint "household_member_period"
      check (valid_to is null or valid_to >= valid_from)`,
];
