-- Two lists that walked through everything of a town, or of a unit, once there is much of it: what is closed in one town, and all orders
-- of one unit whether open or not. Measured at a million files; see docs/performance.md.

create index case_files_town_state on case_files (tenant, town, state, received_at, id) where town is not null;

create index legs_unit_due on legs (tenant, unit, due_at, case_id, id) where unit is not null;
