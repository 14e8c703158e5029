-- Files with a step of supervision or a request to be left out of the assessment (task 8), found without opening every file. The steps
-- themselves stay in the file, folded from its actions: a flag rather than a table of their own, so that a write has no more to do.

alter table case_files add column oversight boolean not null default false;

update case_files set oversight = true
where jsonb_array_length(file -> 'supervisions') > 0;

create index case_files_oversight on case_files (tenant, id) where oversight;
