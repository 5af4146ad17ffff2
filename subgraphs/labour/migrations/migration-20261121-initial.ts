import { Migration } from '@mikro-orm/migrations';

/** The room's first tables. Printed from the entities by test/tools/create-migration.ts. */
export class Migration20261121Initial extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create table "contract_abroad_step" ("id" varchar(40) not null, "person_key" varchar(32) null, "step" text not null, "happened_on" date not null, "country" text null, primary key ("id"));
comment on table "contract_abroad_step" is 'XKLĐ: a step of work abroad under contract';
comment on column "contract_abroad_step"."id" is 'Opaque id for clients: cas_ and 16 hex digits';
comment on column "contract_abroad_step"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "contract_abroad_step"."step" is 'Bước. Step';
comment on column "contract_abroad_step"."happened_on" is 'Ngày. Day';
comment on column "contract_abroad_step"."country" is 'Nước đến, mã ISO 3166-1 hai chữ. Country, ISO 3166-1 alpha-2';
create index "contract_abroad_step_person" on "contract_abroad_step" ("person_key", "happened_on");

create table "emergency_support" ("id" varchar(40) not null, "person_key" varchar(32) null, "group" text not null, "listed_on" date not null, "approved_on" date null, "paid_on" date null, "amount" bigint null, primary key ("id"));
comment on table "emergency_support" is 'Gói hỗ trợ NQ 42/NQ-CP: support of the emergency package';
comment on column "emergency_support"."id" is 'Opaque id for clients: ems_ and 16 hex digits';
comment on column "emergency_support"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "emergency_support"."group" is 'Nhóm. Group';
comment on column "emergency_support"."listed_on" is 'Ngày lập danh sách. Day listed';
comment on column "emergency_support"."approved_on" is 'Ngày phê duyệt. Day approved';
comment on column "emergency_support"."paid_on" is 'Ngày chi trả. Day paid';
comment on column "emergency_support"."amount" is 'Số tiền, đồng. Amount, VND';
create index "emergency_support_person" on "emergency_support" ("person_key", "listed_on");

create table "foreign_worker_report" ("id" text not null, "enterprise" text not null, "reported_on" date not null, "count" int not null, "area_code" text not null, "area_valid_from" date not null, primary key ("id"));
comment on table "foreign_worker_report" is 'Lao động nước ngoài: reported number, by enterprise and day';
comment on column "foreign_worker_report"."id" is 'Mã định danh. Opaque id';
comment on column "foreign_worker_report"."enterprise" is 'Doanh nghiệp. Enterprise';
comment on column "foreign_worker_report"."reported_on" is 'Ngày báo cáo. Day of the report';
comment on column "foreign_worker_report"."count" is 'Số người. Persons';
comment on column "foreign_worker_report"."area_code" is 'Official code of the area';
comment on column "foreign_worker_report"."area_valid_from" is 'First day on which the code meant this area';
create index "foreign_worker_report_day" on "foreign_worker_report" ("reported_on", "id");

create table "job_exchange_session" ("code" text not null, "held_on" date not null, "place" text not null, "mobile" boolean not null, "area_code" text not null, "area_valid_from" date not null, primary key ("code"));
comment on table "job_exchange_session" is 'Phiên giao dịch việc làm: a session of the job exchange';
comment on column "job_exchange_session"."code" is 'Mã phiên. Code of the session';
comment on column "job_exchange_session"."held_on" is 'Ngày tổ chức. Day held';
comment on column "job_exchange_session"."place" is 'Địa điểm. Place';
comment on column "job_exchange_session"."mobile" is 'Lưu động. Mobile session';
comment on column "job_exchange_session"."area_code" is 'Official code of the area';
comment on column "job_exchange_session"."area_valid_from" is 'First day on which the code meant this area';
create index "job_exchange_session_day" on "job_exchange_session" ("held_on", "code");

create table "job_counselling" ("id" varchar(40) not null, "person_key" varchar(32) null, "happened_on" date not null, "kind" text not null, "session_code" text null, primary key ("id"));
comment on table "job_counselling" is 'Tư vấn, giới thiệu việc làm: a step of job counselling';
comment on column "job_counselling"."id" is 'Opaque id for clients: jco_ and 16 hex digits';
comment on column "job_counselling"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "job_counselling"."happened_on" is 'Ngày. Day';
comment on column "job_counselling"."kind" is 'Bước. Step';
comment on column "job_counselling"."session_code" is 'Mã phiên giao dịch việc làm. Code of the job-exchange session';
create index "job_counselling_person" on "job_counselling" ("person_key", "happened_on");
create index "job_counselling_session" on "job_counselling" ("session_code");

create table "job_placement" ("id" varchar(40) not null, "person_key" varchar(32) null, "started_on" date not null, "ended_on" date null, "employer" text not null, "place" text not null, "is_new" boolean not null, "source" text not null, "monthly_wage" bigint null, primary key ("id"));
comment on table "job_placement" is 'Giải quyết việc làm: a job that a person started';
comment on column "job_placement"."id" is 'Opaque id for clients: jpl_ and 16 hex digits';
comment on column "job_placement"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "job_placement"."started_on" is 'Ngày bắt đầu. First day';
comment on column "job_placement"."ended_on" is 'Ngày kết thúc. Last day; null goes on';
comment on column "job_placement"."employer" is 'Nơi sử dụng lao động. Employer';
comment on column "job_placement"."place" is 'Nơi làm việc. Where the job is';
comment on column "job_placement"."is_new" is 'Việc làm mới. A job that did not exist before';
comment on column "job_placement"."source" is 'Có việc từ đâu. How the job was found';
comment on column "job_placement"."monthly_wage" is 'Tiền công tháng, đồng. Wage a month, VND';
create index "job_placement_person" on "job_placement" ("person_key", "started_on");

create table "labour_profile" ("id" varchar(40) not null, "person_key" varchar(32) null, "as_of" date not null, "status" text not null, "training" text not null, "within_working_age" boolean not null, "has_contract" boolean not null, "orientation" text null, "wants_training" boolean not null, "wants_job" boolean not null, "wants_abroad" boolean not null, "occupation" text null, primary key ("id"));
comment on table "labour_profile" is 'Hồ sơ lao động: what the labour office knows of a person from a day on, until the next profile';
comment on column "labour_profile"."id" is 'Opaque id for clients: lpr_ and 16 hex digits';
comment on column "labour_profile"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "labour_profile"."as_of" is 'Tính từ ngày: first day on which the profile holds';
comment on column "labour_profile"."status" is 'Tình trạng việc làm, see LabourStatus';
comment on column "labour_profile"."training" is 'Trình độ tay nghề, see TrainingStatus';
comment on column "labour_profile"."within_working_age" is 'Trong độ tuổi lao động on that day';
comment on column "labour_profile"."has_contract" is 'Có hợp đồng lao động';
comment on column "labour_profile"."orientation" is 'Định hướng việc làm, see JobOrientation';
comment on column "labour_profile"."wants_training" is 'Muốn học nghề';
comment on column "labour_profile"."wants_job" is 'Muốn tìm việc';
comment on column "labour_profile"."wants_abroad" is 'Muốn đi làm việc ở nước ngoài';
comment on column "labour_profile"."occupation" is 'Nghề đang làm';
alter table "labour_profile" add constraint "labour_profile_natural_key" unique ("person_key", "as_of");

create table "person_link" ("person_key" varchar(32) not null, "valid_from" date not null, "valid_to" date null, "person_no" int not null, "household_no" int null, primary key ("person_key", "valid_from"));
comment on table "person_link" is 'Đối chiếu định danh: whose number a pseudonym has in the register, and of which household, by period';
comment on column "person_link"."person_key" is 'Pseudonym: HMAC of the citizen number, 32 hex digits';
comment on column "person_link"."valid_from" is 'First day of the membership';
comment on column "person_link"."valid_to" is 'Last day of the membership; null is open';
comment on column "person_link"."person_no" is 'Dense number of the person in the register';
comment on column "person_link"."household_no" is 'Dense number of the household in the register';
create index "person_link_person_no" on "person_link" ("person_no");
create index "person_link_household_no" on "person_link" ("household_no");

create table "skill_test" ("id" varchar(40) not null, "person_key" varchar(32) null, "tested_on" date not null, "occupation" text not null, "passed" boolean not null, "certificate_no" text null, primary key ("id"));
comment on table "skill_test" is 'Sát hạch nghề: a test for a certificate of skill';
comment on column "skill_test"."id" is 'Opaque id for clients: skt_ and 16 hex digits';
comment on column "skill_test"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "skill_test"."tested_on" is 'Ngày sát hạch. Day of the test';
comment on column "skill_test"."occupation" is 'Nghề. Occupation';
comment on column "skill_test"."passed" is 'Đạt. Passed';
comment on column "skill_test"."certificate_no" is 'Số chứng chỉ. Number of the certificate';
create index "skill_test_person" on "skill_test" ("person_key", "tested_on");

create table "training_course" ("code" text not null, "name_vi" text not null, "occupation" text not null, "provider" text not null, "area_code" text not null, "area_valid_from" date not null, "valid_from" date not null, "valid_to" date not null, primary key ("code"));
comment on table "training_course" is 'Lớp đào tạo nghề: a course of vocational training that an area registered';
comment on column "training_course"."code" is 'Mã lớp';
comment on column "training_course"."name_vi" is 'Tên lớp, NFC';
comment on column "training_course"."occupation" is 'Nghề';
comment on column "training_course"."provider" is 'Cơ sở đào tạo';
comment on column "training_course"."area_code" is 'Official code of the area that registered the demand';
comment on column "training_course"."area_valid_from" is 'First day on which the code meant this area';
comment on column "training_course"."valid_from" is 'Khai giảng';
comment on column "training_course"."valid_to" is 'Bế giảng';
create index "training_course_from" on "training_course" ("valid_from", "code");

create table "training_enrolment" ("id" varchar(40) not null, "person_key" varchar(32) null, "course_code" text not null, "enrolled_on" date not null, "completed_on" date null, "certificate_on" date null, "job_after_training" boolean null, primary key ("id"));
comment on table "training_enrolment" is 'Học viên đào tạo nghề: a person in a course';
comment on column "training_enrolment"."id" is 'Opaque id for clients: trn_ and 16 hex digits';
comment on column "training_enrolment"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "training_enrolment"."course_code" is 'Mã lớp';
comment on column "training_enrolment"."enrolled_on" is 'Ngày nhập học';
comment on column "training_enrolment"."completed_on" is 'Ngày hoàn thành';
comment on column "training_enrolment"."certificate_on" is 'Ngày cấp chứng chỉ';
comment on column "training_enrolment"."job_after_training" is 'Có việc sau học nghề; null chưa khảo sát';
create index "training_enrolment_person" on "training_enrolment" ("person_key", "enrolled_on");
create index "training_enrolment_course" on "training_enrolment" ("course_code");

create table "unemployment_claim" ("id" varchar(40) not null, "person_key" varchar(32) null, "code" text not null, "registered_on" date not null, "submitted_on" date null, "channel" text not null, "declared_months" text[] not null, "approved_on" date null, "covid_related" boolean not null, primary key ("id"));
comment on table "unemployment_claim" is 'Hồ sơ trợ cấp thất nghiệp: a claim for unemployment benefit';
comment on column "unemployment_claim"."id" is 'Opaque id for clients: ucl_ and 16 hex digits';
comment on column "unemployment_claim"."person_key" is 'Pseudonym of the person; null where the agency holds no usable citizen number';
comment on column "unemployment_claim"."code" is 'Mã hồ sơ. Code of the claim';
comment on column "unemployment_claim"."registered_on" is 'Ngày đăng ký. Day of registration';
comment on column "unemployment_claim"."submitted_on" is 'Ngày nộp hồ sơ. Day handed in';
comment on column "unemployment_claim"."channel" is 'Cách nộp. How it was handed in';
comment on column "unemployment_claim"."declared_months" is 'Các tháng đã khai báo tìm việc, NĂM-THÁNG. Months declared, YYYY-MM';
comment on column "unemployment_claim"."approved_on" is 'Ngày quyết định hưởng. Day of approval';
comment on column "unemployment_claim"."covid_related" is 'Do dịch Covid-19. Because of Covid-19';
create index "unemployment_claim_person" on "unemployment_claim" ("person_key", "registered_on");
alter table "unemployment_claim" add constraint "unemployment_claim_code" unique ("code");

alter table "contract_abroad_step" add constraint "contract_abroad_step_step" check (step in ('INTRODUCED', 'COUNSELLED', 'REGISTERED', 'SELECTED', 'DEPARTED', 'RETURNED', 'RETURNED_EARLY', 'OVERSTAYED'));
alter table "contract_abroad_step" add constraint "contract_abroad_step_country" check (country is null or country ~ '^[A-Z]{2}$');

alter table "emergency_support" add constraint "emergency_support_group" check ("group" in ('CONTRACT_SUSPENDED', 'HOUSEHOLD_BUSINESS', 'TERMINATED_NO_UI', 'NO_CONTRACT', 'EMPLOYER_STOPPAGE_LOAN', 'MERIT', 'SOCIAL_PROTECTION', 'POOR_NEAR_POOR'));
alter table "emergency_support" add constraint "emergency_support_amount" check (amount is null or amount > 0);

alter table "foreign_worker_report" add constraint "foreign_worker_report_count" check (count >= 0);

alter table "job_counselling" add constraint "job_counselling_session_code_foreign" foreign key ("session_code") references "job_exchange_session" ("code") on delete restrict;
alter table "job_counselling" add constraint "job_counselling_kind" check (kind in ('COUNSELLED', 'INFORMED', 'INTRODUCED', 'MATCHED'));

alter table "job_placement" add constraint "job_placement_place" check (place in ('LOCAL', 'OUTSIDE_LOCALITY', 'INDUSTRIAL_CLUSTER', 'OUT_OF_PROVINCE'));
alter table "job_placement" add constraint "job_placement_source" check (source in ('JOB_EXCHANGE', 'VFF', 'SELF', 'LOAN'));
alter table "job_placement" add constraint "job_placement_period" check (ended_on is null or ended_on >= started_on);
alter table "job_placement" add constraint "job_placement_wage" check (monthly_wage is null or monthly_wage > 0);

alter table "labour_profile" add constraint "labour_profile_status" check (status in ('EMPLOYED', 'NOT_EMPLOYED', 'UNDEREMPLOYED', 'OUTSIDE_LABOUR_FORCE'));
alter table "labour_profile" add constraint "labour_profile_training" check (training in ('TRAINED', 'SKILLED_WITHOUT_CERTIFICATE', 'UNTRAINED'));
alter table "labour_profile" add constraint "labour_profile_orientation" check (orientation is null or orientation in ('LOCAL', 'IN_PROVINCE', 'IN_COUNTRY', 'ABROAD'));

alter table "person_link" add constraint "person_link_period" check (valid_to is null or valid_to >= valid_from);

alter table "training_course" add constraint "training_course_period" check (valid_to >= valid_from);

alter table "training_enrolment" add constraint "training_enrolment_course_code_foreign" foreign key ("course_code") references "training_course" ("code");
alter table "training_enrolment" add constraint "training_enrolment_order" check ((completed_on is null or completed_on >= enrolled_on) and (certificate_on is null or certificate_on >= enrolled_on));

alter table "unemployment_claim" add constraint "unemployment_claim_channel" check (channel in ('COUNTER', 'POST', 'PHONE'));
alter table "unemployment_claim" add constraint "unemployment_claim_order" check ((submitted_on is null or submitted_on >= registered_on) and (approved_on is null or approved_on >= registered_on));
`;
