import { Migration } from '@mikro-orm/migrations';

/**
 * Indicators, reported figures and snapshots, in a schema of their own that is only ever added to. Tables printed from
 * the entities by test/tools/create-migration.ts; the triggers that refuse changes are this file's own.
 */
export class Migration20261121Tracking extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create schema if not exists "tracking";
create table "tracking"."indicator" ("code" text not null, "version" int not null, "name_vi" text not null, "name_en" text not null, "fragment" text not null, "numerator" text not null, "denominator" text null, "unit" text not null, "period" text not null, "direction" text not null, "gap" text null, "saved_by" text not null, "agency" text not null, "saved_at" timestamptz not null, "idempotency_key" text not null, "digest" text not null, primary key ("code", "version"));
comment on table "tracking"."indicator" is 'Chỉ số: a version of what is read off the cohort of an area; only ever added to';
comment on column "tracking"."indicator"."code" is 'Letters, digits and _';
comment on column "tracking"."indicator"."version" is '1, 2, …: a change is a new version';
comment on column "tracking"."indicator"."fragment" is 'Named GraphQL fragment on AreaCohort';
comment on column "tracking"."indicator"."numerator" is 'Signed sum of paths through the fragment';
comment on column "tracking"."indicator"."denominator" is 'The same; null: the value is the numerator itself';
comment on column "tracking"."indicator"."gap" is 'Path to the cohort that still makes the difference';
comment on column "tracking"."indicator"."saved_by" is 'Subject of the viewer; system: comes with the system';
comment on column "tracking"."indicator"."agency" is 'Whose indicator it is';
comment on column "tracking"."indicator"."idempotency_key" is 'Given by the caller: the same request again does nothing more';
comment on column "tracking"."indicator"."digest" is 'SHA-256 of what was asked, to know the same request by';
alter table "tracking"."indicator" add constraint "indicator_key" unique ("agency", "idempotency_key");

create table "tracking"."reported_figure" ("no" bigserial primary key, "id" text not null, "target_id" text not null, "area_code" text not null, "as_of" date not null, "revision" int not null, "value" numeric not null, "printed" text not null, "unit" text not null, "status" text not null, "note" text null, "reported_by" text not null, "agency" text not null, "reported_at" timestamptz not null, "reported_on" date not null, "idempotency_key" text not null, "digest" text not null);
comment on table "tracking"."reported_figure" is 'Số báo cáo: a figure that an office reported; only ever added to';
comment on column "tracking"."reported_figure"."no" is 'Order in which rows came';
comment on column "tracking"."reported_figure"."id" is 'Opaque id over the natural key';
comment on column "tracking"."reported_figure"."target_id" is 'Id of the target';
comment on column "tracking"."reported_figure"."area_code" is 'Code of the area inside the plan';
comment on column "tracking"."reported_figure"."as_of" is 'Civil day that it tells of';
comment on column "tracking"."reported_figure"."revision" is '1, 2, … of the same target, area and day; the last rules';
comment on column "tracking"."reported_figure"."value" is 'Value in the unit';
comment on column "tracking"."reported_figure"."printed" is 'The value as sent';
comment on column "tracking"."reported_figure"."status" is 'PROVISIONAL or FINAL';
comment on column "tracking"."reported_figure"."reported_by" is 'Subject of the viewer';
comment on column "tracking"."reported_figure"."reported_on" is 'Civil day of reporting';
comment on column "tracking"."reported_figure"."idempotency_key" is 'Given by the caller: the same request again does nothing more';
comment on column "tracking"."reported_figure"."digest" is 'SHA-256 of what was asked, to know the same request by';
alter table "tracking"."reported_figure" add constraint "reported_figure_id" unique ("id");
alter table "tracking"."reported_figure" add constraint "reported_figure_revision" unique ("target_id", "area_code", "as_of", "revision");
alter table "tracking"."reported_figure" add constraint "reported_figure_key" unique ("reported_by", "idempotency_key");

create table "tracking"."snapshot" ("no" bigserial primary key, "id" text not null, "plan_id" text not null, "as_of" date not null, "taken_at" timestamptz not null, "reason" text not null, "statistics_only" boolean not null, "version_agencies" text[] not null, "version_texts" text[] not null, "taken_by" text not null, "agency" text not null, "idempotency_key" text not null, "digest" text not null);
comment on table "tracking"."snapshot" is 'Ảnh chụp số liệu: what the values of a plan were when somebody looked; only ever added to';
comment on column "tracking"."snapshot"."no" is 'Order in which rows came';
comment on column "tracking"."snapshot"."id" is 'Opaque id over the natural key';
comment on column "tracking"."snapshot"."plan_id" is 'Id of the plan';
comment on column "tracking"."snapshot"."as_of" is 'Civil day that the values are of';
comment on column "tracking"."snapshot"."statistics_only" is 'Whether who took it sees statistics only, hence no small numbers';
comment on column "tracking"."snapshot"."version_agencies" is 'Agencies whose data answered';
comment on column "tracking"."snapshot"."version_texts" is 'Version of the data of each';
comment on column "tracking"."snapshot"."taken_by" is 'Subject of the viewer';
comment on column "tracking"."snapshot"."idempotency_key" is 'Given by the caller: the same request again does nothing more';
comment on column "tracking"."snapshot"."digest" is 'SHA-256 of what was asked, to know the same request by';
create index "snapshot_of_plan" on "tracking"."snapshot" ("plan_id", "no");
alter table "tracking"."snapshot" add constraint "snapshot_id" unique ("id");
alter table "tracking"."snapshot" add constraint "snapshot_key" unique ("agency", "idempotency_key");

create table "tracking"."snapshot_value" ("snapshot_no" bigint not null, "ordinal" int not null, "target_id" text not null, "area_code" text not null, "actual" numeric null, "numerator" numeric null, "denominator" numeric null, "status" text not null, "reported" numeric null, "indicator_code" text null, "indicator_version" int null, "fragment" text null, "missing_agencies" text[] not null, primary key ("snapshot_no", "ordinal"));
comment on table "tracking"."snapshot_value" is 'Giá trị trong ảnh chụp: a target in an area as it was then; only ever added to';
comment on column "tracking"."snapshot_value"."ordinal" is 'Place in the snapshot, from 0';
comment on column "tracking"."snapshot_value"."target_id" is 'Id of the target';
comment on column "tracking"."snapshot_value"."area_code" is 'Code of the area inside the plan';
comment on column "tracking"."snapshot_value"."actual" is 'What happened, in the unit of the target; null: not known';
comment on column "tracking"."snapshot_value"."status" is 'Where the target stood';
comment on column "tracking"."snapshot_value"."reported" is 'Reported figure that ruled';
comment on column "tracking"."snapshot_value"."indicator_code" is 'Null: not computed';
comment on column "tracking"."snapshot_value"."fragment" is 'Definition that it was computed by';
comment on column "tracking"."snapshot_value"."missing_agencies" is 'Agencies that it needed and that did not answer';

create table "tracking"."target_indicator" ("no" bigserial primary key, "target_id" text not null, "indicator_code" text null, "alternative_indicator_code" text null, "reason_vi" text null, "reason_en" text null, "tracked_by" text not null, "agency" text not null, "tracked_at" timestamptz not null, "idempotency_key" text not null, "digest" text not null);
comment on table "tracking"."target_indicator" is 'Chỉ số của chỉ tiêu: by what a target is tracked; the latest row rules; only ever added to';
comment on column "tracking"."target_indicator"."no" is 'Order in which rows came';
comment on column "tracking"."target_indicator"."target_id" is 'Id of the target';
comment on column "tracking"."target_indicator"."indicator_code" is 'Null: reported by the offices';
comment on column "tracking"."target_indicator"."alternative_indicator_code" is 'For the other reading of the sentence';
comment on column "tracking"."target_indicator"."reason_vi" is 'Why no agency’s data can answer';
comment on column "tracking"."target_indicator"."tracked_by" is 'Subject of the viewer; system: comes with the system';
comment on column "tracking"."target_indicator"."tracked_at" is 'From when it rules';
comment on column "tracking"."target_indicator"."idempotency_key" is 'Given by the caller: the same request again does nothing more';
comment on column "tracking"."target_indicator"."digest" is 'SHA-256 of what was asked, to know the same request by';
create index "target_indicator_latest" on "tracking"."target_indicator" ("target_id", "no");
alter table "tracking"."target_indicator" add constraint "target_indicator_key" unique ("agency", "idempotency_key");

alter table "tracking"."indicator" add constraint "indicator_unit_code" check (unit in ('HOUSEHOLD', 'PERSON', 'COMMUNE', 'FRACTION', 'PERCENTAGE_POINT_FRACTION', 'VND'));
alter table "tracking"."indicator" add constraint "indicator_period_code" check (period in ('POINT', 'FLOW', 'CHANGE'));
alter table "tracking"."indicator" add constraint "indicator_direction_code" check (direction in ('UP', 'DOWN'));
alter table "tracking"."indicator" add constraint "indicator_code_letters" check (code ~ '^[A-Za-z0-9_]+$');
alter table "tracking"."indicator" add constraint "indicator_version" check (version >= 1);

alter table "tracking"."reported_figure" add constraint "reported_figure_unit_code" check (unit in ('HOUSEHOLD', 'PERSON', 'PERCENT', 'PERCENTAGE_POINT', 'COMMUNE', 'GROUP', 'PERSON_PER_RESIDENTIAL_GROUP', 'HOUSEHOLD_PER_ORGANISATION', 'QUALITATIVE', 'VND', 'ORDINAL', 'TEXT'));
alter table "tracking"."reported_figure" add constraint "reported_figure_status_code" check (status in ('PROVISIONAL', 'FINAL'));
alter table "tracking"."reported_figure" add constraint "reported_figure_revisions" check (revision >= 1);
alter table "tracking"."reported_figure" add constraint "reported_figure_not_ahead" check (as_of <= reported_on);

alter table "tracking"."snapshot" add constraint "snapshot_reason_code" check (reason in ('MONTHLY', 'REPORT', 'MANUAL'));
alter table "tracking"."snapshot" add constraint "snapshot_versions" check (cardinality(version_agencies) = cardinality(version_texts));

alter table "tracking"."snapshot_value" add constraint "snapshot_value_snapshot_no_foreign" foreign key ("snapshot_no") references "tracking"."snapshot" ("no") on update no action on delete no action;

alter table "tracking"."target_indicator" add constraint "target_indicator_or_reason" check (indicator_code is not null or (reason_vi is not null and reason_en is not null));

create function "tracking"."refuse_change"() returns trigger language plpgsql as $$ begin raise exception 'tracking.% is only ever added to', tg_table_name; end $$;
create trigger "indicator_append_only" before update or delete or truncate on "tracking"."indicator" for each statement execute function "tracking"."refuse_change"();
create trigger "target_indicator_append_only" before update or delete or truncate on "tracking"."target_indicator" for each statement execute function "tracking"."refuse_change"();
create trigger "reported_figure_append_only" before update or delete or truncate on "tracking"."reported_figure" for each statement execute function "tracking"."refuse_change"();
create trigger "snapshot_append_only" before update or delete or truncate on "tracking"."snapshot" for each statement execute function "tracking"."refuse_change"();
create trigger "snapshot_value_append_only" before update or delete or truncate on "tracking"."snapshot_value" for each statement execute function "tracking"."refuse_change"();
`;
