-- What the seats tell of themselves, and rosters read by their day (clause 9 of the linkage instrument).

-- Append-only: signed in, ready, on a call, wrapping up, on a break, away, signed out. The id is in the order of time.
create table seat_states (
  tenant text not null,
  account text not null,
  at timestamptz not null,
  id text not null,
  seat text,
  state text not null,
  reason text,
  primary key (tenant, account, id)
);

create index seat_states_at on seat_states (tenant, at);

-- Shifts of seats and of units: a week out of years.
create index records_day on records (tenant, register, (fields ->> 'day')) where fields ? 'day';
