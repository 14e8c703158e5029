-- What this platform owes somebody (a call-back), found for the whole desk without opening every file. The duties themselves stay in
-- the file; a column rather than a table of their own, so that the one statement that writes a case has no more to do than before.

alter table case_files add column duty_due_at timestamptz;

update case_files set duty_due_at = (
  select min((duty ->> 'dueAt')::timestamptz) from jsonb_array_elements(file -> 'duties') duty where duty ->> 'doneAt' is null
)
where jsonb_array_length(file -> 'duties') > 0;

create index case_files_duty on case_files (tenant, duty_due_at, id) where duty_due_at is not null;
