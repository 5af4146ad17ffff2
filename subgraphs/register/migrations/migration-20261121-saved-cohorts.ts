import { Migration } from '@mikro-orm/migrations';

/** Saved cohorts, in a schema of their own. Printed from the entities by test/tools/create-migration.ts. */
export class Migration20261121SavedCohorts extends Migration {
  override up(): void {
    for (const statement of STATEMENTS.split(';\n')) if (statement.trim() !== '') this.addSql(statement);
  }
}

const STATEMENTS = `
create schema if not exists "saved";
create table "saved"."cohort" ("agency" text not null, "name" text not null, "title_vi" text not null, "title_en" text not null, "document" text not null, "variables" text not null, "saved_by" text not null, "saved_at" timestamptz not null, "frozen_members" text null, "frozen_as_of" date null, "frozen_by" text null, "frozen_at" timestamptz null, primary key ("agency", "name"));
comment on table "saved"."cohort" is 'Nhóm hộ đã lưu: a named question that is asked anew as whoever uses it';
comment on column "saved"."cohort"."agency" is 'Whose viewers see it';
comment on column "saved"."cohort"."document" is 'GraphQL query that holds one chain of cohorts';
comment on column "saved"."cohort"."variables" is 'JSON object';
comment on column "saved"."cohort"."saved_by" is 'Subject of the viewer';
comment on column "saved"."cohort"."frozen_members" is 'Members kept on purpose, as they travel between rooms; null: asked anew';
comment on column "saved"."cohort"."frozen_as_of" is 'The day they were members';

create table "saved"."cohort_event" ("no" bigserial primary key, "agency" text not null, "name" text not null, "action" text not null, "idempotency_key" text not null, "digest" text not null, "subject" text not null, "purpose" text not null, "request_id" text not null, "happened_at" timestamptz not null);
comment on table "saved"."cohort_event" is 'Nhật ký nhóm hộ đã lưu: who saved, froze or deleted what; only ever added to';
comment on column "saved"."cohort_event"."action" is 'SAVED, FROZEN or DELETED';
comment on column "saved"."cohort_event"."idempotency_key" is 'Given by the caller: the same request again does nothing more';
comment on column "saved"."cohort_event"."digest" is 'SHA-256 of what was asked, to know the same request by';
comment on column "saved"."cohort_event"."subject" is 'Who';
comment on column "saved"."cohort_event"."purpose" is 'What for';
alter table "saved"."cohort_event" add constraint "cohort_event_key" unique ("agency", "idempotency_key");

alter table "saved"."cohort" add constraint "cohort_frozen" check ((frozen_members is null) = (frozen_as_of is null) and (frozen_members is null) = (frozen_by is null) and (frozen_members is null) = (frozen_at is null));

alter table "saved"."cohort_event" add constraint "cohort_event_action" check (action in ('SAVED', 'FROZEN', 'DELETED'));
`;
