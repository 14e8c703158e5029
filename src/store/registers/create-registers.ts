// The registers' part of the store, for one tenant.
import type { RegisterDesk } from '../../registers/create-register-desk.js'
import type { RecordFile } from '../../registers/record-file.js'
import { type Instant, instant, ms } from '../../terms/time.js'
import type { Errand, RegisterStore } from '../register-port.js'
import type { Workshop } from '../workshop.js'
import { withKnown } from './known-records.js'
import { performRecord } from './perform-record.js'
import * as read from './read-records.js'

// Long enough for a demand on a slow day; after it, another worker takes over what a dead one had claimed.
const CLAIM_MS = 30_000

export function createRegisters(shop: Workshop, desk: RegisterDesk): RegisterStore {
  const { pool, tenant } = shop
  return {
    async performRecord(id, asked) {
      const performed = await performRecord(shop, desk, id, asked)
      if (performed.ok && !performed.value.repeated) {
        const { id: record, register, version, fields } = performed.value.record
        const did = asked.command.kind === 'move' ? asked.command.move : asked.command.kind
        const unit = typeof fields.unit === 'string' ? fields.unit : null
        shop.recordChanged({ id: record, register, version, did, unit })
      }
      return performed
    },
    async usedKeys(keys) {
      const { rows } = await pool.query<{ key: string }>({
        name: 'used-keys',
        text: 'select key from commands where tenant = $1 and key = any($2::text[])',
        values: [tenant, keys],
      })
      return new Set(rows.map(({ key }) => key))
    },
    hearPeer: (register, word) => desk.hear(register, word, shop.now()),
    findRecord: (idOrNumber) => read.findRecord(shop, idOrNumber),
    lookAtRecord: (record) => withKnown(pool, tenant, (known) => desk.look(record, shop.now(), known)),
    recordTimeline: (id) => read.recordTimeline(shop, id),
    listRecords: (query) => read.listRecords(shop, query),
    eachRecord: (register, batch) => read.eachRecord(shop, register, batch),
    countRecords: (now, holder) => read.countRecords(shop, now, holder),
    recordSecrets: (id) => read.recordSecrets(shop, id),
    ledgerEntries: (ledger, query) => read.ledgerEntries(shop, ledger, query),
    ledgerEntriesOf: (recordId) => read.ledgerEntriesOf(shop, recordId),
    async wakingRecords(now, limit) {
      const { rows } = await pool.query<{ id: string }>({
        name: 'waking-records',
        text: 'select id from records where tenant = $1 and wake_at <= $2 order by wake_at, id limit $3',
        values: [tenant, now, limit],
      })
      return rows.map(({ id }) => id)
    },
    async postponeRecord(id, until) {
      await pool.query({
        text: 'update records set wake_at = $3 where tenant = $1 and id = $2 and wake_at < $3',
        values: [tenant, id, until],
      })
    },
    async claimErrands(now: Instant, limit: number): Promise<readonly Errand[]> {
      const { rows } = await pool.query<{
        id: string
        recordId: string
        kind: string
        body: Errand['body']
        failures: number
      }>({
        name: 'claim-errands',
        text: `with due as (
            select id from record_errands where tenant = $1 and wake_at <= $2 order by wake_at, id limit $3 for update skip locked
          ) update record_errands e set wake_at = $4 from due where e.tenant = $1 and e.id = due.id
            returning e.id, e.record_id as "recordId", e.kind, e.body, e.failures`,
        values: [tenant, now, limit, instant(ms(now) + CLAIM_MS)],
      })
      // In the order they arose, which `returning` does not promise: asked before ended.
      return [...rows].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    },
    async errandDone(id) {
      await pool.query({ text: 'delete from record_errands where tenant = $1 and id = $2', values: [tenant, id] })
    },
    async errandFailed(id, until, error) {
      await pool.query({
        text: `update record_errands set wake_at = $3, failures = failures + 1, last_error = $4 where tenant = $1 and id = $2`,
        values: [tenant, id, until, error.slice(0, 1_000)],
      })
    },
    async awaitingRecords(limit) {
      const { rows } = await pool.query<{ record: RecordFile }>({
        name: 'awaiting-records',
        // Only those with something to hear: demands that stay open for long would keep later ones from ever being told.
        text: `select r.record from records r where r.tenant = $1 and r.awaits_demand and exists (
            select from jsonb_array_elements(r.record -> 'demands') d
            join case_files c on c.tenant = r.tenant and c.id = d ->> 'caseId'
            where d ->> 'endedAt' is null and c.state <> 'open') order by r.id limit $2`,
        values: [tenant, limit],
      })
      return rows.map(({ record }) => record)
    },
  }
}
