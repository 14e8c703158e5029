// The audit trail: who looked at or took out what, and why. Rows are only ever added.
import { newId } from '../../terms/ids.js'
import type { JsonObject } from '../../terms/json.js'
import { findPhoneHash } from '../phone-hash.js'
import type { AccountStore } from '../port.js'
import { conditions } from '../read/conditions.js'
import type { Workshop } from '../workshop.js'

type Audit = Pick<AccountStore, 'audit' | 'auditMany' | 'listAudit'>

export function createAudit({ pool, tenant, phoneKey }: Workshop): Audit {
  const auditMany: Audit['auditMany'] = async (rows) => {
    if (rows.length === 0) return
    await pool.query({
      name: 'audit',
      text: `insert into audit (tenant, id, at, account, operation, case_id, allowed, reason, detail)
        select $1, x.* from json_to_recordset($2::json) as x(id text, at timestamptz, account text, operation text, case_id text,
          allowed boolean, reason text, detail jsonb)`,
      values: [tenant, JSON.stringify(rows.map(({ caseId, ...row }) => ({ ...row, id: nextId(), case_id: caseId })))],
    })
  }
  return {
    audit: (row) => auditMany([row]),
    auditMany,
    async listAudit({ caseId, account, operation, phone, from, to, limit }) {
      const where = conditions('tenant = $1', tenant)
      if (caseId !== undefined) where.and(`case_id = ${where.value(caseId)}`)
      if (account !== undefined) where.and(`account = ${where.value(account)}`)
      if (operation !== undefined) where.and(`operation = ${where.value(operation)}`)
      if (from !== undefined) where.and(`at >= ${where.value(from)}`)
      if (to !== undefined) where.and(`at < ${where.value(to)}`)
      if (phone !== undefined) {
        const hash = findPhoneHash(phone, phoneKey)
        if (hash === undefined) return []
        where.and(
          `case_id in (select c.id from case_files c where c.tenant = $1 and c.phone_hash = ${where.value(hash)})`,
        )
      }
      const { rows } = await pool.query<JsonObject>({
        text: `select id, at, account, operation, case_id as "caseId", allowed, reason, detail
          from audit where ${where.text()} order by id desc limit ${where.value(Math.min(Math.max(limit, 1), 1_000))}`,
        values: where.values,
      })
      return rows
    },
  }
}

let last = 0

/** Ids in the order of the rows, also for rows of one millisecond: the list is read by id. */
function nextId(): string {
  last = Math.max(last + 1, Date.now())
  return newId(last)
}
