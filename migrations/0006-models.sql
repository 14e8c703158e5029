-- Models learnt from closed demands beside the pack, which of them is at work, and what each was learnt from.

-- Append-only: a model is what it was when it was judged.
create table models (
  tenant text not null,
  id text not null,
  made_at timestamptz not null,
  made_by text not null,
  instrument text not null,
  pack_version text not null,
  -- Digest of everything of the pack that a model is learnt from: a model of another pack is not used.
  pack_digest text not null,
  trainer integer not null,
  -- Model that was at work when it was made; null for the one built with the product.
  parent text,
  bytes bytea not null,
  digest text not null,
  learnt_from jsonb not null,
  measures jsonb not null,
  primary key (tenant, id)
);

create index models_made on models (tenant, made_at, id);

-- Append-only: every demand a model was learnt from or is judged on, with the action that decided it.
create table model_lessons (
  tenant text not null,
  model text not null,
  case_id text not null,
  source text not null,
  action_hash text not null,
  held boolean not null,
  primary key (tenant, model, case_id)
);

-- Append-only: the last row says which model is at work; its number is the lock of two who switch at once.
create table model_switches (
  tenant text not null,
  seq integer not null,
  at timestamptz not null,
  by text not null,
  -- Null: the model built with the product.
  model text,
  reason text not null,
  measures jsonb not null,
  primary key (tenant, seq)
);

-- Closed demands are read in the order in which they ended.
create index actions_endings on actions (tenant, at, case_id) where kind in ('file_closed', 'demand_answered');
