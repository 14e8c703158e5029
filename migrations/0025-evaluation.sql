-- Third-party evaluation (task 8): samples drawn by seed, and the evaluator's own verdicts. Apart from the case files, which no verdict
-- changes; both are evidence and only ever added to.
create table evaluation_samples (
  tenant text not null,
  id text not null,
  at timestamptz not null,
  account text not null,
  from_day date not null,
  to_day date not null,
  -- The most of one unit, and the seed: the same seed over the same demands draws the same sample.
  size integer not null,
  seed text not null,
  -- Closed demands it was drawn from, and the SHA-256 over their ids.
  population integer not null,
  population_digest text not null,
  -- Drawn: case id, number and lead unit.
  drawn jsonb not null,
  primary key (tenant, id)
);

create index evaluation_samples_at on evaluation_samples (tenant, at, id);

create table evaluation_verdicts (
  tenant text not null,
  sample_id text not null,
  case_id text not null,
  id text not null,
  at timestamptz not null,
  account text not null,
  -- done, partly, not_done or cannot_tell: what the evaluator makes of it; the latest stands.
  found text not null,
  note text not null,
  primary key (tenant, sample_id, case_id, id)
);
