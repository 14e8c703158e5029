-- What is compared of each demand, to find the same trouble told twice and the same trouble from many. Apart from case_files, because it
-- is written once and read by window; drills have no row: they are like nothing and warn of nothing.

create table case_likeness (
  tenant text not null,
  case_id text not null,
  received_at timestamptz not null,
  town text,
  -- Keys of the roads, villages and estates that the words or the address name.
  places text[] not null,
  -- Catalogue rows, the leading one first; none where only a fallback row was found.
  rows text[] not null,
  -- Keyed hash, as in case_files.
  phone_hash text,
  -- Min-hash bands of the words; none for words that say too little.
  bands integer[] not null,
  primary key (tenant, case_id)
);

create index case_likeness_arrival on case_likeness (tenant, received_at);
create index case_likeness_row on case_likeness (tenant, (rows[1]), received_at) where cardinality(rows) > 0;
create index case_likeness_bands on case_likeness using gin (bands);

-- Files from before: row, town and person are known. Their words are not hashed here; after thirty days nobody would look for them.
insert into case_likeness (tenant, case_id, received_at, town, places, rows, phone_hash, bands)
select tenant, id, received_at, town, '{}',
  coalesce((select array_agg(distinct matter) from jsonb_array_elements(file -> 'legs') leg,
    jsonb_array_elements_text(leg -> 'matters') matter
    where file #>> '{decision,because}' is distinct from 'fallback_row'), '{}'),
  phone_hash, '{}'
from case_files where not drill;
