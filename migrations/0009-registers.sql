-- Records of the registers that packs define, their actions, what must be unique, what is secret, the account books, and errands.

create table records (
  tenant text not null,
  id text not null,
  register text not null,
  number text not null,
  version integer not null,
  state text not null,
  open boolean not null,
  -- Unit id, `desk`, or null.
  holder text,
  town text,
  opened_at timestamptz not null,
  due_at timestamptz,
  -- When the clock has to look at it next; null: never.
  wake_at timestamptz,
  -- A demand at the desk that this record asked for has not ended.
  awaits_demand boolean not null,
  -- Everything that may be searched; secret fields are not in it.
  words text not null,
  bigrams text[] not null,
  -- Field values, for looking records up by what they say.
  fields jsonb not null,
  -- The whole record, folded from its actions.
  record jsonb not null,
  primary key (tenant, id)
)
with (fillfactor = 80);

create unique index records_number on records (tenant, number);
create index records_listed on records (tenant, register, id);
create index records_state on records (tenant, register, state, id);
create index records_holder on records (tenant, holder, open, id) where holder is not null;
create index records_due on records (tenant, due_at, id) where open and due_at is not null;
create index records_wake on records (tenant, wake_at, id) where wake_at is not null;
create index records_await on records (tenant, id) where awaits_demand;
create index records_fields on records using gin (fields jsonb_path_ops);
create index records_bigrams on records using gin (bigrams);

-- Append-only: the application may insert and read, not update or delete. Its primary key is the optimistic lock.
create table record_actions (
  tenant text not null,
  record_id text not null,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  -- The whole action as it was hashed.
  body jsonb not null,
  hash text not null,
  primary key (tenant, record_id, seq)
);

-- One row per value that may stand in one record of a register only.
create table record_keys (
  tenant text not null,
  register text not null,
  field text not null,
  value text not null,
  record_id text not null,
  primary key (tenant, register, field, value)
);

create index record_keys_record on record_keys (tenant, record_id);

-- Append-only: what secret fields say (who reported), apart from the record; the last row of a field stands.
create table record_secrets (
  tenant text not null,
  record_id text not null,
  field text not null,
  seq integer not null,
  value text,
  primary key (tenant, record_id, field, seq)
);

-- Append-only account books. The number is the lock of two who post at once; each row carries the balances after it and
-- the hash of the row before it.
create table ledger_entries (
  tenant text not null,
  ledger text not null,
  seq integer not null,
  at timestamptz not null,
  by_account text not null,
  record_id text not null,
  record_number text not null,
  debit text not null,
  credit text not null,
  amount numeric(20, 2) not null,
  text text not null,
  cites jsonb not null,
  balances jsonb not null,
  prev text not null,
  hash text not null,
  primary key (tenant, ledger, seq)
);

create index ledger_entries_record on ledger_entries (tenant, record_id);

-- What a record's move asks of another room; written with the move, done afterwards, once.
create table record_errands (
  tenant text not null,
  id text not null,
  record_id text not null,
  kind text not null,
  body jsonb not null,
  wake_at timestamptz not null,
  failures integer not null default 0,
  last_error text,
  primary key (tenant, id)
);

create index record_errands_wake on record_errands (tenant, wake_at, id);
