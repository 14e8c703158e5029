-- The four boards (clause 6). What is usual is read from kept daily counts, never from a million files; what came is always counted from
-- the files themselves, so that a wrong count here can make a wrong expectation and never a wrong number.
create table matter_days (
  tenant text not null,
  -- Catalogue row; `*` for any.
  row text not null,
  -- Empty where nobody said it.
  town text not null,
  -- Key of a road, village or estate; empty for the town as a whole.
  place text not null,
  -- In the place's zone.
  day date not null,
  count integer not null,
  primary key (tenant, row, town, place, day)
);
create index matter_days_whole on matter_days (tenant, day) where place = '';
create index matter_days_day on matter_days (tenant, day);

-- Grave signs of a demand, and whether it carries a danger; only of those that show any. Read again when the pack's cues change.
create table case_marks (
  tenant text not null,
  case_id text not null,
  received_at timestamptz not null,
  marks text[] not null,
  primary key (tenant, case_id)
);
create index case_marks_arrival on case_marks (tenant, received_at);

-- The demands behind an early warning, as they were found; evidence, only ever added to.
create table warning_cases (
  tenant text not null,
  warning_id text not null,
  case_id text not null,
  added_at timestamptz not null,
  primary key (tenant, warning_id, case_id)
);
