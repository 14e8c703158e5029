-- Who may come in, who is in, and who looked at what and why.

create table accounts (
  tenant text not null,
  name text not null,
  id text not null,
  display text not null,
  roles text[] not null,
  unit text,
  disabled boolean not null,
  password_hash text not null,
  failed_logins integer not null default 0,
  locked_until timestamptz,
  last_login_at timestamptz,
  primary key (tenant, name)
);

create table sessions (
  tenant text not null,
  token_hash text not null,
  account text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant, token_hash)
);

create index sessions_expiry on sessions (tenant, expires_at);

-- Append-only.
create table audit (
  tenant text not null,
  id text not null,
  at timestamptz not null,
  account text not null,
  operation text not null,
  case_id text,
  allowed boolean not null,
  reason text not null,
  detail jsonb not null,
  primary key (tenant, id)
);

create index audit_case on audit (tenant, case_id, id) where case_id is not null;
create index audit_account on audit (tenant, account, id);
