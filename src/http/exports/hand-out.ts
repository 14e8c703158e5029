// The one way out: every file the house hands out has an owner and a purpose, is counted and digested, and is on record before its first
// byte leaves (clause 5: purpose, number, digest). An operation that answers a file and does not come through here fails a test.
import type { OperationId } from '../../access/policy-table.js'
import type { ExportRow } from '../../store/handed-out-port.js'
import { newId } from '../../terms/ids.js'
import type { JsonObject } from '../../terms/json.js'
import { accept, type Result } from '../../terms/refusal.js'
import { ms } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import type { Answer, Ask } from '../operation.js'
import { digestsOf } from './digests.js'

export interface HandOut {
  readonly operation: OperationId
  /** What it is of: number of a case file, id of a register or sheet. */
  readonly subject: string
  readonly purpose: string
  /** Names of the columns or members in it. */
  readonly fields: readonly string[]
  readonly count: number
  readonly format: string
  readonly fileName: string
  readonly contentType: string
  readonly body: string | Buffer
  readonly caseId?: string
  /** More for the audit ledger. */
  readonly detail?: JsonObject
  /** A file taken out under a grant carries a head line: its id, the grant, and the digest of its rows. */
  readonly share?: {
    readonly id: string
    readonly grantNumber: string
    readonly rowsSha256: string
    readonly expiresOn: string
  }
}

export async function handOut(
  ask: Ask<unknown, unknown, unknown>,
  deps: Pick<Deps, 'store' | 'audit'>,
  taken: HandOut,
): Promise<Result<Answer>> {
  const { operation, subject, purpose, fields, count, format, fileName, body, share } = taken
  const { sha256, sm3 } = digestsOf(body)
  const account = ask.session?.account
  const row: ExportRow = {
    ...{ id: share?.id ?? newId(ms(ask.now)), at: ask.now, account: account?.name ?? 'anyone', role: ask.role },
    ...{ unit: account?.unit ?? null, operation, subject, purpose, grantNumber: share?.grantNumber ?? null },
    ...{ format, fileName, count, fields, bytes: Buffer.byteLength(body), sha256, sm3 },
    ...{ rowsSha256: share?.rowsSha256 ?? null, expiresOn: share?.expiresOn ?? null },
  }
  await deps.store.recordExport(row)
  await deps.audit.write({
    ...{ at: ask.now, account: row.account, operation, caseId: taken.caseId ?? null, allowed: true, reason: purpose },
    detail: {
      ...{ export: row.id, count, fields: [...fields], sha256, role: ask.role },
      ...(share === undefined ? {} : { grant: share.grantNumber }),
      ...taken.detail,
    },
  })
  return accept({
    status: 200,
    audited: true,
    contentType: taken.contentType,
    headers: {
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-liandong-export': row.id,
      'x-liandong-count': String(count),
      'x-liandong-sha256': sha256,
    },
    body,
  })
}
