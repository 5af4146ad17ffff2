import { Migration } from '@mikro-orm/migrations';

/** The second half of the room’s first tables, and what ties all of them together. Printed from the entities by test/tools/create-migration.ts. */
export class Migration20261121Work extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create table "reporting_party" ("id" text not null, "duty_id" text not null, "direction" text not null, "ordinal" int not null, "label" text not null, "organisation_id" text null, primary key ("id"));
comment on table "reporting_party" is 'Bên gửi, tổng hợp, nhận báo cáo: who sends, collects or receives a report';
comment on column "reporting_party"."id" is 'Opaque id over the natural key';
comment on column "reporting_party"."ordinal" is 'Place in the document, from 0';
comment on column "reporting_party"."label" is 'Who, as the document is read';
create index "reporting_party_organisation" on "reporting_party" ("organisation_id");
alter table "reporting_party" add constraint "reporting_party_place" unique ("duty_id", "direction", "ordinal");

create table "rule_parameter" ("id" text not null, "rule_id" text not null, "ordinal" int not null, "name" text not null, "number" numeric null, "text" text null, primary key ("id"));
comment on table "rule_parameter" is 'Tham số của quy tắc: a number or text that a rule uses';
comment on column "rule_parameter"."id" is 'Opaque id over the natural key';
comment on column "rule_parameter"."ordinal" is 'Place in the document, from 0';
comment on column "rule_parameter"."name" is 'Name with its unit: incomeVnd, dependencyPct';
alter table "rule_parameter" add constraint "rule_parameter_name" unique ("rule_id", "name");

create table "table_column" ("id" text not null, "table_id" text not null, "ordinal" int not null, "key" text not null, "printed_no" text null, "label_vi" text not null, "unit" text not null, "derivation" text null, primary key ("id"));
comment on table "table_column" is 'Cột: a column of a table';
comment on column "table_column"."id" is 'Opaque id over the natural key';
comment on column "table_column"."ordinal" is 'Place in the document, from 0';
comment on column "table_column"."key" is 'Key inside this table';
comment on column "table_column"."printed_no" is 'Number of the column as printed';
comment on column "table_column"."derivation" is 'How the document says it is derived';
alter table "table_column" add constraint "table_column_key" unique ("table_id", "key");

create table "table_row" ("id" text not null, "table_id" text not null, "ordinal" int not null, "is_total" boolean not null, "label_printed" text not null, "area_code" text null, "area_valid_from" date null, "lines" int[] not null, primary key ("id"));
comment on table "table_row" is 'Dòng: a row of a table, of one area or the total';
comment on column "table_row"."id" is 'Opaque id over the natural key';
comment on column "table_row"."ordinal" is 'Place in the document, from 0';
comment on column "table_row"."is_total" is 'True for the total that the document prints';
comment on column "table_row"."label_printed" is 'Name in the row as printed, NFC';
comment on column "table_row"."area_code" is 'Official code of the area; null for the total';
comment on column "table_row"."area_valid_from" is 'First day on which that code meant this area';
comment on column "table_row"."lines" is 'Lines of the source text';
alter table "table_row" add constraint "table_row_place" unique ("table_id", "ordinal");

create table "table_cell" ("id" text not null, "row_id" text not null, "column_id" text not null, "value" numeric not null, "printed" text null, "recomputed" numeric null, primary key ("id"));
comment on table "table_cell" is 'Ô: a number of a table';
comment on column "table_cell"."id" is 'Opaque id over the natural key';
comment on column "table_cell"."value" is 'The number, in the unit of the column';
comment on column "table_cell"."printed" is 'As printed, where the text of the cell is kept';
comment on column "table_cell"."recomputed" is 'What the rows make, in the total row';
create index "table_cell_column" on "table_cell" ("column_id");
alter table "table_cell" add constraint "table_cell_place" unique ("row_id", "column_id");

create table "target" ("id" text not null, "plan_id" text not null, "ordinal" int not null, "code" text not null, "indicator" text not null, "level" text null, "figure_group" text not null, "label_vi" text not null, "label_en" text not null, "value" numeric null, "unit" text not null, "printed" text null, "comparator" text not null, "measure" text not null, "area_code" text not null, "deadline_on" date null, "deadline_event" text null, "deadline_vi" text not null, "deadline_basis" text not null, "responsible_basis" text not null, "computability" text not null, "rooms" text[] not null, "numerator_text" text not null, "denominator_text" text not null, "period_text" text not null, "strata" text[] not null, "baseline_code" text null, "baseline_value" numeric null, "baseline_unit" text null, "baseline_as_of" date null, "baseline_alternative" numeric null, "alternative_text" text null, "alternative_measure" text null, "alternative_comparator" text null, "alternative_value" numeric null, "alternative_unit" text null, "section" text not null, "lines" int[] not null, "note" text null, primary key ("id"));
comment on table "target" is 'Chỉ tiêu: what a plan promised';
comment on column "target"."id" is 'Opaque id over the natural key';
comment on column "target"."ordinal" is 'Place in the document, from 0';
comment on column "target"."code" is 'Code inside this plan';
comment on column "target"."indicator" is 'What both levels of a target share; else the code';
comment on column "target"."level" is 'ASSIGNED or STRETCH where the document has both';
comment on column "target"."label_vi" is 'Label in Vietnamese';
comment on column "target"."label_en" is 'Label in English';
comment on column "target"."value" is 'Value to reach, in its unit; null where none is printed';
comment on column "target"."printed" is 'The value as printed';
comment on column "target"."area_code" is 'Code of the area inside this plan';
comment on column "target"."deadline_on" is 'Last civil day; null where open or by event';
comment on column "target"."deadline_event" is 'Event that ends the term';
comment on column "target"."deadline_vi" is 'The term in words';
comment on column "target"."responsible_basis" is 'EXPLICIT or INFERRED';
comment on column "target"."rooms" is 'Agency rooms whose data an actual value needs';
comment on column "target"."numerator_text" is 'Numerator of an actual value, in words';
comment on column "target"."denominator_text" is 'Its denominator, in words';
comment on column "target"."period_text" is 'Its period, in words';
comment on column "target"."strata" is 'Groups that the target names, as codes';
comment on column "target"."baseline_code" is 'Code of the baseline figure';
comment on column "target"."baseline_value" is 'Value of the baseline in its unit';
comment on column "target"."baseline_as_of" is 'Civil day of the baseline';
comment on column "target"."baseline_alternative" is 'Baseline under the alternative reading';
comment on column "target"."alternative_text" is 'Other reading of the sentence';
comment on column "target"."section" is 'Section of the document, as numbered there';
comment on column "target"."lines" is 'Lines of the source text';
create index "target_indicator" on "target" ("plan_id", "indicator");
alter table "target" add constraint "target_code" unique ("plan_id", "code");

create table "area_target" ("id" text not null, "target_id" text not null, "ordinal" int not null, "code" text not null, "area_code" text not null, "area_valid_from" date not null, "area_name_vi" text not null, "value" numeric not null, "unit" text not null, "comparator" text not null, "baseline_value" numeric null, "table_code" text not null, primary key ("id"));
comment on table "area_target" is 'Chỉ tiêu giao cho địa bàn: the part of a target that one area has';
comment on column "area_target"."id" is 'Opaque id over the natural key';
comment on column "area_target"."ordinal" is 'Place in the document, from 0';
comment on column "area_target"."code" is 'Code inside the plan: TARGET@AREA';
comment on column "area_target"."area_code" is 'Official code of the area';
comment on column "area_target"."area_valid_from" is 'First day on which that code meant this area';
comment on column "area_target"."area_name_vi" is 'Name of the area in the document';
comment on column "area_target"."value" is 'Value to reach, in its unit';
comment on column "area_target"."baseline_value" is 'Where the area stood, in the same unit';
comment on column "area_target"."table_code" is 'Table of the document that allots it';
create index "area_target_of_area" on "area_target" ("area_code", "area_valid_from");
alter table "area_target" add constraint "area_target_area" unique ("target_id", "area_code", "area_valid_from");

create table "target_organisation" ("id" text not null, "target_id" text not null, "organisation_id" text not null, "role" text not null, "ordinal" int not null, primary key ("id"));
comment on table "target_organisation" is 'Cơ quan thực hiện chỉ tiêu: who answers for a target';
comment on column "target_organisation"."id" is 'Opaque id over the natural key';
comment on column "target_organisation"."ordinal" is 'Place in the document, from 0';
create index "target_organisation_organisation" on "target_organisation" ("organisation_id");
alter table "target_organisation" add constraint "target_organisation_pair" unique ("target_id", "organisation_id");

create table "task_organisation" ("id" text not null, "task_id" text not null, "organisation_id" text not null, "role" text not null, "ordinal" int not null, primary key ("id"));
comment on table "task_organisation" is 'Cơ quan thực hiện nhiệm vụ: who does a task';
comment on column "task_organisation"."id" is 'Opaque id over the natural key';
comment on column "task_organisation"."ordinal" is 'Place in the document, from 0';
create index "task_organisation_organisation" on "task_organisation" ("organisation_id");
alter table "task_organisation" add constraint "task_organisation_pair" unique ("task_id", "organisation_id");

create table "task_project" ("id" text not null, "task_id" text not null, "project_id" text not null, "ordinal" int not null, primary key ("id"));
comment on table "task_project" is 'Nhiệm vụ thuộc dự án: a project that a task belongs to';
comment on column "task_project"."id" is 'Opaque id over the natural key';
comment on column "task_project"."ordinal" is 'Place in the document, from 0';
create index "task_project_project" on "task_project" ("project_id");
alter table "task_project" add constraint "task_project_pair" unique ("task_id", "project_id");

create table "task_status" ("id" text not null, "task_id" text not null, "reported_on" date not null, "status" text not null, "note" text null, primary key ("id"));
comment on table "task_status" is 'Tình trạng nhiệm vụ theo ngày báo cáo: where a task stood when reported';
comment on column "task_status"."id" is 'Opaque id over the natural key';
comment on column "task_status"."reported_on" is 'Civil day of the report';
alter table "task_status" add constraint "task_status_day" unique ("task_id", "reported_on");

create table "task_target" ("id" text not null, "task_id" text not null, "target_id" text not null, "ordinal" int not null, primary key ("id"));
comment on table "task_target" is 'Nhiệm vụ phục vụ chỉ tiêu: a target that a task serves';
comment on column "task_target"."id" is 'Opaque id over the natural key';
comment on column "task_target"."ordinal" is 'Place in the document, from 0';
create index "task_target_target" on "task_target" ("target_id");
alter table "task_target" add constraint "task_target_pair" unique ("task_id", "target_id");

alter table "helper_assignment" add constraint "helper_assignment_valid_from_valid_to" check (valid_to is null or valid_to >= valid_from);
alter table "helper_assignment" add constraint "helper_assignment_kind_code" check (kind in ('HELPER', 'SPONSOR', 'ESCAPE_TARGET'));
alter table "helper_assignment" add constraint "helper_assignment_association_code" check (association in ('FARMERS', 'WOMEN', 'YOUTH', 'VETERANS', 'ELDERLY', 'OTHER', 'VFF', 'COMMUNE_PC'));

alter table "plan" add constraint "plan_parent_id_foreign" foreign key ("parent_id") references "plan" ("id") on update no action on delete no action;
alter table "plan" add constraint "plan_period_from_period_to" check (period_to is null or period_to >= period_from);
alter table "plan" add constraint "plan_type_code" check (type in ('KE_HOACH', 'CHUONG_TRINH_PHOI_HOP'));
alter table "plan" add constraint "plan_issued_precision_code" check (issued_precision in ('DAY', 'MONTH'));
alter table "plan" add constraint "plan_issuer_level_code" check (issuer_level in ('INTERNATIONAL', 'NATIONAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'));
alter table "plan" add constraint "plan_period_basis_code" check (period_basis in ('PRINTED', 'EXPLICIT', 'INFERRED'));
alter table "plan" add constraint "plan_standard_basis_code" check (standard_basis in ('PRINTED', 'EXPLICIT', 'INFERRED'));
alter table "plan" add constraint "plan_not_its_own_parent" check (parent_id <> id);
alter table "plan" add constraint "plan_month_is_first_day" check (issued_precision = 'DAY' or extract(day from issued_on) = 1);

alter table "other_number" add constraint "other_number_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;

alter table "organisation" add constraint "organisation_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "organisation" add constraint "organisation_kind_code" check (kind in ('STATE', 'PARTY', 'BANK', 'PUBLIC_UNIT', 'STEERING', 'MASS', 'BUSINESS', 'NGO', 'SELF_GOVERNING', 'COMMUNITY'));
alter table "organisation" add constraint "organisation_level_code" check (level in ('INTERNATIONAL', 'NATIONAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'HAMLET'));
alter table "organisation" add constraint "organisation_room_code" check (room in ('REGISTER', 'LABOUR', 'BANK', 'INSURANCE', 'EDUCATION', 'PLANS', 'OTHER'));

alter table "funding_source" add constraint "funding_source_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "funding_source" add constraint "funding_source_kind_code" check (kind in ('CENTRAL_BUDGET', 'LOCAL_BUDGET', 'CREDIT', 'SOCIAL', 'NGO', 'INTEGRATED', 'INSURANCE_FUND', 'IN_KIND', 'MIXED'));
alter table "funding_source" add constraint "funding_source_amount" check (amount > 0);

alter table "finding" add constraint "finding_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "finding" add constraint "finding_severity_code" check (severity in ('HIGH', 'MEDIUM', 'LOW'));

alter table "figure_check" add constraint "figure_check_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "figure_check" add constraint "figure_check_finding_id_foreign" foreign key ("finding_id") references "finding" ("id") on update no action on delete cascade;
alter table "figure_check" add constraint "figure_check_kind_code" check (kind in ('SHARE', 'COLUMN_SUM', 'ROW_IDENTITY', 'RATE', 'DIFFERENCE', 'PARTITION', 'IMPLIED_WHOLE', 'CONVERSION', 'ALLOCATION', 'CROSS_REFERENCE', 'PART_OF_WHOLE', 'PLAUSIBILITY'));
alter table "figure_check" add constraint "figure_check_mismatch_explained" check (matches or finding_id is not null or kind = 'ALLOCATION');

alter table "baseline_figure" add constraint "baseline_figure_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "baseline_figure" add constraint "baseline_figure_figure_group_code" check (figure_group in ('POVERTY', 'POVERTY_CRITERION', 'AREA', 'DEPRIVATION', 'CAUSE', 'WISH', 'WILL', 'GROUP', 'LABOUR', 'NEED', 'INSURANCE', 'EDUCATION', 'CREDIT', 'HOUSING', 'SUPPORT', 'ASSOCIATION', 'MERIT', 'CHILD', 'WATER', 'SANITATION', 'SOCIAL_ASSISTANCE', 'COVID'));
alter table "baseline_figure" add constraint "baseline_figure_unit_code" check (unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));

alter table "baseline_share" add constraint "baseline_share_figure_id_foreign" foreign key ("figure_id") references "baseline_figure" ("id") on update no action on delete cascade;
alter table "baseline_share" add constraint "baseline_share_whole" check (of_value > 0);
alter table "baseline_share" add constraint "baseline_share_matches" check ((recomputed is null) = (matches is null));
alter table "baseline_share" add constraint "baseline_share_interval" check (implied_of_least <= implied_of_most);

alter table "plan_area" add constraint "plan_area_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "plan_area" add constraint "plan_area_level_code" check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE', 'RESIDENTIAL_GROUP', 'AREA_GROUP'));
alter table "plan_area" add constraint "plan_area_key" check ((official_code is null) = (valid_from is null));

alter table "plan_code_list" add constraint "plan_code_list_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;

alter table "plan_code_value" add constraint "plan_code_value_list_id_foreign" foreign key ("list_id") references "plan_code_list" ("id") on update no action on delete cascade;

alter table "plan_legal_basis" add constraint "plan_legal_basis_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;

alter table "plan_party" add constraint "plan_party_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "plan_party" add constraint "plan_party_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete cascade;
alter table "plan_party" add constraint "plan_party_signatures" check (signatures > 0);

alter table "plan_rule" add constraint "plan_rule_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;

alter table "plan_section" add constraint "plan_section_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;

alter table "plan_table" add constraint "plan_table_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;

alter table "plan_task" add constraint "plan_task_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "plan_task" add constraint "plan_task_frequencies_codes" check (frequencies <@ array['MONTHLY', 'QUARTERLY', 'SIX_MONTH', 'YEARLY', 'PERIODIC', 'REGULAR', 'AD_HOC']::text[]);

alter table "programme_project" add constraint "programme_project_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "programme_project" add constraint "programme_project_chair_id_foreign" foreign key ("chair_id") references "organisation" ("id") on update no action on delete cascade;
alter table "programme_project" add constraint "programme_project_number" check (project_no > 0 and subproject_no > 0);
alter table "programme_project" add constraint "programme_project_reason" check (applicable = (not_applicable_reason is null));

alter table "project_organisation" add constraint "project_organisation_project_id_foreign" foreign key ("project_id") references "programme_project" ("id") on update no action on delete cascade;
alter table "project_organisation" add constraint "project_organisation_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete cascade;

alter table "reporting_duty" add constraint "reporting_duty_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "reporting_duty" add constraint "reporting_duty_frequencies_codes" check (frequencies <@ array['MONTHLY', 'QUARTERLY', 'SIX_MONTH', 'YEARLY', 'PERIODIC', 'REGULAR', 'AD_HOC']::text[]);
alter table "reporting_duty" add constraint "reporting_duty_day" check (due_day >= 1 and due_day <= 31);
alter table "reporting_duty" add constraint "reporting_duty_due_once" check (due_on is null or due_day is null);

alter table "reporting_party" add constraint "reporting_party_duty_id_foreign" foreign key ("duty_id") references "reporting_duty" ("id") on update no action on delete cascade;
alter table "reporting_party" add constraint "reporting_party_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete cascade;
alter table "reporting_party" add constraint "reporting_party_direction_code" check (direction in ('FROM', 'VIA', 'TO'));

alter table "rule_parameter" add constraint "rule_parameter_rule_id_foreign" foreign key ("rule_id") references "plan_rule" ("id") on update no action on delete cascade;
alter table "rule_parameter" add constraint "rule_parameter_one_value" check ((number is null) <> (text is null));

alter table "table_column" add constraint "table_column_table_id_foreign" foreign key ("table_id") references "plan_table" ("id") on update no action on delete cascade;
alter table "table_column" add constraint "table_column_unit_code" check (unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));

alter table "table_row" add constraint "table_row_table_id_foreign" foreign key ("table_id") references "plan_table" ("id") on update no action on delete cascade;
alter table "table_row" add constraint "table_row_area" check (is_total = (area_code is null));

alter table "table_cell" add constraint "table_cell_row_id_foreign" foreign key ("row_id") references "table_row" ("id") on update no action on delete cascade;
alter table "table_cell" add constraint "table_cell_column_id_foreign" foreign key ("column_id") references "table_column" ("id") on update no action on delete cascade;

alter table "target" add constraint "target_plan_id_foreign" foreign key ("plan_id") references "plan" ("id") on update no action on delete cascade;
alter table "target" add constraint "target_figure_group_code" check (figure_group in ('POVERTY', 'POVERTY_CRITERION', 'AREA', 'DEPRIVATION', 'CAUSE', 'WISH', 'WILL', 'GROUP', 'LABOUR', 'NEED', 'INSURANCE', 'EDUCATION', 'CREDIT', 'HOUSING', 'SUPPORT', 'ASSOCIATION', 'MERIT', 'CHILD', 'WATER', 'SANITATION', 'SOCIAL_ASSISTANCE', 'COVID'));
alter table "target" add constraint "target_unit_code" check (unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));
alter table "target" add constraint "target_comparator_code" check (comparator in ('AT_LEAST', 'AT_MOST', 'INCREASE', 'NONE'));
alter table "target" add constraint "target_measure_code" check (measure in ('COUNT', 'COUNT_LEVEL', 'COUNT_DECREASE', 'COUNT_PER_AREA', 'COUNT_PER_ORGANISATION', 'COVERAGE', 'QUOTA_COMPLETION', 'RATE_LEVEL', 'RATE_DECREASE', 'RATE_DECREASE_PER_YEAR', 'RATE_INCREASE', 'QUALITATIVE'));
alter table "target" add constraint "target_level_code" check (level in ('ASSIGNED', 'STRETCH'));
alter table "target" add constraint "target_deadline_event_code" check (deadline_event in ('END_OF_COVID_19'));
alter table "target" add constraint "target_deadline_basis_code" check (deadline_basis in ('PRINTED', 'EXPLICIT', 'INFERRED'));
alter table "target" add constraint "target_responsible_basis_code" check (responsible_basis in ('PRINTED', 'EXPLICIT', 'INFERRED'));
alter table "target" add constraint "target_computability_code" check (computability in ('HOUSEHOLD', 'PERSON', 'REPORTED_ONLY'));
alter table "target" add constraint "target_baseline_unit_code" check (baseline_unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));
alter table "target" add constraint "target_alternative_measure_code" check (alternative_measure in ('COUNT', 'COUNT_LEVEL', 'COUNT_DECREASE', 'COUNT_PER_AREA', 'COUNT_PER_ORGANISATION', 'COVERAGE', 'QUOTA_COMPLETION', 'RATE_LEVEL', 'RATE_DECREASE', 'RATE_DECREASE_PER_YEAR', 'RATE_INCREASE', 'QUALITATIVE'));
alter table "target" add constraint "target_alternative_comparator_code" check (alternative_comparator in ('AT_LEAST', 'AT_MOST', 'INCREASE', 'NONE'));
alter table "target" add constraint "target_alternative_unit_code" check (alternative_unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));
alter table "target" add constraint "target_rooms_codes" check (rooms <@ array['REGISTER', 'LABOUR', 'BANK', 'INSURANCE', 'EDUCATION', 'PLANS', 'OTHER']::text[]);
alter table "target" add constraint "target_value_unless_qualitative" check (unit <> 'QUALITATIVE' or value is null);
alter table "target" add constraint "target_baseline" check ((baseline_code is null) = (baseline_value is null));

alter table "area_target" add constraint "area_target_target_id_foreign" foreign key ("target_id") references "target" ("id") on update no action on delete cascade;
alter table "area_target" add constraint "area_target_unit_code" check (unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));
alter table "area_target" add constraint "area_target_comparator_code" check (comparator in ('AT_LEAST', 'AT_MOST', 'INCREASE', 'NONE'));
alter table "area_target" add constraint "area_target_value" check (value >= 0);

alter table "target_organisation" add constraint "target_organisation_target_id_foreign" foreign key ("target_id") references "target" ("id") on update no action on delete cascade;
alter table "target_organisation" add constraint "target_organisation_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete cascade;
alter table "target_organisation" add constraint "target_organisation_role_code" check (role in ('RESPONSIBLE', 'COLLABORATING'));

alter table "task_organisation" add constraint "task_organisation_task_id_foreign" foreign key ("task_id") references "plan_task" ("id") on update no action on delete cascade;
alter table "task_organisation" add constraint "task_organisation_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update no action on delete cascade;
alter table "task_organisation" add constraint "task_organisation_role_code" check (role in ('RESPONSIBLE', 'COLLABORATING'));

alter table "task_project" add constraint "task_project_task_id_foreign" foreign key ("task_id") references "plan_task" ("id") on update no action on delete cascade;
alter table "task_project" add constraint "task_project_project_id_foreign" foreign key ("project_id") references "programme_project" ("id") on update no action on delete cascade;

alter table "task_status" add constraint "task_status_task_id_foreign" foreign key ("task_id") references "plan_task" ("id") on update no action on delete cascade;
alter table "task_status" add constraint "task_status_status_code" check (status in ('NOT_REPORTED', 'NOT_STARTED', 'IN_PROGRESS', 'DONE', 'DROPPED'));

alter table "task_target" add constraint "task_target_task_id_foreign" foreign key ("task_id") references "plan_task" ("id") on update no action on delete cascade;
alter table "task_target" add constraint "task_target_target_id_foreign" foreign key ("target_id") references "target" ("id") on update no action on delete cascade;
`;
