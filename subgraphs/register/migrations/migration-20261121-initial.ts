import { Migration } from '@mikro-orm/migrations';

/** The room's first tables. Printed from the entities by test/tools/create-migration.ts. */
export class Migration20261121Initial extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create table "area" ("no" int not null, "code" text not null, "valid_from" date not null, "valid_to" date null, "name_vi" text not null, "name_en" text null, "aliases" text[] not null, "name_keys" text[] not null, "level" text not null, "type" text not null, "settlement" text null, "parent_no" int null, "source" text not null, primary key ("no"));
comment on table "area" is 'Địa bàn: an area; key (code, valid_from), because official codes were reused with another meaning';
comment on column "area"."no" is 'Dense number inside this room';
comment on column "area"."code" is 'Official code of the General Statistics Office; hamlets: commune code + ordinal';
comment on column "area"."valid_from" is 'First day on which the code had this meaning';
comment on column "area"."valid_to" is 'Last day; null is in use';
comment on column "area"."name_vi" is 'NFC, with its type: Xã Cam Thành';
comment on column "area"."aliases" is 'Other spellings seen in documents';
comment on column "area"."name_keys" is 'Normal forms of name and aliases; tone marks are kept';
comment on column "area"."level" is 'PROVINCE, DISTRICT, COMMUNE, HAMLET';
comment on column "area"."type" is 'Kind of unit';
comment on column "area"."settlement" is 'RURAL or URBAN for poverty lines; null above the commune';
comment on column "area"."source" is 'Where the row comes from';
create index "area_parent" on "area" ("parent_no");
create index "area_level_code" on "area" ("level", "code");
create index "area_name_keys" on "area" using gin ("name_keys");
alter table "area" add constraint "area_code_valid_from" unique ("code", "valid_from");

create table "area_class" ("area_no" int not null, "area_class" text not null, "valid_from" date not null, "valid_to" date null, "decision" text null, "invented" boolean not null, primary key ("area_no", "area_class", "valid_from"));
comment on table "area_class" is 'Phân loại địa bàn: what policies class an area as, by period';
comment on column "area_class"."area_class" is 'Code of the class';
comment on column "area_class"."valid_from" is 'First day';
comment on column "area_class"."valid_to" is 'Last day; null is open';
comment on column "area_class"."decision" is 'Decision that classed it';
comment on column "area_class"."invented" is 'True where no source names the class of this area';

create table "area_containment" ("container_no" int not null, "inside_no" int not null, primary key ("container_no", "inside_no"));
comment on table "area_containment" is 'Derived: which areas, of any time, lie wholly inside an area (itself among them)';
create index "area_containment_inside" on "area_containment" ("inside_no", "container_no");

create table "area_figure" ("area_no" int not null, "figure" text not null, "as_of" date not null, "value" int not null, "basis" text not null, "source" text not null, primary key ("area_no", "figure", "as_of"));
comment on table "area_figure" is 'Số liệu của địa bàn: a dated total that no counting of rows gives, with its source';
comment on column "area_figure"."figure" is 'HOUSEHOLD_TOTAL or KHMER_HOUSEHOLD_TOTAL';
comment on column "area_figure"."as_of" is 'The day it is true of';
comment on column "area_figure"."value" is 'Households';
comment on column "area_figure"."basis" is 'PRINTED, IMPLIED, COUNTED or INVENTED';

create table "area_succession" ("predecessor_no" int not null, "successor_no" int not null, "share" text not null, "effective_on" date not null, "source" text not null, "certain" boolean not null, primary key ("predecessor_no", "successor_no"));
comment on table "area_succession" is 'Sáp nhập, chia tách: which area went to which, whole or in part';
comment on column "area_succession"."share" is 'WHOLE or PART of the predecessor';
comment on column "area_succession"."effective_on" is 'First day of the successor';
comment on column "area_succession"."certain" is 'False where sources differ';
create index "area_succession_successor" on "area_succession" ("successor_no");

create table "household" ("no" int not null, "public_id" text not null, "household_code" text not null, "formed_on" date not null, "dissolved_on" date null, "address" text not null, "priority_flags" text[] not null, primary key ("no"));
comment on table "household" is 'Hộ gia đình: a household of the register';
comment on column "household"."no" is 'Dense number; lives between rooms only';
comment on column "household"."public_id" is 'Opaque id for clients: hh_ and 20 characters of an HMAC';
comment on column "household"."household_code" is 'Mã hộ';
comment on column "household"."formed_on" is 'First day of the household';
comment on column "household"."dissolved_on" is 'Last day of the household; null is living';
comment on column "household"."priority_flags" is 'Codes of PriorityFlag';
alter table "household" add constraint "household_public_id" unique ("public_id");
alter table "household" add constraint "household_household_code" unique ("household_code");

create table "need_list" ("code" text not null, "plan_code" text not null, "target_code" text not null, "name_vi" text not null, "name_en" text not null, "frozen_on" date not null, "unit" text not null, primary key ("code"));
comment on table "need_list" is 'Danh sách nhu cầu: who needs a support, frozen on a day for a plan';
comment on column "need_list"."plan_code" is 'Plan that the list was made for';
comment on column "need_list"."target_code" is 'Target of that plan';
comment on column "need_list"."frozen_on" is 'The day the list is of';
comment on column "need_list"."unit" is 'HOUSEHOLD or PERSON';

create table "person" ("no" int not null, "public_id" text not null, "person_key" text null, "masked_citizen_number" text not null, "name" text not null, "sex" text not null, "birth_date" date not null, "died_on" date null, "ethnicity_code" text not null, primary key ("no"));
comment on table "person" is 'Nhân khẩu: a person of the register; the citizen number itself is not kept';
comment on column "person"."no" is 'Dense number; lives between rooms only';
comment on column "person"."public_id" is 'Opaque id for clients: ps_ and 20 characters of an HMAC';
comment on column "person"."person_key" is 'Pseudonym: HMAC of the citizen number, 32 hex digits; null where the number is malformed';
comment on column "person"."masked_citizen_number" is 'Citizen number with all but its last three digits hidden';
comment on column "person"."name" is 'Họ và tên, NFC';
comment on column "person"."ethnicity_code" is 'Code list 121-TCTK/PPCĐ; see law/ethnic-groups.ts';
alter table "person" add constraint "person_public_id" unique ("public_id");
alter table "person" add constraint "person_person_key" unique ("person_key");

create table "need_entry" ("no" int not null, "list_code" text not null, "household_no" int not null, "person_no" int null, primary key ("no"));
comment on table "need_entry" is 'Hộ hoặc người trong danh sách nhu cầu: an entry of a need list';
comment on column "need_entry"."no" is 'Dense number inside this room';
create index "need_entry_household" on "need_entry" ("household_no");
create index "need_entry_person" on "need_entry" ("person_no");
create unique index "need_entry_once" on "need_entry" ("list_code", "household_no", "person_no") nulls not distinct;

create table "membership" ("person_no" int not null, "valid_from" date not null, "valid_to" date null, "household_no" int not null, "relation_to_head" text not null, primary key ("person_no", "valid_from"));
comment on table "membership" is 'Thành viên hộ: who belongs to a household, by period';
comment on column "membership"."valid_from" is 'First day; a person begins one membership a day';
comment on column "membership"."valid_to" is 'Last day; null is open';
create index "membership_household" on "membership" ("household_no");

create table "person_status" ("person_no" int not null, "kind" text not null, "detail" text not null, "valid_from" date not null, "valid_to" date null, "monthly_amount" bigint null, primary key ("person_no", "kind", "detail", "valid_from"));
comment on table "person_status" is 'Tình trạng của nhân khẩu: merit, social protection, disability, serious illness, by period';
comment on column "person_status"."detail" is 'ELDERLY, ORPHAN, WAR_INVALID …';
comment on column "person_status"."valid_from" is 'First day';
comment on column "person_status"."valid_to" is 'Last day; null is open';
comment on column "person_status"."monthly_amount" is 'VND a month';
create index "person_status_kind" on "person_status" ("kind", "person_no");

create table "residence" ("household_no" int not null, "valid_from" date not null, "valid_to" date null, "area_no" int not null, primary key ("household_no", "valid_from"));
comment on table "residence" is 'Nơi cư trú của hộ: in which area a household is registered, by period';
comment on column "residence"."valid_from" is 'First day there';
comment on column "residence"."valid_to" is 'Last day there; null is open';
create index "residence_area" on "residence" ("area_no", "household_no") include ("valid_from", "valid_to");

create table "review" ("no" int not null, "household_no" int not null, "year" int not null, "standard" text not null, "kind" text not null, "reference_on" date not null, "superseded_on" date null, "reviewed_on" date not null, "approved_on" date null, "class" text not null, "previous_class" text null, "criterion" text null, "income_per_capita_month" bigint null, "score_b1" int null, "score_b2" int null, "members" int not null, "dependants" int not null, "special_hardship" boolean not null, "poor_group" text null, "escape_capability" text null, "will" text null, primary key ("no"));
comment on table "review" is 'Kết quả rà soát hộ: what a review found of a household, under one standard';
comment on column "review"."no" is 'Dense number inside this room';
comment on column "review"."year" is 'Year of the review';
comment on column "review"."standard" is 'Code of the poverty standard';
comment on column "review"."reference_on" is 'The day the class is of: 31 December of the year';
comment on column "review"."superseded_on" is 'Derived: reference day of the next approved review, the first day this one no longer rules';
comment on column "review"."approved_on" is 'Null is a draft: it rules nothing';
comment on column "review"."criterion" is 'Decision 59/2015 only';
comment on column "review"."income_per_capita_month" is 'VND per person per month';
comment on column "review"."score_b1" is 'Form B, income score, points';
comment on column "review"."score_b2" is 'Form B, 10 points a deprived indicator';
comment on column "review"."members" is 'Persons, as the review counted them';
comment on column "review"."dependants" is 'Persons';
create index "review_class_period" on "review" ("class", "household_no") include ("reference_on", "superseded_on") where "approved_on" is not null;
alter table "review" add constraint "review_household_year_standard" unique ("household_no", "year", "standard");

create table "review_cause" ("review_no" int not null, "cause" text not null, primary key ("review_no", "cause"));
comment on table "review_cause" is 'Nguyên nhân nghèo: why the household is poor; several at once';
create index "review_cause_cause" on "review_cause" ("cause", "review_no");

create table "review_deprivation" ("review_no" int not null, "ordinal" int not null, "indicator" text not null, "person_no" int null, primary key ("review_no", "ordinal"));
comment on table "review_deprivation" is 'Thiếu hụt: an indicator by which the review found the household deprived, once or once a member';
comment on column "review_deprivation"."ordinal" is 'Place in the review, from 0';
create index "review_deprivation_indicator" on "review_deprivation" ("indicator", "review_no");
create index "review_deprivation_person" on "review_deprivation" ("person_no");

create table "review_wish" ("review_no" int not null, "wish" text not null, primary key ("review_no", "wish"));
comment on table "review_wish" is 'Nguyện vọng hỗ trợ: what support the household wishes for; several at once';
create index "review_wish_wish" on "review_wish" ("wish", "review_no");

create table "self_managed_group" ("code" text not null, "area_no" int not null, "name_vi" text not null, "founded_on" date not null, "dissolved_on" date null, primary key ("code"));
comment on table "self_managed_group" is 'Tổ tự quản giảm nghèo: households of a neighbourhood that work their way out of poverty together';
comment on column "self_managed_group"."founded_on" is 'First day';
comment on column "self_managed_group"."dissolved_on" is 'Last day; null is living';
create index "self_managed_group_area" on "self_managed_group" ("area_no");

create table "self_managed_group_member" ("group_code" text not null, "household_no" int not null, primary key ("group_code", "household_no"));
comment on table "self_managed_group_member" is 'Hộ thuộc tổ tự quản: the households of a self-managed group';
create index "self_managed_group_member_household" on "self_managed_group_member" ("household_no");

create table "status_event" ("household_no" int not null, "effective_on" date not null, "kind" text not null, "from_class" text not null, "to_class" text not null, "decision_no" text null, primary key ("household_no", "effective_on", "kind"));
comment on table "status_event" is 'Biến động hộ nghèo: a household’s move between classes';
create index "status_event_kind" on "status_event" ("kind", "effective_on");

create table "support_event" ("no" int not null, "household_no" int not null, "person_no" int null, "kind" text not null, "agency" text not null, "happened_on" date not null, "value" bigint null, "programme" text null, "quantity" text null, primary key ("no"));
comment on table "support_event" is 'Lượt hỗ trợ: help given by a department that has no room of its own yet';
comment on column "support_event"."no" is 'Dense number inside this room';
comment on column "support_event"."agency" is 'Who gave it';
comment on column "support_event"."value" is 'VND; null where unknown, never 0';
comment on column "support_event"."quantity" is 'What and how much, in words';
create index "support_event_household" on "support_event" ("household_no", "happened_on");
create index "support_event_person" on "support_event" ("person_no");
create index "support_event_kind" on "support_event" ("kind", "happened_on");

alter table "area" add constraint "area_parent_no_foreign" foreign key ("parent_no") references "area" ("no") on update no action on delete no action;
alter table "area" add constraint "area_period" check (valid_to is null or valid_to >= valid_from);
alter table "area" add constraint "area_level_code" check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'));
alter table "area" add constraint "area_type_code" check (type in ('TINH', 'THANH_PHO', 'HUYEN', 'QUAN', 'THI_XA', 'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU', 'TDP', 'AP', 'KHOM', 'THON'));
alter table "area" add constraint "area_settlement_code" check (settlement in ('RURAL', 'URBAN'));
alter table "area" add constraint "area_not_its_own_parent" check (parent_no <> no);

alter table "area_class" add constraint "area_class_area_no_foreign" foreign key ("area_no") references "area" ("no") on update no action on delete cascade;
alter table "area_class" add constraint "area_class_area_class_code" check (area_class in ('EXTREMELY_DIFFICULT_ETHNIC', 'EXTREMELY_DIFFICULT_COASTAL', 'PROGRAMME_135', 'DIFFICULT_SOCIOECONOMIC', 'KHMER_CONCENTRATED', 'POOR_COMMUNE', 'POOR_DISTRICT', 'ISLAND', 'NEW_RURAL', 'INDUSTRIAL_CLUSTER'));
alter table "area_class" add constraint "area_class_period" check (valid_to is null or valid_to >= valid_from);

alter table "area_containment" add constraint "area_containment_container_no_foreign" foreign key ("container_no") references "area" ("no") on update no action on delete cascade;
alter table "area_containment" add constraint "area_containment_inside_no_foreign" foreign key ("inside_no") references "area" ("no") on update no action on delete cascade;

alter table "area_figure" add constraint "area_figure_area_no_foreign" foreign key ("area_no") references "area" ("no") on update no action on delete cascade;
alter table "area_figure" add constraint "area_figure_figure_code" check (figure in ('HOUSEHOLD_TOTAL', 'KHMER_HOUSEHOLD_TOTAL'));
alter table "area_figure" add constraint "area_figure_basis_code" check (basis in ('PRINTED', 'IMPLIED', 'COUNTED', 'INVENTED'));
alter table "area_figure" add constraint "area_figure_value" check (value >= 0);

alter table "area_succession" add constraint "area_succession_predecessor_no_foreign" foreign key ("predecessor_no") references "area" ("no") on update no action on delete cascade;
alter table "area_succession" add constraint "area_succession_successor_no_foreign" foreign key ("successor_no") references "area" ("no") on update no action on delete cascade;
alter table "area_succession" add constraint "area_succession_share_code" check (share in ('WHOLE', 'PART'));
alter table "area_succession" add constraint "area_succession_two_areas" check (predecessor_no <> successor_no);

alter table "household" add constraint "household_period" check (dissolved_on is null or dissolved_on >= formed_on);
alter table "household" add constraint "household_priority_flags_codes" check (priority_flags <@ array['WOMAN_HEAD', 'DISABLED_MEMBER', 'NEW_RURAL_AREA', 'START_UP', 'LAND_RECOVERED', 'ETHNIC_MINORITY', 'RURAL_YOUTH', 'MERIT_FAMILY']::text[]);
alter table "household" add constraint "household_no_positive" check (no > 0);
alter table "household" add constraint "household_public_id_form" check (public_id ~ '^hh_[A-Za-z0-9_-]{20}$');

alter table "need_list" add constraint "need_list_unit_code" check (unit in ('HOUSEHOLD', 'PERSON'));

alter table "person" add constraint "person_sex_code" check (sex in ('MALE', 'FEMALE'));
alter table "person" add constraint "person_period" check (died_on is null or died_on >= birth_date);
alter table "person" add constraint "person_no_positive" check (no > 0);
alter table "person" add constraint "person_public_id_form" check (public_id ~ '^ps_[A-Za-z0-9_-]{20}$');
alter table "person" add constraint "person_person_key_form" check (person_key ~ '^[0-9a-f]{32}$');
alter table "person" add constraint "person_ethnicity_code_form" check (ethnicity_code ~ '^[0-9]{2}$');

alter table "need_entry" add constraint "need_entry_list_code_foreign" foreign key ("list_code") references "need_list" ("code") on update no action on delete cascade;
alter table "need_entry" add constraint "need_entry_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;
alter table "need_entry" add constraint "need_entry_person_no_foreign" foreign key ("person_no") references "person" ("no") on update no action on delete cascade;

alter table "membership" add constraint "membership_person_no_foreign" foreign key ("person_no") references "person" ("no") on update no action on delete cascade;
alter table "membership" add constraint "membership_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;
alter table "membership" add constraint "membership_period" check (valid_to is null or valid_to >= valid_from);
alter table "membership" add constraint "membership_relation_to_head_code" check (relation_to_head in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'OTHER'));

alter table "person_status" add constraint "person_status_person_no_foreign" foreign key ("person_no") references "person" ("no") on update no action on delete cascade;
alter table "person_status" add constraint "person_status_period" check (valid_to is null or valid_to >= valid_from);
alter table "person_status" add constraint "person_status_kind_code" check (kind in ('SOCIAL_PROTECTION', 'MERIT', 'DISABILITY', 'SERIOUS_ILLNESS'));
alter table "person_status" add constraint "person_status_detail_form" check (detail ~ '^[A-Z][A-Z0-9_]*$');
alter table "person_status" add constraint "person_status_amount" check (monthly_amount > 0);

alter table "residence" add constraint "residence_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;
alter table "residence" add constraint "residence_area_no_foreign" foreign key ("area_no") references "area" ("no") on update no action on delete no action;
alter table "residence" add constraint "residence_period" check (valid_to is null or valid_to >= valid_from);

alter table "review" add constraint "review_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;
alter table "review" add constraint "review_kind_code" check (kind in ('REGULAR_YEAR_END', 'AD_HOC', 'GENERAL_SURVEY'));
alter table "review" add constraint "review_standard_code" check (standard in ('QD59_2015', 'ND07_2021', 'ND351_2025'));
alter table "review" add constraint "review_class_code" check (class in ('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'AVERAGE_LIVING', 'NON_POOR'));
alter table "review" add constraint "review_previous_class_code" check (previous_class in ('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'AVERAGE_LIVING', 'NON_POOR'));
alter table "review" add constraint "review_criterion_code" check (criterion in ('INCOME', 'SERVICE_DEPRIVATION'));
alter table "review" add constraint "review_poor_group_code" check (poor_group in ('CSGN', 'HARD_CORE'));
alter table "review" add constraint "review_escape_capability_code" check (escape_capability in ('CAN_ESCAPE', 'CANNOT_ESCAPE'));
alter table "review" add constraint "review_will_code" check (will in ('STRONG', 'WEAK', 'NONE'));
alter table "review" add constraint "review_reference_year" check (extract(year from reference_on) = year);
alter table "review" add constraint "review_superseded" check (superseded_on >= reference_on);
alter table "review" add constraint "review_income" check (income_per_capita_month >= 0);
alter table "review" add constraint "review_scores" check (score_b1 >= 0 and score_b2 >= 0);
alter table "review" add constraint "review_members" check (members > 0 and dependants >= 0 and dependants <= members);

alter table "review_cause" add constraint "review_cause_review_no_foreign" foreign key ("review_no") references "review" ("no") on update no action on delete cascade;
alter table "review_cause" add constraint "review_cause_cause_code" check (cause in ('LACK_CAPITAL', 'LACK_LAND', 'LACK_MEANS', 'ILLNESS_LACK_LABOUR', 'MANY_DEPENDANTS', 'LABOUR_WITHOUT_JOB', 'NO_SKILL', 'SOCIAL_EVILS', 'LAZINESS', 'OTHER'));

alter table "review_deprivation" add constraint "review_deprivation_review_no_foreign" foreign key ("review_no") references "review" ("no") on update no action on delete cascade;
alter table "review_deprivation" add constraint "review_deprivation_person_no_foreign" foreign key ("person_no") references "person" ("no") on update no action on delete no action;
alter table "review_deprivation" add constraint "review_deprivation_indicator_code" check (indicator in ('EMPLOYMENT', 'DEPENDENCY', 'NUTRITION', 'HEALTH_SERVICE', 'HEALTH_INSURANCE', 'ADULT_EDUCATION', 'CHILD_EDUCATION', 'HOUSING_QUALITY', 'HOUSING_AREA', 'WATER', 'SANITATION', 'TELECOM', 'INFORMATION_ASSETS'));

alter table "review_wish" add constraint "review_wish_review_no_foreign" foreign key ("review_no") references "review" ("no") on update no action on delete cascade;
alter table "review_wish" add constraint "review_wish_wish_code" check (wish in ('PREFERENTIAL_LOAN', 'PRODUCTION_LAND', 'PRODUCTION_MEANS', 'VOCATIONAL_TRAINING', 'JOB_INTRODUCTION', 'PRODUCTION_GUIDANCE', 'LABOUR_EXPORT', 'SOCIAL_ASSISTANCE'));

alter table "self_managed_group" add constraint "self_managed_group_area_no_foreign" foreign key ("area_no") references "area" ("no") on update no action on delete no action;
alter table "self_managed_group" add constraint "self_managed_group_period" check (dissolved_on is null or dissolved_on >= founded_on);

alter table "self_managed_group_member" add constraint "self_managed_group_member_group_code_foreign" foreign key ("group_code") references "self_managed_group" ("code") on update no action on delete cascade;
alter table "self_managed_group_member" add constraint "self_managed_group_member_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;

alter table "status_event" add constraint "status_event_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;
alter table "status_event" add constraint "status_event_kind_code" check (kind in ('ESCAPE', 'RELAPSE', 'NEW_POOR', 'FALL_TO_NEAR_POOR', 'ESCAPE_NEAR_POOR'));
alter table "status_event" add constraint "status_event_from_class_code" check (from_class in ('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'AVERAGE_LIVING', 'NON_POOR'));
alter table "status_event" add constraint "status_event_to_class_code" check (to_class in ('POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'AVERAGE_LIVING', 'NON_POOR'));
alter table "status_event" add constraint "status_event_moves" check (from_class <> to_class);

alter table "support_event" add constraint "support_event_household_no_foreign" foreign key ("household_no") references "household" ("no") on update no action on delete cascade;
alter table "support_event" add constraint "support_event_person_no_foreign" foreign key ("person_no") references "person" ("no") on update no action on delete no action;
alter table "support_event" add constraint "support_event_kind_code" check (kind in ('LOAN', 'VOCATIONAL_TRAINING', 'JOB_INTRODUCTION', 'LABOUR_EXPORT_SUPPORT', 'HEALTH_CARD', 'TUITION_EXEMPTION', 'TUITION_REDUCTION', 'STUDY_COST_SUPPORT', 'BICYCLE', 'BOOKS', 'STUDY_TOOLS', 'HOUSING', 'WATER', 'SANITATION', 'TELECOM', 'ELECTRICITY', 'PRODUCTION_INPUT', 'EXTENSION_TRAINING', 'LIVELIHOOD_MODEL', 'NUTRITION', 'MONTHLY_ALLOWANCE', 'INCOME_SUPPLEMENT', 'SOCIAL_ASSISTANCE', 'EMERGENCY_RELIEF', 'LEGAL_AID', 'LABOUR_DAYS', 'SEED', 'FEED', 'COVID_PACKAGE', 'UNEMPLOYMENT_BENEFIT', 'SPONSORSHIP'));
alter table "support_event" add constraint "support_event_value" check (value > 0);
`;
