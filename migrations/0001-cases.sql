-- Case files, their actions, legs, words and the commands that made them.
--
-- Every table starts with the tenant (one platform of one place) and has it in its primary key and in every unique index:
-- that is what lets the tables be spread over several servers later. No foreign keys, no triggers, no serial numbers.

create table case_files (
  tenant text not null,
  id text not null,
  number text not null,
  demand_id text not null,
  version integer not null,
  state text not null,
  origin text not null,
  channel text not null,
  request_type text not null,
  title text not null,
  town text,
  danger boolean not null,
  drill boolean not null,
  first_contact_at timestamptz not null,
  received_at timestamptz not null,
  due_at timestamptz,
  -- State and holder of the worst open leg; null when none is open.
  worst_kind text,
  worst_state text,
  worst_holder_kind text,
  worst_holder_id text,
  -- A voice operation of this file has been asked for and has not ended.
  open_call boolean not null,
  -- Keyed hash of the requester's phone: equal phones are found, the number is not readable here.
  phone_hash text,
  -- The whole case file, folded from its actions.
  file jsonb not null,
  primary key (tenant, id)
)
-- Most commands change none of the indexed columns: room on the page lets such updates leave the indexes alone.
with (fillfactor = 80);

create unique index case_files_number on case_files (tenant, number);
create unique index case_files_demand on case_files (tenant, demand_id);
create index case_files_state on case_files (tenant, state, id);
create index case_files_town on case_files (tenant, town, id) where town is not null;
create index case_files_danger on case_files (tenant, id) where danger;
create index case_files_phone on case_files (tenant, phone_hash, id) where phone_hash is not null;
create index case_files_open_call on case_files (tenant, id) where open_call;

-- Apart from case_files, because the words change seldom and their index is the dearest of all.
create table case_words (
  tenant text not null,
  case_id text not null,
  -- Normalised number, title, text and supplements.
  words text not null,
  -- Every two characters in a row, each once: finds Chinese without a dictionary, and is rechecked against `words`.
  bigrams text[] not null,
  primary key (tenant, case_id)
);

create index case_words_bigrams on case_words using gin (bigrams);

-- Append-only: the application may insert and read, not update or delete. Its primary key is the optimistic lock.
create table actions (
  tenant text not null,
  case_id text not null,
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  -- The whole action as it was hashed.
  body jsonb not null,
  hash text not null,
  primary key (tenant, case_id, seq)
);

create table legs (
  tenant text not null,
  case_id text not null,
  id text not null,
  kind text not null,
  state text not null,
  open boolean not null,
  holder_kind text not null,
  holder_id text not null,
  -- Handling unit of an order, whoever has it in hand now.
  unit text,
  mode text,
  opened_at timestamptz not null,
  -- 'infinity' when nothing sets a limit, so that lists sorted by urgency need no special case.
  due_at timestamptz not null,
  -- Open, not paused, not stopped: only then can it be overdue.
  ticking boolean not null,
  primary key (tenant, case_id, id)
)
with (fillfactor = 80);

create index legs_open on legs (tenant, due_at, case_id, id) where open;
create index legs_holder on legs (tenant, holder_kind, holder_id, open, due_at, case_id, id);
create index legs_unit on legs (tenant, unit, open, due_at, case_id, id) where unit is not null;

-- One row per command done. The key makes a command happen once; the digest tells a repetition from another command.
create table commands (
  tenant text not null,
  key text not null,
  digest text not null,
  case_id text not null,
  version integer not null,
  at timestamptz not null,
  primary key (tenant, key)
);

-- Durable wake-ups. A row is removed by the command that makes it pointless, in the same transaction.
create table timers (
  tenant text not null,
  case_id text not null,
  key text not null,
  kind text not null,
  leg_id text,
  due_at timestamptz not null,
  -- When to try (again); the due time itself stays what it was.
  wake_at timestamptz not null,
  failures integer not null default 0,
  last_error text,
  primary key (tenant, case_id, key)
);

create index timers_wake on timers (tenant, wake_at, case_id, key);
