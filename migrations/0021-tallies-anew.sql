-- A building after everything was forgotten reads the actions of every file again; one after a change of formulas may use the kept facts.
alter table tally_books add column anew boolean not null default true;
