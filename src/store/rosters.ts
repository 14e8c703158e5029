// The rosters' part of the store: what seats told of themselves, and what is read by the day (clause 9).
import type { RecordFile } from '../registers/record-file.js'
import type { Arrival } from '../seats/forecast.js'
import type { SeatNote } from '../seats/presence.js'
import { newId } from '../terms/ids.js'
import { ms } from '../terms/time.js'
import type { RosterStore } from './roster-port.js'
import type { Workshop } from './workshop.js'

const MOST_NOTES = 200_000
const COLUMNS = 'account, seat, state, at, reason'

export function createRosters({ pool, tenant }: Workshop): RosterStore {
  return {
    async noteSeatState({ account, seat, state, at, reason }) {
      const { rowCount } = await pool.query({
        name: 'note-seat-state',
        // A button pressed twice is one note.
        text: `insert into seat_states (tenant, account, at, id, seat, state, reason)
          select $1, $2, $3, $4, $5, $6, $7 where not exists (
            select from (select seat, state, reason from seat_states where tenant = $1 and account = $2 order by id desc limit 1) last
            where last.state = $6 and last.seat is not distinct from $5 and last.reason is not distinct from $7)`,
        values: [tenant, account, at, newId(ms(at)), seat, state, reason],
      })
      return rowCount === 1
    },
    async seatStates(from, to) {
      const { rows } = await pool.query<SeatNote>({
        name: 'seat-states',
        text: `select ${COLUMNS} from seat_states where tenant = $1 and at >= $2 and at < $3 order by at, id limit ${MOST_NOTES}`,
        values: [tenant, from, to],
      })
      return rows
    },
    async seatStatesOf(account, limit) {
      const { rows } = await pool.query<SeatNote>({
        name: 'seat-states-of',
        text: `select ${COLUMNS} from seat_states where tenant = $1 and account = $2 order by id desc limit $3`,
        values: [tenant, account, limit],
      })
      return rows
    },
    async arrivals(from, to, zone) {
      const { rows } = await pool.query<Arrival>({
        name: 'arrivals',
        text: `select to_char(shown, 'YYYY-MM-DD') as day,
            (extract(hour from shown) * 2 + floor(extract(minute from shown) / 30))::int as slot, count(*)::int as calls
          from (
            select received_at at time zone $4 as shown from case_files
            where tenant = $1 and received_at >= $2 and received_at < $3
              and channel = 'phone' and origin = 'contact' and not drill) local
          group by 1, 2 order by 1, 2`,
        values: [tenant, from, to, zone],
      })
      return rows
    },
    async rosterOf(register, from, to, fields = {}) {
      const { rows } = await pool.query<{ record: RecordFile }>({
        name: 'roster-of',
        text: `select record from records
          where tenant = $1 and register = $2 and fields ? 'day' and fields ->> 'day' >= $3 and fields ->> 'day' <= $4 and fields @> $5
          order by fields ->> 'day', id`,
        values: [tenant, register, from, to, JSON.stringify(fields)],
      })
      return rows.map(({ record }) => record)
    },
  }
}
