-- The list of case files goes by time of arrival, newest first, whatever it is narrowed by.

create index case_files_arrival on case_files (tenant, received_at, id);

drop index case_files_state;
create index case_files_state on case_files (tenant, state, received_at, id);

drop index case_files_town;
create index case_files_town on case_files (tenant, town, received_at, id) where town is not null;

drop index case_files_danger;
create index case_files_danger on case_files (tenant, received_at, id) where danger;

drop index case_files_phone;
create index case_files_phone on case_files (tenant, phone_hash, received_at, id) where phone_hash is not null;
