// Whose export a file is, and whether it is still as it left the house: by the digest of its bytes in the ledger, or by its own head line.
import { digestsOf, rowDigests } from '../../../http/exports/digests.js'
import { type HeadLine, readShareFile } from '../../../http/exports/share-file.js'
import type { ExportRow, HandedOutStore } from '../../../store/handed-out-port.js'

export interface Examined {
  /** `unvouched`: agrees with its own head line, but no ledger was there to ask. `unknown`: no export of ours. */
  readonly verdict: 'unchanged' | 'changed' | 'unvouched' | 'unknown'
  readonly row: ExportRow | undefined
  readonly head: HeadLine | undefined
}

/** `find` is left out where no ledger can be asked. */
export async function examineShareFile(bytes: Buffer, find?: HandedOutStore['findExport']): Promise<Examined> {
  const known = await find?.({ sha256: digestsOf(bytes).sha256 })
  const file = await readable(bytes)
  const head = file?.head
  if (known !== undefined) return { verdict: 'unchanged', row: known, head }
  if (file === undefined || head === undefined) return { verdict: 'unknown', row: undefined, head: undefined }
  const rows = rowDigests(file.rows)
  const same = rows.sha256 === head.sha256 && rows.sm3 === head.sm3 && file.rows.length === head.count
  const row = await find?.({ id: head.id })
  // A head line can be written by anybody: only the ledger's own digest vouches for it. The same rows saved anew are unchanged.
  if (row !== undefined) return { verdict: same && row.rowsSha256 === rows.sha256 ? 'unchanged' : 'changed', row, head }
  if (!same) return { verdict: 'changed', row, head }
  return { verdict: find === undefined ? 'unvouched' : 'unknown', row, head }
}

async function readable(bytes: Buffer) {
  try {
    return await readShareFile(bytes)
  } catch {
    return undefined
  }
}
