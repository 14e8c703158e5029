-- Realised precision of self-dispatch is counted over what was decided at receipt with that band, by day.
create index actions_sure on actions (tenant, at, case_id)
  where kind = 'contact_received' and body #>> '{body,change,file,decision,band}' = 'self';
