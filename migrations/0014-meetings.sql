-- Joint meetings: disputes are looked for by day, a few in a hundred actions; what the other platform announced about the catalogue is
-- read at every start and every few seconds after.

create index actions_disputed on actions (tenant, at, case_id)
where kind in ('negotiation_undecided', 'transfer_declined', 'peer_declined', 'transfer_recalled', 'peer_recalled',
  'order_returned', 'transfer_reopened', 'peer_reopened', 'demand_came_again', 'supervision_opened')
  or (kind = 'transfer_offered' and body #>> '{body,escalated}' = 'true');

create index inbox_notices on inbox (tenant, peer, seq) where type = 'catalogue.notice';
