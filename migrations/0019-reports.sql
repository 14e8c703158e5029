-- Reports: what was asked for or fell due, how far it has come, and what came of it. A made report is never made anew: a correction is
-- another row with a higher version.
create table reports (
  tenant text not null,
  id text not null,
  -- `daily:2026-11-21:due` for the clock's, the caller's idempotency key for somebody's: asked twice is one report.
  key text not null,
  plan text not null,
  from_day text not null,
  to_day text not null,
  -- Subject, window, choice of an incident; null otherwise.
  incident jsonb,
  asked_by text not null,
  asked_at text not null,
  -- queued, making, made, failed, cancelled
  state text not null,
  stage text not null,
  share integer not null,
  attempts integer not null,
  -- Until then nobody else takes it on.
  claimed_until text,
  version integer,
  made_at text,
  sheet_digest text,
  -- The document before it is a file: what the screen shows and the next version is compared with.
  document jsonb,
  changes jsonb,
  fault text,
  primary key (tenant, id)
);
create unique index reports_by_key on reports (tenant, key);
create index reports_by_time on reports (tenant, asked_at desc, id desc);
create index reports_by_period on reports (tenant, plan, from_day, to_day);
-- Few rows wait at any time; those that are done are not looked at.
create index reports_waiting on reports (tenant, asked_at, id) where state in ('queued', 'making');

create table report_files (
  tenant text not null,
  report_id text not null,
  -- docx, pdf, xlsx; csv, json for open data
  form text not null,
  digest text not null,
  bytes bytea not null,
  primary key (tenant, report_id, form)
);

-- Up to which moment a plan's due times have been entered.
create table report_schedule (
  tenant text not null,
  plan text not null,
  done_to text not null,
  primary key (tenant, plan)
);
