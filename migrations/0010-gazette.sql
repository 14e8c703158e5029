-- Imported gazettes: staged for a person's review, and what was published of them.

create table gazette_issues (
  tenant text not null,
  id text not null,
  -- SHA-256 of the file as it came: the same file is the same issue.
  digest text not null,
  file_name text not null,
  kind text not null,
  state text not null,
  staged_at timestamptz not null,
  staged_by text not null,
  settled_at timestamptz,
  settled_by text,
  reason text not null,
  instruments integer not null,
  anomalies integer not null,
  source jsonb not null,
  issue jsonb not null,
  -- The printed lines, which clauses and anomalies point into.
  lines jsonb not null,
  primary key (tenant, id)
);

create unique index gazette_issues_digest on gazette_issues (tenant, digest);
create index gazette_issues_staged on gazette_issues (tenant, staged_at, id);

-- Append-only: what a published issue prints stays what it was; a later issue that prints the number again stands beside it.
create table printed_instruments (
  tenant text not null,
  issue text not null,
  ordinal integer not null,
  published_at timestamptz not null,
  number text,
  title text not null,
  issuer text,
  signed_on date,
  kind text not null,
  body jsonb not null,
  primary key (tenant, issue, ordinal)
);

create index printed_instruments_number on printed_instruments (tenant, number, published_at);

-- Append-only: appointments and removals, committees, events of the chronicle, articles.
create table printed_parts (
  tenant text not null,
  issue text not null,
  part text not null,
  ordinal integer not null,
  published_at timestamptz not null,
  on_day date,
  body jsonb not null,
  primary key (tenant, issue, part, ordinal)
);

create index printed_parts_days on printed_parts (tenant, part, on_day);
