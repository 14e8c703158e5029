-- Kept tallies of assessment sheets (task 8): what every demand contributes, added up by group, day and month, so that a sheet over a
-- million demands reads a few thousand rows. Never the source of a figure: `assess --recompute` reckons without them and compares.

-- Which files have changed since they were counted. Every write of a file adds a row of its own in the same statement: nobody waits
-- for anybody, and nothing is forgotten when a process dies.
create table facts_due (
  tenant text not null,
  case_id text not null,
  version integer not null,
  primary key (tenant, case_id, version)
);

-- Anew: only what was derived from the actions stood in it, and it is derived again.
drop table case_facts;
create table case_facts (
  tenant text not null,
  case_id text not null,
  -- Version of the file the facts were read from.
  version integer not null,
  -- Shape of the facts: another programme may read other facts from the same actions.
  shape integer not null,
  received_at timestamptz not null,
  -- Null for an exercise, which counts nowhere.
  facts jsonb,
  -- Groups its lines belong to, e.g. unit:water-bureau: a figure's rows are found without reading every fact.
  groups text[] not null,
  -- Mark of the book whose tallies these facts are counted in; null where they are in none.
  book text,
  primary key (tenant, case_id)
);

create index case_facts_arrival on case_facts (tenant, received_at, case_id);

-- What tallies are reckoned by. One book at a time is building or kept; a former one answers until its successor is whole.
create table tally_books (
  tenant text not null,
  -- Another at every building, also of the same book: what an earlier building counted is not counted in this one.
  mark text not null,
  digest text not null,
  -- building, kept or former.
  state text not null,
  body jsonb not null,
  -- Where building has got to, in the order of arrival.
  upto_at timestamptz not null default '-infinity',
  upto_id text not null default '',
  done integer not null default 0,
  total integer not null default 0,
  declared_at timestamptz not null,
  -- former: true as of then.
  as_of timestamptz,
  primary key (tenant, mark)
);

create table tallies (
  tenant text not null,
  -- Mark of a book.
  book text not null,
  -- unit, town, station, desk, seat or row.
  grouping text not null,
  -- A month or a day, e.g. 2026-11 or 2026-11-03.
  period text not null,
  group_key text not null,
  figures jsonb not null,
  primary key (tenant, book, grouping, period, group_key)
);
