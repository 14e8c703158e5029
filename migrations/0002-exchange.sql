-- The link to the other platform: what leaves (outbox), what came (inbox, append-only), what waits and what was set aside.

create table peers (
  tenant text not null,
  peer text not null,
  -- Highest number given to a message for this peer. Not touched by business transactions: they would queue up here.
  numbered_to bigint not null,
  -- Highest number of theirs applied here without a gap.
  applied_to bigint not null,
  last_heard_at timestamptz,
  last_sent_at timestamptz,
  last_error text,
  primary key (tenant, peer)
);

create table outbox (
  tenant text not null,
  id text not null,
  peer text not null,
  -- Given after the commit, one after another, by whoever sends.
  seq bigint,
  type text not null,
  demand_id text,
  case_id text,
  -- Action of the case file that the message tells of, and the message's place among several of one command.
  case_seq integer not null,
  ordinal integer not null,
  at timestamptz not null,
  data jsonb not null,
  -- The signed bytes, kept so that every delivery is the same.
  sealed text,
  attempts integer not null default 0,
  next_at timestamptz,
  receipt jsonb,
  primary key (tenant, id)
);

create index outbox_unnumbered on outbox (tenant, peer) where seq is null;
create unique index outbox_seq on outbox (tenant, peer, seq) where seq is not null;
create index outbox_unsealed on outbox (tenant, peer, seq) where seq is not null and sealed is null;
create index outbox_unreceipted on outbox (tenant, peer, seq) where seq is not null and receipt is null;

-- Append-only: one row per number of theirs that was taken in, applied or refused.
create table inbox (
  tenant text not null,
  peer text not null,
  seq bigint not null,
  id text not null,
  type text not null,
  demand_id text,
  at timestamptz not null,
  received_at timestamptz not null,
  digest text not null,
  sealed text not null,
  outcome text not null,
  code text,
  case_id text,
  primary key (tenant, peer, seq)
);

-- Verified messages whose predecessors have not come yet.
create table early_messages (
  tenant text not null,
  peer text not null,
  seq bigint not null,
  digest text not null,
  sealed text not null,
  message jsonb not null,
  received_at timestamptz not null,
  primary key (tenant, peer, seq)
);

-- What could not be taken in, for a person to look at.
create table quarantine (
  tenant text not null,
  id text not null,
  peer text not null,
  seq bigint,
  code text not null,
  detail text not null,
  raw text not null,
  at timestamptz not null,
  primary key (tenant, id)
);

create index quarantine_peer on quarantine (tenant, peer, id);

create table reconciliations (
  tenant text not null,
  peer text not null,
  day date not null,
  ours jsonb not null,
  theirs jsonb not null,
  agrees boolean not null,
  at timestamptz not null,
  primary key (tenant, peer, day)
);
