-- What an assessment looks at in a file, kept so that a sheet need not read every action again. Never the source of a figure: a row
-- of an older version is made anew from the actions before it is used, and `assess --recompute` reads none of them.
create table case_facts (
  tenant text not null,
  case_id text not null,
  -- Version of the file the facts were read from.
  version integer not null,
  -- Null for an exercise, which counts nowhere.
  facts jsonb,
  primary key (tenant, case_id)
);
