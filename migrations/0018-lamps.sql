-- When a clock's lamp turns amber, kept beside its due time so that lists light their lamps without opening files; and whether the
-- demand's clock stands still. Files written before have no amber point: their lamps turn from green to red.

alter table legs add column amber_at timestamptz;
alter table case_files add column amber_at timestamptz;
alter table case_files add column clock_paused boolean not null default false;
