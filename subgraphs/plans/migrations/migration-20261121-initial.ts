import { Migration } from '@mikro-orm/migrations';

/** The first half of the room’s first tables; the second follows in `migration-20261121-work`. Printed from the entities by test/tools/create-migration.ts. */
export class Migration20261121Initial extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create table "helper_assignment" ("id" text not null, "household_no" int not null, "kind" text not null, "association" text not null, "helper_name" text null, "year" int not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));
comment on table "helper_assignment" is 'Phân công giúp đỡ, đăng ký thoát nghèo: who looks after a household';
comment on column "helper_assignment"."id" is 'Opaque id over the natural key';
comment on column "helper_assignment"."household_no" is 'Dense number of the household in the register';
comment on column "helper_assignment"."helper_name" is 'Name of the helper or branch; invented in the demonstration';
comment on column "helper_assignment"."year" is 'Plan year';
comment on column "helper_assignment"."valid_from" is 'First civil day';
comment on column "helper_assignment"."valid_to" is 'Last civil day; null is open';
create index "helper_assignment_year" on "helper_assignment" ("year", "kind", "association");
alter table "helper_assignment" add constraint "helper_assignment_key" unique ("household_no", "kind", "association", "valid_from");

create table "plan" ("id" text not null, "code" text not null, "type" text not null, "type_vi" text not null, "number" text null, "number_printed" text not null, "issued_on" date not null, "issued_precision" text not null, "issued_printed" text not null, "annex_issued_on" date null, "title_vi" text not null, "title_en" text not null, "issuer_vi" text not null, "issuer_code" text not null, "issuer_level" text not null, "area_code" text not null, "area_valid_from" date not null, "area_name_vi" text not null, "signatory" text null, "party_count" int null, "period_from" date not null, "period_to" date null, "period_basis" text not null, "period_vi" text not null, "standard_code" text not null, "standard_period" text not null, "standard_basis" text not null, "standard_note" text null, "baseline_note" text null, "recipients" text[] not null, "parent_id" text null, "lines" int[] not null, "source_file" text not null, primary key ("id"));
comment on table "plan" is 'Kế hoạch: a plan document';
comment on column "plan"."id" is 'Opaque id over the natural key';
comment on column "plan"."code" is 'Code of the plan in this system: tra-cu-2020';
comment on column "plan"."type" is 'KE_HOACH or CHUONG_TRINH_PHOI_HOP';
comment on column "plan"."type_vi" is 'The kind as printed';
comment on column "plan"."number" is 'Document number; null where blank';
comment on column "plan"."number_printed" is 'The number as it stands in the document';
comment on column "plan"."issued_on" is 'Civil day of issue; first day of the month where only the month is known';
comment on column "plan"."issued_precision" is 'DAY or MONTH';
comment on column "plan"."issued_printed" is 'The date as printed';
comment on column "plan"."annex_issued_on" is 'Civil day of the annex, where it has its own';
comment on column "plan"."issuer_vi" is 'Issuer as printed';
comment on column "plan"."issuer_code" is 'Code of the issuer among the organisations of the plan';
comment on column "plan"."issuer_level" is 'Administrative level of the issuer';
comment on column "plan"."area_code" is 'Official code of the area the plan is for';
comment on column "plan"."area_valid_from" is 'First day on which that code meant this area';
comment on column "plan"."area_name_vi" is 'Name of the area in the document';
comment on column "plan"."signatory" is 'Position of who signed; names are not kept';
comment on column "plan"."party_count" is 'How many parties signed';
comment on column "plan"."period_from" is 'First civil day of the period';
comment on column "plan"."period_to" is 'Last civil day; null is open';
comment on column "plan"."period_basis" is 'PRINTED or INFERRED';
comment on column "plan"."period_vi" is 'The period in words';
comment on column "plan"."standard_code" is 'Poverty standard: QD59_2015, ND07_2021';
comment on column "plan"."standard_period" is 'Years of the standard';
comment on column "plan"."standard_basis" is 'PRINTED or INFERRED';
comment on column "plan"."standard_note" is 'Why this standard';
comment on column "plan"."baseline_note" is 'Why the document has no baseline, where it has none';
comment on column "plan"."recipients" is 'Codes of those the document is sent to';
comment on column "plan"."lines" is 'Lines of the source text';
comment on column "plan"."source_file" is 'The source text';
create index "plan_of_area" on "plan" ("area_code", "area_valid_from");
create index "plan_of_period" on "plan" ("period_from", "period_to");
create index "plan_of_parent" on "plan" ("parent_id");
alter table "plan" add constraint "plan_code" unique ("code");

create table "other_number" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "printed" text not null, "values" text[] not null, "kind" text not null, "meaning" text not null, "lines" int[] not null, primary key ("id"));
comment on table "other_number" is 'Số khác trong văn bản: a year, page or reference of the document';
comment on column "other_number"."id" is 'Opaque id over the natural key';
comment on column "other_number"."ordinal" is 'Place in the document, from 0';
comment on column "other_number"."values" is 'The numbers in it';
comment on column "other_number"."kind" is 'YEAR, PERIOD, PAGE, LEGAL_REF …';
comment on column "other_number"."lines" is 'Lines of the source text';
alter table "other_number" add constraint "other_number_place" unique ("plan_id", "ordinal");

create table "organisation" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "name_vi" text not null, "name_en" text not null, "kind" text not null, "level" text not null, "room" text null, "roles" text[] not null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "organisation" is 'Cơ quan, tổ chức: an organisation of a plan';
comment on column "organisation"."id" is 'Opaque id over the natural key';
comment on column "organisation"."ordinal" is 'Place in the document, from 0';
comment on column "organisation"."code" is 'Code inside this plan';
comment on column "organisation"."room" is 'The agency room that holds its data; null where it holds none';
comment on column "organisation"."roles" is 'Parts in the plan, as codes';
comment on column "organisation"."section" is 'Section of the document, as numbered there';
comment on column "organisation"."lines" is 'Lines of the source text';
create index "organisation_room" on "organisation" ("room");
alter table "organisation" add constraint "organisation_code" unique ("plan_id", "code");

create table "funding_source" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "label_vi" text not null, "label_en" text not null, "kind" text not null, "amount" bigint null, "section" text not null, "lines" int[] not null, primary key ("id"));
comment on table "funding_source" is 'Nguồn kinh phí: where the money for a plan comes from';
comment on column "funding_source"."id" is 'Opaque id over the natural key';
comment on column "funding_source"."ordinal" is 'Place in the document, from 0';
comment on column "funding_source"."code" is 'Code inside this plan';
comment on column "funding_source"."label_vi" is 'Label in Vietnamese';
comment on column "funding_source"."label_en" is 'Label in English';
comment on column "funding_source"."amount" is 'VND; null where no amount is printed';
comment on column "funding_source"."section" is 'Section of the document, as numbered there';
comment on column "funding_source"."lines" is 'Lines of the source text';
alter table "funding_source" add constraint "funding_source_code" unique ("plan_id", "code");

create table "finding" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "severity" text not null, "place" text not null, "printed" text not null, "expected" text null, "explanation" text null, "convention" text null, "lines" int[] not null, primary key ("id"));
comment on table "finding" is 'Điểm chưa khớp: something in a document that does not fit, and the convention for it';
comment on column "finding"."id" is 'Opaque id over the natural key';
comment on column "finding"."ordinal" is 'Place in the document, from 0';
comment on column "finding"."code" is 'TC-1, CL-3 …';
comment on column "finding"."place" is 'Where in the document';
comment on column "finding"."printed" is 'What is printed';
comment on column "finding"."expected" is 'What would fit; null where nothing can be said';
comment on column "finding"."convention" is 'What this system does';
comment on column "finding"."lines" is 'Lines of the source text';
alter table "finding" add constraint "finding_code" unique ("plan_id", "code");

create table "figure_check" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "kind" text not null, "place" text not null, "formula" text not null, "printed" text not null, "recomputed" text not null, "matches" boolean not null, "finding_id" text null, primary key ("id"));
comment on table "figure_check" is 'Kiểm tra số liệu: a figure of a plan, recomputed';
comment on column "figure_check"."id" is 'Opaque id over the natural key';
comment on column "figure_check"."ordinal" is 'Place in the document, from 0';
comment on column "figure_check"."code" is 'Code inside this plan';
comment on column "figure_check"."place" is 'Where in the document';
comment on column "figure_check"."formula" is 'How it is recomputed, with the numbers';
comment on column "figure_check"."printed" is 'What is printed, decimal point, no thousands mark';
comment on column "figure_check"."recomputed" is 'What recomputes';
create index "figure_check_place" on "figure_check" ("plan_id", "ordinal");
create index "figure_check_finding" on "figure_check" ("finding_id");
alter table "figure_check" add constraint "figure_check_code" unique ("plan_id", "code");

create table "baseline_figure" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "figure_group" text not null, "label_vi" text not null, "label_en" text not null, "value" numeric not null, "unit" text not null, "printed" text null, "derived" boolean not null, "as_of" date not null, "area_code" text not null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "baseline_figure" is 'Số liệu gốc: a figure of where things stood when the plan was made';
comment on column "baseline_figure"."id" is 'Opaque id over the natural key';
comment on column "baseline_figure"."ordinal" is 'Place in the document, from 0';
comment on column "baseline_figure"."code" is 'Code inside this plan';
comment on column "baseline_figure"."label_vi" is 'Label in Vietnamese';
comment on column "baseline_figure"."label_en" is 'Label in English';
comment on column "baseline_figure"."value" is 'The figure, in its unit';
comment on column "baseline_figure"."printed" is 'As printed; null where the figure is read from a table or derived';
comment on column "baseline_figure"."derived" is 'True where the document does not print it';
comment on column "baseline_figure"."as_of" is 'Civil day the figure is of';
comment on column "baseline_figure"."area_code" is 'Code of the area inside this plan';
comment on column "baseline_figure"."section" is 'Section of the document, as numbered there';
comment on column "baseline_figure"."lines" is 'Lines of the source text';
alter table "baseline_figure" add constraint "baseline_figure_code" unique ("plan_id", "code");

create table "baseline_share" ("id" text not null, "figure_id" text not null, "ordinal" int not null, "percent" numeric not null, "percent_printed" text null, "of_code" text not null, "of_value" numeric null, "recomputed" numeric null, "matches" boolean null, "implied_of_least" int null, "implied_of_most" int null, primary key ("id"));
comment on table "baseline_share" is 'Tỷ lệ: a figure as a share of another';
comment on column "baseline_share"."id" is 'Opaque id over the natural key';
comment on column "baseline_share"."ordinal" is 'Place in the document, from 0';
comment on column "baseline_share"."percent" is 'Percent: 4.6 is 4.6%';
comment on column "baseline_share"."percent_printed" is 'As printed; null where it stands in a table or is derived';
comment on column "baseline_share"."of_code" is 'Code of the whole: a baseline figure, or one that is not printed';
comment on column "baseline_share"."of_value" is 'The whole; null where the document does not print it';
comment on column "baseline_share"."recomputed" is 'Part / whole in percent, half-up to two decimals';
comment on column "baseline_share"."matches" is 'Whether percent equals recomputed';
comment on column "baseline_share"."implied_of_least" is 'Least whole that would print this percent';
comment on column "baseline_share"."implied_of_most" is 'Greatest whole that would print this percent';
alter table "baseline_share" add constraint "baseline_share_place" unique ("figure_id", "ordinal");

create table "plan_area" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "name_vi" text not null, "printed_name" text null, "aliases" text[] not null, "level" text not null, "parent_code" text null, "official_code" text null, "valid_from" date null, "member_count" int null, "note" text null, primary key ("id"));
comment on table "plan_area" is 'Địa bàn trong văn bản: an area as a plan names it';
comment on column "plan_area"."id" is 'Opaque id over the natural key';
comment on column "plan_area"."ordinal" is 'Place in the document, from 0';
comment on column "plan_area"."code" is 'Code inside this plan only';
comment on column "plan_area"."name_vi" is 'Name with its kind, NFC';
comment on column "plan_area"."printed_name" is 'Name as printed, where it differs';
comment on column "plan_area"."aliases" is 'Other spellings in the document';
comment on column "plan_area"."parent_code" is 'Code of the area above, inside this plan';
comment on column "plan_area"."official_code" is 'Official code; null for a group of unnamed communes';
comment on column "plan_area"."valid_from" is 'First day on which that code meant this area';
comment on column "plan_area"."member_count" is 'Communes of the group';
create index "plan_area_official" on "plan_area" ("official_code", "valid_from");
alter table "plan_area" add constraint "plan_area_code" unique ("plan_id", "code");

create table "plan_code_list" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "name" text not null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "plan_code_list" is 'Danh mục: a list of classes that a plan uses';
comment on column "plan_code_list"."id" is 'Opaque id over the natural key';
comment on column "plan_code_list"."ordinal" is 'Place in the document, from 0';
comment on column "plan_code_list"."name" is 'Name of the list: PovertyCause';
comment on column "plan_code_list"."section" is 'Section of the document, as numbered there';
comment on column "plan_code_list"."lines" is 'Lines of the source text';
alter table "plan_code_list" add constraint "plan_code_list_name" unique ("plan_id", "name");

create table "plan_code_value" ("id" text not null, "list_id" text not null, "ordinal" int not null, "code" text not null, "label_vi" text not null, primary key ("id"));
comment on table "plan_code_value" is 'Giá trị của danh mục: a class in the words of the plan';
comment on column "plan_code_value"."id" is 'Opaque id over the natural key';
comment on column "plan_code_value"."ordinal" is 'Place in the document, from 0';
comment on column "plan_code_value"."label_vi" is 'In the words of the plan';
alter table "plan_code_value" add constraint "plan_code_value_code" unique ("list_id", "code");

create table "plan_legal_basis" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "ref" text not null, "issued_on" date null, "year" int null, "printed" text not null, "issuer_vi" text not null, "subject_vi" text not null, "note" text null, "lines" int[] not null, primary key ("id"));
comment on table "plan_legal_basis" is 'Căn cứ: a document the plan rests on';
comment on column "plan_legal_basis"."id" is 'Opaque id over the natural key';
comment on column "plan_legal_basis"."ordinal" is 'Place in the document, from 0';
comment on column "plan_legal_basis"."ref" is 'Number of the document, normalised';
comment on column "plan_legal_basis"."issued_on" is 'Civil day of issue; null where not printed';
comment on column "plan_legal_basis"."year" is 'Year the document is about';
comment on column "plan_legal_basis"."printed" is 'As printed';
comment on column "plan_legal_basis"."lines" is 'Lines of the source text';
alter table "plan_legal_basis" add constraint "plan_legal_basis_place" unique ("plan_id", "ordinal");

create table "plan_party" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "organisation_id" text not null, "signatures" int not null, primary key ("id"));
comment on table "plan_party" is 'Bên ký kết: a party that signed';
comment on column "plan_party"."id" is 'Opaque id over the natural key';
comment on column "plan_party"."ordinal" is 'Place in the document, from 0';
comment on column "plan_party"."signatures" is 'How many of this kind signed: nine communes sign as nine';
create index "plan_party_organisation" on "plan_party" ("organisation_id");
alter table "plan_party" add constraint "plan_party_place" unique ("plan_id", "ordinal");

create table "plan_rule" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "label_vi" text not null, "label_en" text not null, "expression" text not null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "plan_rule" is 'Quy tắc, ngưỡng: a condition or threshold that a plan sets';
comment on column "plan_rule"."id" is 'Opaque id over the natural key';
comment on column "plan_rule"."ordinal" is 'Place in the document, from 0';
comment on column "plan_rule"."code" is 'Code inside this plan';
comment on column "plan_rule"."label_vi" is 'Label in Vietnamese';
comment on column "plan_rule"."label_en" is 'Label in English';
comment on column "plan_rule"."expression" is 'The condition, formally';
comment on column "plan_rule"."section" is 'Section of the document, as numbered there';
comment on column "plan_rule"."lines" is 'Lines of the source text';
alter table "plan_rule" add constraint "plan_rule_code" unique ("plan_id", "code");

create table "plan_section" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "number" text not null, "heading_vi" text not null, "line" int not null, primary key ("id"));
comment on table "plan_section" is 'Đề mục: a heading of the document';
comment on column "plan_section"."id" is 'Opaque id over the natural key';
comment on column "plan_section"."ordinal" is 'Place in the document, from 0';
comment on column "plan_section"."number" is 'Number as printed';
comment on column "plan_section"."line" is 'Line of the source text';
alter table "plan_section" add constraint "plan_section_place" unique ("plan_id", "ordinal");

create table "plan_table" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "title_vi" text not null, "title_en" text not null, "header_printed" text null, "notes" text[] not null, "lines" int[] not null, primary key ("id"));
comment on table "plan_table" is 'Biểu: a table of a plan';
comment on column "plan_table"."id" is 'Opaque id over the natural key';
comment on column "plan_table"."ordinal" is 'Place in the document, from 0';
comment on column "plan_table"."code" is 'Code inside this plan: BIEU_1';
comment on column "plan_table"."header_printed" is 'Numbers of the columns as printed';
comment on column "plan_table"."notes" is 'How to read the table';
comment on column "plan_table"."lines" is 'Lines of the source text';
alter table "plan_table" add constraint "plan_table_code" unique ("plan_id", "code");

create table "plan_task" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "label_vi" text not null, "label_en" text not null, "deadline_on" date null, "frequencies" text[] not null, "period_printed" text null, "printed" text null, "measurable" boolean not null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "plan_task" is 'Nhiệm vụ, giải pháp: something a plan has someone do';
comment on column "plan_task"."id" is 'Opaque id over the natural key';
comment on column "plan_task"."ordinal" is 'Place in the document, from 0';
comment on column "plan_task"."code" is 'Code inside this plan';
comment on column "plan_task"."label_vi" is 'Label in Vietnamese';
comment on column "plan_task"."label_en" is 'Label in English';
comment on column "plan_task"."deadline_on" is 'Last civil day; null where none is printed';
comment on column "plan_task"."frequencies" is 'How often; empty where not stated';
comment on column "plan_task"."period_printed" is 'Years the task is for, as printed';
comment on column "plan_task"."printed" is 'Other print that belongs to the task';
comment on column "plan_task"."measurable" is 'Whether data can show that it was done';
comment on column "plan_task"."section" is 'Section of the document, as numbered there';
comment on column "plan_task"."lines" is 'Lines of the source text';
alter table "plan_task" add constraint "plan_task_code" unique ("plan_id", "code");

create table "programme_project" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "project_no" int not null, "subproject_no" int null, "label_vi" text not null, "label_en" text not null, "applicable" boolean not null, "not_applicable_reason" text null, "chair_id" text null, "beneficiaries" text[] not null, "content" text[] not null, "lead_section" text null, "section" text not null, "lines" int[] not null, primary key ("id"));
comment on table "programme_project" is 'Dự án, tiểu dự án: a project of the national programme in a plan';
comment on column "programme_project"."id" is 'Opaque id over the natural key';
comment on column "programme_project"."ordinal" is 'Place in the document, from 0';
comment on column "programme_project"."code" is 'P3.1';
comment on column "programme_project"."label_vi" is 'Label in Vietnamese';
comment on column "programme_project"."label_en" is 'Label in English';
comment on column "programme_project"."lead_section" is 'Section that names the chair, where it is another one';
comment on column "programme_project"."section" is 'Section of the document, as numbered there';
comment on column "programme_project"."lines" is 'Lines of the source text';
create index "programme_project_chair" on "programme_project" ("chair_id");
alter table "programme_project" add constraint "programme_project_code" unique ("plan_id", "code");

create table "project_organisation" ("id" text not null, "project_id" text not null, "organisation_id" text not null, "ordinal" int not null, primary key ("id"));
comment on table "project_organisation" is 'Cơ quan phối hợp dự án: works on a project beside its chair';
comment on column "project_organisation"."id" is 'Opaque id over the natural key';
comment on column "project_organisation"."ordinal" is 'Place in the document, from 0';
create index "project_organisation_organisation" on "project_organisation" ("organisation_id");
alter table "project_organisation" add constraint "project_organisation_pair" unique ("project_id", "organisation_id");

create table "reporting_duty" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "label_vi" text not null, "label_en" text not null, "frequencies" text[] not null, "due_on" date null, "due_day" int null, "due_vi" text null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "reporting_duty" is 'Chế độ báo cáo: who reports what to whom, and when';
comment on column "reporting_duty"."id" is 'Opaque id over the natural key';
comment on column "reporting_duty"."ordinal" is 'Place in the document, from 0';
comment on column "reporting_duty"."code" is 'Code inside this plan';
comment on column "reporting_duty"."label_vi" is 'Label in Vietnamese';
comment on column "reporting_duty"."label_en" is 'Label in English';
comment on column "reporting_duty"."frequencies" is 'How often; empty where not stated';
comment on column "reporting_duty"."due_on" is 'Civil day before which the report is due';
comment on column "reporting_duty"."due_day" is 'Day of each month on which it is due';
comment on column "reporting_duty"."due_vi" is 'The term in words; null where none is printed';
comment on column "reporting_duty"."section" is 'Section of the document, as numbered there';
comment on column "reporting_duty"."lines" is 'Lines of the source text';
create index "reporting_duty_due" on "reporting_duty" ("due_on");
alter table "reporting_duty" add constraint "reporting_duty_code" unique ("plan_id", "code");
`;
