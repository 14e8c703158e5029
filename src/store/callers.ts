// One number's contacts and records, found by its keyed hash: nothing here can be read back into a number.
import type { RecordFile } from '../registers/record-file.js'
import type { CallerContact, CallerStore } from './caller-port.js'
import { findPhoneHash } from './phone-hash.js'
import type { Workshop } from './workshop.js'

export function createCallers({ pool, tenant, phoneKey }: Workshop): CallerStore {
  const hashes = async (by: { recordId: string } | { phone: string }): Promise<readonly string[]> => {
    if ('phone' in by) {
      const hash = findPhoneHash(by.phone, phoneKey)
      return hash === undefined ? [] : [hash]
    }
    const { rows } = await pool.query<{ phone_hash: string }>({
      text: 'select phone_hash from record_phones where tenant = $1 and record_id = $2',
      values: [tenant, by.recordId],
    })
    return rows.map((row) => row.phone_hash)
  }
  return {
    async linkPhone(recordId, phone, at) {
      const hash = findPhoneHash(phone, phoneKey)
      if (hash === undefined) return
      await pool.query({
        text: 'insert into record_phones (tenant, phone_hash, record_id, at) values ($1, $2, $3, $4) on conflict do nothing',
        values: [tenant, hash, recordId, at],
      })
    },
    hasPhone: async (recordId) => (await hashes({ recordId })).length > 0,
    async contactsOf(by, from, to) {
      const found = await hashes(by)
      if (found.length === 0) return []
      const { rows } = await pool.query<CallerContact & Record<string, unknown>>({
        name: 'contacts-of-phone',
        text: `select c.id as "caseId", c.number, c.received_at as at, c.channel, c.danger,
            coalesce((select jsonb_agg(call ->> 'callRef') from jsonb_array_elements(c.file -> 'calls') call), '[]'::jsonb) as "callRefs",
            c.file -> 'exclusions' <> '[]'::jsonb as excluded
          from case_files c
          where c.tenant = $1 and c.phone_hash = any($2::text[]) and c.received_at >= $3 and c.received_at < $4
            and c.origin = 'contact' and not c.drill
          order by c.received_at, c.id limit 1000`,
        values: [tenant, found, from, to],
      })
      return rows
    },
    async recordsOfPhone(phone) {
      const found = await hashes({ phone })
      if (found.length === 0) return []
      const { rows } = await pool.query<{ record: RecordFile }>({
        name: 'records-of-phone',
        text: `select r.record from record_phones p join records r on r.tenant = p.tenant and r.id = p.record_id
          where p.tenant = $1 and p.phone_hash = any($2::text[]) order by r.id desc limit 50`,
        values: [tenant, found],
      })
      return rows.map(({ record }) => record)
    },
  }
}
