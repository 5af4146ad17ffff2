import { Migration } from '@mikro-orm/migrations';

/** The first tables of the room. */
export class Migration20261121Initial extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS: readonly string[] = [
  `create table "adult_attainment" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "recorded_on" date not null,
      "level" text not null,
      primary key ("id")
    )`,
  `comment on table "adult_attainment"
      is 'Trình độ học vấn người lớn: the highest education of an adult from a day until the next such row'`,
  `comment on column "adult_attainment"."id" is 'Opaque id for clients: att_ and 16 hex digits'`,
  `comment on column "adult_attainment"."person_key"
      is 'Pseudonym of the adult; null where the agency holds no usable citizen number'`,
  `comment on column "adult_attainment"."recorded_on" is 'Day from which it holds'`,
  `comment on column "adult_attainment"."level" is 'Trình độ, see AttainmentLevel'`,
  `alter table "adult_attainment"
      add constraint "adult_attainment_natural_key" unique ("person_key", "recorded_on")`,
  `create table "career_counselling" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "happened_on" date not null,
      "choice" text not null,
      primary key ("id")
    )`,
  `comment on table "career_counselling"
      is 'Tư vấn hướng nghiệp, phân luồng: a pupil counselled on a day, and the choice made'`,
  `comment on column "career_counselling"."id" is 'Opaque id for clients: cac_ and 16 hex digits'`,
  `comment on column "career_counselling"."person_key"
      is 'Pseudonym of the pupil; null where the agency holds no usable citizen number'`,
  `comment on column "career_counselling"."happened_on" is 'Day of the counselling'`,
  `comment on column "career_counselling"."choice" is 'Lựa chọn, see CareerChoice'`,
  `alter table "career_counselling"
      add constraint "career_counselling_natural_key" unique ("person_key", "happened_on")`,
  `create table "education_benefit" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "school_year" varchar(9) not null,
      "kind" text not null,
      "decision_no" text null,
      "amount" bigint null,
      "valid_from" date not null,
      "valid_to" date not null,
      primary key ("id")
    )`,
  `comment on table "education_benefit"
      is 'Miễn giảm học phí, hỗ trợ chi phí học tập, xe đạp, sách vở: one benefit to a pupil in a school year'`,
  `comment on column "education_benefit"."id" is 'Opaque id for clients: edb_ and 16 hex digits'`,
  `comment on column "education_benefit"."person_key"
      is 'Pseudonym of the pupil; null where the agency holds no usable citizen number'`,
  `comment on column "education_benefit"."school_year" is 'Năm học: two years, such as 2019-2020'`,
  `comment on column "education_benefit"."kind" is 'Loại hỗ trợ, see EducationBenefitKind'`,
  `comment on column "education_benefit"."decision_no" is 'Số quyết định: decision that grants it'`,
  `comment on column "education_benefit"."amount"
      is 'For the whole period, VND; null where it is not money or not told'`,
  `comment on column "education_benefit"."valid_from" is 'First day'`,
  `comment on column "education_benefit"."valid_to"
      is 'Last day; the last day of lessons of the school year unless told otherwise'`,
  `create index "education_benefit_person" on "education_benefit" ("person_key", "school_year", "valid_from")`,
  `alter table "education_benefit"
      add constraint "education_benefit_natural_key" unique ("person_key", "school_year", "kind", "valid_from")`,
  `create table "out_of_school_period" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "since" date not null,
      "reason" text not null,
      "returned_on" date null,
      primary key ("id")
    )`,
  `comment on table "out_of_school_period"
      is 'Trẻ không đi học: a child out of school since a day, until the day of return'`,
  `comment on column "out_of_school_period"."id" is 'Opaque id for clients: oos_ and 16 hex digits'`,
  `comment on column "out_of_school_period"."person_key"
      is 'Pseudonym of the child; null where the agency holds no usable citizen number'`,
  `comment on column "out_of_school_period"."since" is 'First day out of school'`,
  `comment on column "out_of_school_period"."reason" is 'Lý do, as the school recorded it'`,
  `comment on column "out_of_school_period"."returned_on"
      is 'First day back at school; null is still out'`,
  `create index "out_of_school_period_person" on "out_of_school_period" ("person_key", "since")`,
  `alter table "out_of_school_period"
      add constraint "out_of_school_period_natural_key" unique ("person_key", "since")`,
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
  `create table "school" (
      "code" text not null,
      "name_vi" text not null,
      "level" text not null,
      "area_code" text not null,
      "area_valid_from" date not null,
      primary key ("code")
    )`,
  `comment on table "school" is 'Cơ sở giáo dục: a school and the area in which it stands'`,
  `comment on column "school"."code" is 'Mã trường: code of the school'`,
  `comment on column "school"."name_vi" is 'Name, NFC'`,
  `comment on column "school"."level" is 'Cấp học, see SchoolLevel'`,
  `comment on column "school"."area_code" is 'Official code of the area'`,
  `comment on column "school"."area_valid_from" is 'First day on which the code meant this area'`,
  `create index "school_area" on "school" ("area_code", "level", "code")`,
  `create table "enrolment" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "school_code" text not null,
      "school_year" varchar(9) not null,
      "level" text not null,
      "grade" smallint null,
      "valid_from" date not null,
      "valid_to" date not null,
      "right_age" boolean not null,
      "status" text not null,
      "attendance_basis_points" smallint null,
      primary key ("id")
    )`,
  `comment on table "enrolment"
      is 'Đi học: a pupil at a school in a school year; a change of school is a row of its own'`,
  `comment on column "enrolment"."id" is 'Opaque id for clients: enr_ and 16 hex digits'`,
  `comment on column "enrolment"."person_key"
      is 'Pseudonym of the pupil; null where the agency holds no usable citizen number'`,
  `comment on column "enrolment"."school_code" is 'Mã trường'`,
  `comment on column "enrolment"."school_year" is 'Năm học: two years, such as 2019-2020'`,
  `comment on column "enrolment"."level" is 'Cấp học, see SchoolLevel'`,
  `comment on column "enrolment"."grade" is 'Lớp, 1 to 12; null where the level has no numbered grades'`,
  `comment on column "enrolment"."valid_from" is 'First day at the school in this school year'`,
  `comment on column "enrolment"."valid_to"
      is 'Last day at the school in this school year; its last day of lessons unless told otherwise'`,
  `comment on column "enrolment"."right_age"
      is 'Đúng độ tuổi: of the age for the level, as the school recorded it'`,
  `comment on column "enrolment"."status" is 'How the enrolment stands, or ended, see EnrolmentStatus'`,
  `comment on column "enrolment"."attendance_basis_points"
      is 'Share of school days attended in the year, basis points: 10000 is every day'`,
  `create index "enrolment_person" on "enrolment" ("person_key", "valid_from")`,
  `create index "enrolment_school" on "enrolment" ("school_code")`,
  `alter table "enrolment"
      add constraint "enrolment_natural_key" unique ("person_key", "school_year", "school_code", "valid_from")`,
  `create table "study_grant" (
      "id" varchar(40) not null,
      "person_key" varchar(32) null,
      "grantor" text not null,
      "amount" bigint not null,
      "granted_on" date not null,
      primary key ("id")
    )`,
  `comment on table "study_grant"
      is 'Khuyến học, khuyến tài: a grant to a pupil or student by an association or a donor'`,
  `comment on column "study_grant"."id" is 'Opaque id for clients: stg_ and 16 hex digits'`,
  `comment on column "study_grant"."person_key"
      is 'Pseudonym of the receiver; null where the agency holds no usable citizen number'`,
  `comment on column "study_grant"."grantor" is 'Bên trao: who grants it'`,
  `comment on column "study_grant"."amount" is 'Granted, VND'`,
  `comment on column "study_grant"."granted_on" is 'Day of the grant'`,
  `create index "study_grant_person" on "study_grant" ("person_key", "granted_on")`,
  `alter table "adult_attainment"
      add constraint "adult_attainment_level" check (level in ('NONE', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'COLLEGE_UNIVERSITY'))`,
  `alter table "career_counselling"
      add constraint "career_counselling_choice" check (choice in ('UPPER_SECONDARY', 'VOCATIONAL', 'WORK', 'UNDECIDED'))`,
  `alter table "education_benefit"
      add constraint "education_benefit_kind" check (kind in ('TUITION_EXEMPTION', 'TUITION_REDUCTION', 'STUDY_COST_SUPPORT', 'BICYCLE', 'BOOKS', 'STUDY_TOOLS'))`,
  `alter table "education_benefit"
      add constraint "education_benefit_school_year" check (school_year ~ '^[0-9]{4}-[0-9]{4}$')`,
  `alter table "education_benefit"
      add constraint "education_benefit_amount" check (amount is null or amount > 0)`,
  `alter table "education_benefit"
      add constraint "education_benefit_period" check (valid_to >= valid_from)`,
  `alter table "out_of_school_period"
      add constraint "out_of_school_period_order" check (returned_on is null or returned_on >= since)`,
  `alter table "person_link"
      add constraint "person_link_period" check (valid_to is null or valid_to >= valid_from)`,
  `alter table "school"
      add constraint "school_level" check (level in ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'COLLEGE_UNIVERSITY'))`,
  `alter table "enrolment"
      add constraint "enrolment_school_code_foreign" foreign key ("school_code") references "school" ("code")`,
  `alter table "enrolment"
      add constraint "enrolment_level" check (level in ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL', 'COLLEGE_UNIVERSITY'))`,
  `alter table "enrolment"
      add constraint "enrolment_status" check (status in ('STUDYING', 'DROPPED_OUT', 'COMPLETED'))`,
  `alter table "enrolment"
      add constraint "enrolment_school_year" check (school_year ~ '^[0-9]{4}-[0-9]{4}$')`,
  `alter table "enrolment" add constraint "enrolment_period" check (valid_to >= valid_from)`,
  `alter table "enrolment"
      add constraint "enrolment_grade" check (grade is null or grade >= 1 and grade <= 12)`,
  `alter table "enrolment"
      add constraint "enrolment_attendance" check (attendance_basis_points is null or attendance_basis_points >= 0 and attendance_basis_points <= 10000)`,
  `alter table "study_grant" add constraint "study_grant_amount" check (amount > 0)`,
];
