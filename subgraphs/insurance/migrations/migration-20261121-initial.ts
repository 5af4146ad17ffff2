import { Migration } from '@mikro-orm/migrations';

/** The first tables of the room. */
export class Migration20261121Initial extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `create table "card_issue_batch" (
      "id" varchar(40) not null,
      "area_code" text not null,
      "area_valid_from" date not null,
      "issued_on" date not null,
      "quota" int null,
      "issued" int not null,
      "card_group" text not null,
      primary key ("id")
    )`,
  `comment on table "card_issue_batch"
      is 'Đợt gia hạn, in, cấp thẻ: cards issued in an area on a day for a group, against the quota reported for it'`,
  `comment on column "card_issue_batch"."id" is 'Opaque id for clients: cib_ and 16 hex digits'`,
  `comment on column "card_issue_batch"."area_code" is 'Official code of the area'`,
  `comment on column "card_issue_batch"."area_valid_from"
      is 'First day on which the code meant this area'`,
  `comment on column "card_issue_batch"."issued_on" is 'Day of the batch'`,
  `comment on column "card_issue_batch"."quota"
      is 'Chỉ tiêu giao: cards to issue; null where none was reported'`,
  `comment on column "card_issue_batch"."issued" is 'Cards issued'`,
  `comment on column "card_issue_batch"."card_group" is 'Diện: group of the plans, see HealthCardGroup'`,
  `create index "card_issue_batch_order" on "card_issue_batch" ("issued_on", "id")`,
  `alter table "card_issue_batch"
      add constraint "card_issue_batch_natural_key" unique ("area_code", "area_valid_from", "issued_on", "card_group")`,
  `create table "health_card" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "bhxh_number" varchar(10) not null,
      "card_group" text not null,
      "object_code" varchar(2) not null,
      "benefit_level" smallint not null,
      "valid_from" date not null,
      "valid_to" date not null,
      "issued_on" date not null,
      "handed_out_on" date null,
      "revoked_on" date null,
      "premium_support_percent" smallint not null,
      primary key ("id")
    )`,
  `comment on table "health_card"
      is 'Thẻ bảo hiểm y tế: a health-insurance card and its period; a renewal is a row of its own, nothing is overwritten'`,
  `comment on column "health_card"."id" is 'Opaque id for clients: card_ and 16 hex digits'`,
  `comment on column "health_card"."person_key"
      is 'Pseudonym of the holder; null where the agency holds no usable citizen number'`,
  `comment on column "health_card"."bhxh_number"
      is 'Mã số BHXH: ten digits, never shown in full; kept by its holder from card to card'`,
  `comment on column "health_card"."card_group" is 'Diện: group of the plans, see HealthCardGroup'`,
  `comment on column "health_card"."object_code"
      is 'Mã đối tượng: the two letters of Decision 1351/QĐ-BHXH of 2015'`,
  `comment on column "health_card"."benefit_level"
      is 'Mức hưởng in force when the card was issued: digit 1 to 5'`,
  `comment on column "health_card"."valid_from" is 'First day of validity'`,
  `comment on column "health_card"."valid_to" is 'Last day of validity'`,
  `comment on column "health_card"."issued_on" is 'Day on which the card was issued'`,
  `comment on column "health_card"."handed_out_on"
      is 'Day on which the holder got the card; null is not yet'`,
  `comment on column "health_card"."revoked_on"
      is 'First day on which the card is void; null is not revoked'`,
  `comment on column "health_card"."premium_support_percent"
      is 'Tỷ lệ hỗ trợ mức đóng: share of the premium that budgets pay, whole percent'`,
  `create index "health_card_person" on "health_card" ("person_key", "valid_from")`,
  `alter table "health_card"
      add constraint "health_card_natural_key" unique ("bhxh_number", "object_code", "valid_from", "issued_on")`,
  `create table "person_link" (
      "person_key" varchar(32) not null,
      "valid_from" date not null,
      "valid_to" date null,
      "person_no" int not null,
      "household_no" int null,
      primary key ("person_key", "valid_from")
    )`,
  `comment on table "person_link"
      is 'Đối chiếu định danh: whose number a pseudonym has in the register, and of which household, by period'`,
  `comment on column "person_link"."person_key"
      is 'Pseudonym: HMAC of the citizen number, 32 hex digits'`,
  `comment on column "person_link"."valid_from" is 'First day of the membership'`,
  `comment on column "person_link"."valid_to" is 'Last day of the membership; null is open'`,
  `comment on column "person_link"."person_no" is 'Dense number of the person in the register'`,
  `comment on column "person_link"."household_no" is 'Dense number of the household in the register'`,
  `create index "person_link_person_no" on "person_link" ("person_no")`,
  `create index "person_link_household_no" on "person_link" ("household_no")`,
  `create table "unemployment_payment" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "claim_code" text not null,
      "month" varchar(7) not null,
      "amount" bigint not null,
      "channel" text not null,
      "paid_on" date not null,
      primary key ("id")
    )`,
  `comment on table "unemployment_payment"
      is 'Chi trả trợ cấp thất nghiệp: one month of unemployment benefit paid to a person'`,
  `comment on column "unemployment_payment"."id" is 'Opaque id for clients: uip_ and 16 hex digits'`,
  `comment on column "unemployment_payment"."person_key"
      is 'Pseudonym of the receiver; null where the agency holds no usable citizen number'`,
  `comment on column "unemployment_payment"."claim_code"
      is 'Số hồ sơ: claim of the employment service that the payment answers'`,
  `comment on column "unemployment_payment"."month" is 'Month of benefit, YYYY-MM'`,
  `comment on column "unemployment_payment"."amount" is 'Paid, VND'`,
  `comment on column "unemployment_payment"."channel" is 'Hình thức chi trả: ATM or CASH'`,
  `comment on column "unemployment_payment"."paid_on" is 'Day of payment'`,
  `create index "unemployment_payment_person" on "unemployment_payment" ("person_key", "paid_on")`,
  `alter table "unemployment_payment"
      add constraint "unemployment_payment_natural_key" unique ("claim_code", "month", "paid_on")`,
  `alter table "card_issue_batch"
      add constraint "card_issue_batch_group" check (card_group in ('POOR', 'NEAR_POOR', 'ETHNIC_MINORITY_IN_DIFFICULT_AREA', 'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135', 'SOCIAL_PROTECTION_BENEFICIARY', 'CHILD_UNDER_6', 'PUPIL', 'EMPLOYEE', 'HOUSEHOLD', 'MERIT', 'OTHER'))`,
  `alter table "card_issue_batch"
      add constraint "card_issue_batch_quota" check (quota is null or quota >= 0)`,
  `alter table "card_issue_batch" add constraint "card_issue_batch_issued" check (issued >= 0)`,
  `alter table "health_card" add constraint "health_card_number" check (bhxh_number ~ '^[0-9]{10}$')`,
  `alter table "health_card"
      add constraint "health_card_object_code" check (object_code ~ '^[A-Z]{2}$')`,
  `alter table "health_card"
      add constraint "health_card_group" check (card_group in ('POOR', 'NEAR_POOR', 'ETHNIC_MINORITY_IN_DIFFICULT_AREA', 'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135', 'SOCIAL_PROTECTION_BENEFICIARY', 'CHILD_UNDER_6', 'PUPIL', 'EMPLOYEE', 'HOUSEHOLD', 'MERIT', 'OTHER'))`,
  `alter table "health_card"
      add constraint "health_card_benefit_level" check (benefit_level >= 1 and benefit_level <= 5)`,
  `alter table "health_card" add constraint "health_card_period" check (valid_to >= valid_from)`,
  `alter table "health_card"
      add constraint "health_card_handed_out" check (handed_out_on is null or handed_out_on >= issued_on)`,
  `alter table "health_card"
      add constraint "health_card_revoked" check (revoked_on is null or revoked_on >= issued_on)`,
  `alter table "health_card"
      add constraint "health_card_premium_support" check (premium_support_percent >= 0 and premium_support_percent <= 100)`,
  `alter table "person_link"
      add constraint "person_link_period" check (valid_to is null or valid_to >= valid_from)`,
  `alter table "unemployment_payment"
      add constraint "unemployment_payment_month" check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')`,
  `alter table "unemployment_payment" add constraint "unemployment_payment_amount" check (amount > 0)`,
  `alter table "unemployment_payment"
      add constraint "unemployment_payment_channel" check (channel in ('ATM', 'CASH'))`,
];
