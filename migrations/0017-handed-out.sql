-- What left the house: every export with its owner, purpose, count and digest; every case file shown or handed over under a grant; and the
-- notices that call it back when an exclusion is marked later (clause 5). All append-only.

create table exports (
  tenant text not null,
  id text not null,
  at timestamptz not null,
  account text not null,
  role text,
  unit text,
  operation text not null,
  -- Number of the case file, id of the register, of the sheet.
  subject text not null,
  purpose text not null,
  -- Number of the grant it was taken out under; null for the house's own exports.
  grant_number text,
  format text not null,
  file_name text not null,
  -- How many rows, steps or records.
  count integer not null,
  fields text[] not null,
  bytes integer not null,
  -- Of the file's bytes.
  sha256 text not null,
  sm3 text not null,
  -- Of its rows alone, whatever the format: stands in the file's own head line.
  rows_sha256 text,
  expires_on date,
  primary key (tenant, id)
);

create index exports_account on exports (tenant, account, id);
create index exports_sha256 on exports (tenant, sha256);
create index exports_grant on exports (tenant, grant_number, id) where grant_number is not null;

-- One row per case file and look or batch.
create table share_items (
  tenant text not null,
  look_id text not null,
  case_id text not null,
  grant_number text not null,
  use text not null,
  at timestamptz not null,
  account text not null,
  unit text not null,
  primary key (tenant, look_id, case_id)
);

create index share_items_case on share_items (tenant, case_id);

create table share_recalls (
  tenant text not null,
  grant_number text not null,
  case_id text not null,
  at timestamptz not null,
  unit text not null,
  -- Number of the case file: all the notice may say of it.
  number text not null,
  uses text[] not null,
  primary key (tenant, grant_number, case_id)
);

create index share_recalls_unit on share_recalls (tenant, unit, at);

-- That the holder says it has destroyed what it had.
create table share_recall_answers (
  tenant text not null,
  grant_number text not null,
  case_id text not null,
  at timestamptz not null,
  account text not null,
  note text not null,
  primary key (tenant, grant_number, case_id)
);

-- Which number a record of harassment is about: a keyed hash, so that it is known again when it rings and readable nowhere.
create table record_phones (
  tenant text not null,
  phone_hash text not null,
  record_id text not null,
  at timestamptz not null,
  primary key (tenant, phone_hash, record_id)
);

create index record_phones_record on record_phones (tenant, record_id);
