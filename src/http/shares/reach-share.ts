// Finding a grant for somebody who wants to use it: it exists, it is theirs, it stands today, and it covers this use; else they are told why.
import type { RecordFile } from '../../registers/record-file.js'
import { type Grant, isHolder, readGrant, type ShareUse, whyNotUsable } from '../../sharing/grant.js'
import { accept, type Result, refuse } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import type { Deps } from '../dependencies.js'
import type { Ask } from '../operation.js'

export const SHARING = 'data-sharing'

type Asked = Ask<unknown, unknown, unknown>

export async function reachShare(number: string, use: ShareUse, ask: Asked, deps: Deps): Promise<Result<Grant>> {
  const record = await deps.store.findRecord(number)
  if (record === undefined || record.register !== SHARING) return refuse('share_unknown', { grant: number })
  const account = ask.session?.account
  const name = record.number
  // Another unit's grant is told no more about than that it is not theirs.
  if (account === undefined || record.fields.requesterUnit !== account.unit)
    return refuse('share_not_yours', { grant: name })
  const why = whyNotUsable(record, deps.platform, today(deps, ask.now))
  const grant = readGrant(record)
  if (why === 'elsewhere') return refuse('share_elsewhere', { grant: name, from: String(record.fields.from) })
  if (why !== undefined || grant === undefined) {
    return refuse('share_not_open', { grant: name, why: why ?? 'not_given', until: String(record.fields.until ?? '') })
  }
  if (!isHolder(grant, account)) return refuse('share_not_yours', { grant: name })
  if (!grant.uses.includes(use)) return refuse('share_use_not_granted', { grant: name, use })
  return accept(grant)
}

/** Of all grants, or of those that one unit asked for. */
export async function allShares(unit: string | null, deps: Deps): Promise<readonly RecordFile[]> {
  const found: RecordFile[] = []
  for (let after: string | null | undefined; after !== null && found.length < MOST; ) {
    const page = await deps.store.listRecords({
      ...{ register: SHARING, limit: 200 },
      ...(unit === null ? {} : { fields: { requesterUnit: unit } }),
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page.items)
    after = page.next
  }
  return found
}

const MOST = 1_000
