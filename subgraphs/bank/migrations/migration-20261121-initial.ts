import { Migration } from '@mikro-orm/migrations';

/** The room's first tables. Printed from the entities by test/tools/create-migration.ts. */
export class Migration20261121Initial extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create table "loan_application" ("id" varchar(40) not null, "code" text not null, "person_key" varchar(32) null, "beneficiary_key" varchar(32) null, "programme" text not null, "amount_wanted" bigint not null, "applied_on" date not null, "eligibility" text not null, "decided_on" date null, "reason" text null, primary key ("id"));
comment on table "loan_application" is 'Hồ sơ vay, nhu cầu vay: what a person asked the bank for, and the decision';
comment on column "loan_application"."id" is 'Opaque id for clients: lap_ and 16 hex digits';
comment on column "loan_application"."code" is 'Mã hồ sơ';
comment on column "loan_application"."person_key" is 'Pseudonym of the applicant; null where the bank holds no usable citizen number';
comment on column "loan_application"."beneficiary_key" is 'Pseudonym of the beneficiary, where it is somebody else; null where the bank holds no usable citizen number';
comment on column "loan_application"."programme" is 'Chương trình, see LoanProgrammeCode';
comment on column "loan_application"."amount_wanted" is 'Số tiền muốn vay, VND';
comment on column "loan_application"."applied_on" is 'Ngày nộp';
comment on column "loan_application"."eligibility" is 'Kết quả xét, see LoanEligibility';
comment on column "loan_application"."decided_on" is 'Ngày quyết định';
comment on column "loan_application"."reason" is 'Lý do';
create index "loan_application_person" on "loan_application" ("person_key", "applied_on");
alter table "loan_application" add constraint "loan_application_code" unique ("code");

create table "person_link" ("person_key" varchar(32) not null, "valid_from" date not null, "valid_to" date null, "person_no" int not null, "household_no" int null, primary key ("person_key", "valid_from"));
comment on table "person_link" is 'Đối chiếu định danh: whose number a pseudonym has in the register, and of which household, by period';
comment on column "person_link"."person_key" is 'Pseudonym: HMAC of the citizen number, 32 hex digits';
comment on column "person_link"."valid_from" is 'First day of the membership';
comment on column "person_link"."valid_to" is 'Last day of the membership; null is open';
comment on column "person_link"."person_no" is 'Dense number of the person in the register';
comment on column "person_link"."household_no" is 'Dense number of the household in the register';
create index "person_link_person_no" on "person_link" ("person_no");
create index "person_link_household_no" on "person_link" ("household_no");

create table "savings_and_credit_group" ("code" text not null, "name_vi" text not null, "association" text not null, "area_code" text not null, "area_valid_from" date not null, "founded_on" date not null, primary key ("code"));
comment on table "savings_and_credit_group" is 'Tổ tiết kiệm và vay vốn (TK&VV): borrowers of a place under an association';
comment on column "savings_and_credit_group"."code" is 'Mã tổ';
comment on column "savings_and_credit_group"."name_vi" is 'Tên tổ, NFC';
comment on column "savings_and_credit_group"."association" is 'Hội nhận ủy thác, see EntrustedAssociation';
comment on column "savings_and_credit_group"."area_code" is 'Official code of the area';
comment on column "savings_and_credit_group"."area_valid_from" is 'First day on which the code meant this area';
comment on column "savings_and_credit_group"."founded_on" is 'Ngày thành lập';
create index "savings_and_credit_group_area" on "savings_and_credit_group" ("area_code", "association", "code");

create table "loan" ("id" varchar(40) not null, "contract_no" text not null, "person_key" varchar(32) null, "beneficiary_key" varchar(32) null, "application_code" text null, "programme" text not null, "approved_on" date not null, "disbursed_on" date not null, "principal" bigint not null, "rate_basis_points" int not null, "due_on" date not null, "closed_on" date null, "entrusted_to" text null, "group_code" text null, "purpose" text not null, primary key ("id"));
comment on table "loan" is 'Khoản vay: a contract of the policy bank';
comment on column "loan"."id" is 'Opaque id for clients: ln_ and 16 hex digits';
comment on column "loan"."contract_no" is 'Số hợp đồng';
comment on column "loan"."person_key" is 'Pseudonym of the borrower; null where the bank holds no usable citizen number';
comment on column "loan"."beneficiary_key" is 'Pseudonym of the beneficiary (student, worker abroad), where it is somebody else; null where the bank holds no usable citizen number';
comment on column "loan"."application_code" is 'Mã hồ sơ vay; null where the application is no longer kept';
comment on column "loan"."programme" is 'Chương trình, see LoanProgrammeCode';
comment on column "loan"."approved_on" is 'Ngày duyệt';
comment on column "loan"."disbursed_on" is 'Ngày giải ngân';
comment on column "loan"."principal" is 'Số tiền vay, VND';
comment on column "loan"."rate_basis_points" is 'Lãi suất năm, basis points: 660 is 6.6 % a year';
comment on column "loan"."due_on" is 'Ngày đến hạn by the contract, without extensions';
comment on column "loan"."closed_on" is 'Ngày tất toán';
comment on column "loan"."entrusted_to" is 'Hội nhận ủy thác; null is lent directly';
comment on column "loan"."group_code" is 'Tổ TK&VV';
comment on column "loan"."purpose" is 'Mục đích sử dụng vốn';
create index "loan_person" on "loan" ("person_key", "disbursed_on");
create index "loan_beneficiary" on "loan" ("beneficiary_key");
create index "loan_group" on "loan" ("group_code");
create index "loan_by_application" on "loan" ("application_code");
alter table "loan" add constraint "loan_contract_no" unique ("contract_no");

create table "repayment" ("loan_id" varchar(40) not null, "paid_on" date not null, "principal" bigint not null, "interest" bigint not null, primary key ("loan_id", "paid_on"));
comment on table "repayment" is 'Thu nợ: principal and interest paid on a day';
comment on column "repayment"."loan_id" is 'Khoản vay';
comment on column "repayment"."paid_on" is 'Ngày thu';
comment on column "repayment"."principal" is 'Gốc, VND';
comment on column "repayment"."interest" is 'Lãi, VND';

create table "loan_event" ("loan_id" varchar(40) not null, "happened_on" date not null, "kind" text not null, "amount" bigint null, "new_due_on" date null, primary key ("loan_id", "happened_on", "kind"));
comment on table "loan_event" is 'Biến động khoản vay: freeze, extension, moved to overdue, write-off …';
comment on column "loan_event"."loan_id" is 'Khoản vay';
comment on column "loan_event"."happened_on" is 'Ngày';
comment on column "loan_event"."kind" is 'Loại, see LoanEventKind';
comment on column "loan_event"."amount" is 'Số tiền, VND';
comment on column "loan_event"."new_due_on" is 'Ngày đến hạn mới';

alter table "loan_application" add constraint "loan_application_programme" check (programme in ('POOR_HOUSEHOLD', 'NEAR_POOR_HOUSEHOLD', 'NEWLY_ESCAPED_HOUSEHOLD', 'STUDENT', 'STUDENT_STEM', 'JOB_CREATION_FUND', 'AFTER_TRAINING', 'LABOUR_EXPORT', 'TRAINEE_ABROAD', 'STUDY_ABROAD', 'HOUSING_D33', 'HOUSING_OUTSIDE_D33', 'LIVELIHOOD', 'EMPLOYER_STOPPAGE', 'CLEAN_WATER_SANITATION', 'PRODUCTION', 'POVERTY_CREDIT', 'SOCIAL_HOUSING', 'TRADERS_IN_DIFFICULT_AREAS', 'ETHNIC_MINORITY_AREAS', 'FORMER_PRISONERS'));
alter table "loan_application" add constraint "loan_application_eligibility" check (eligibility in ('ELIGIBLE', 'INELIGIBLE', 'UNDECIDED'));
alter table "loan_application" add constraint "loan_application_amount" check (amount_wanted > 0);
alter table "loan_application" add constraint "loan_application_decision" check ((eligibility = 'UNDECIDED') = (decided_on is null));
alter table "loan_application" add constraint "loan_application_order" check (decided_on is null or decided_on >= applied_on);

alter table "person_link" add constraint "person_link_period" check (valid_to is null or valid_to >= valid_from);

alter table "savings_and_credit_group" add constraint "savings_and_credit_group_association" check (association in ('FARMERS', 'WOMEN', 'YOUTH', 'VETERANS'));

alter table "loan" add constraint "loan_application_code_foreign" foreign key ("application_code") references "loan_application" ("code") on delete restrict;
alter table "loan" add constraint "loan_group_code_foreign" foreign key ("group_code") references "savings_and_credit_group" ("code") on delete restrict;
alter table "loan" add constraint "loan_programme" check (programme in ('POOR_HOUSEHOLD', 'NEAR_POOR_HOUSEHOLD', 'NEWLY_ESCAPED_HOUSEHOLD', 'STUDENT', 'STUDENT_STEM', 'JOB_CREATION_FUND', 'AFTER_TRAINING', 'LABOUR_EXPORT', 'TRAINEE_ABROAD', 'STUDY_ABROAD', 'HOUSING_D33', 'HOUSING_OUTSIDE_D33', 'LIVELIHOOD', 'EMPLOYER_STOPPAGE', 'CLEAN_WATER_SANITATION', 'PRODUCTION', 'POVERTY_CREDIT', 'SOCIAL_HOUSING', 'TRADERS_IN_DIFFICULT_AREAS', 'ETHNIC_MINORITY_AREAS', 'FORMER_PRISONERS'));
alter table "loan" add constraint "loan_entrusted_to" check (entrusted_to is null or entrusted_to in ('FARMERS', 'WOMEN', 'YOUTH', 'VETERANS'));
alter table "loan" add constraint "loan_principal" check (principal > 0);
alter table "loan" add constraint "loan_rate" check (rate_basis_points >= 0 and rate_basis_points < 10000);
alter table "loan" add constraint "loan_order" check (disbursed_on >= approved_on and due_on > disbursed_on and (closed_on is null or closed_on >= disbursed_on));

alter table "repayment" add constraint "repayment_loan_id_foreign" foreign key ("loan_id") references "loan" ("id");
alter table "repayment" add constraint "repayment_amounts" check (principal >= 0 and interest >= 0 and principal + interest > 0);

alter table "loan_event" add constraint "loan_event_loan_id_foreign" foreign key ("loan_id") references "loan" ("id");
alter table "loan_event" add constraint "loan_event_kind" check (kind in ('GUARANTEE', 'FREEZE', 'UNFREEZE', 'EXTENSION', 'RELEND', 'OVERDUE', 'WRITE_OFF'));
alter table "loan_event" add constraint "loan_event_extension" check (kind <> 'EXTENSION' or new_due_on is not null);
`;
