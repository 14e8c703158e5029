// A batch under a grant (可批量应用, clause 5): rows cut one by one, with a head line that says whose the file is, and a row in the ledger of exports.
import { z } from 'zod'
import type { CaseFile } from '../../cases/case-file.js'
import { findRegister } from '../../registers/create-register-desk.js'
import { newId } from '../../terms/ids.js'
import { refuse } from '../../terms/refusal.js'
import { ms } from '../../terms/time.js'
import { today } from '../book-today.js'
import { batchBody, shareParams } from '../contract/shares.js'
import { handOut } from '../exports/hand-out.js'
import { MEDIA, writeShareFile } from '../exports/share-file.js'
import { defineOperation } from '../operation.js'
import { reachShare, SHARING } from '../shares/reach-share.js'
import { inWords, readShared } from '../shares/read-shared.js'

/** More than this in one file is for several periods. */
export const MOST_IN_A_BATCH = 20_000
const PAGE = 200

export const batchShared = defineOperation({
  id: 'share.batch',
  method: 'POST',
  path: '/api/shares/:grant/batch',
  summary: { zh: '批量取用共享数据', en: 'Take a batch of shared files' },
  params: shareParams,
  body: batchBody,
  contentType: 'application/octet-stream',
  answers: { 200: z.any() },
  async handle(ask, deps) {
    const reached = await reachShare(ask.params.grant, 'batch', ask, deps)
    if (!reached.ok) return reached
    const grant = reached.value
    const { format, reason, ...wish } = ask.body
    const files: CaseFile[] = []
    const rows: string[][] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await readShared(grant, { ...wish, limit: PAGE, ...(after === undefined ? {} : { after }) }, deps)
      for (const { file, cut } of page.items) {
        const row = inWords(cut.row, ask.language, deps)
        files.push(file)
        rows.push(grant.fields.map((field) => row[field] ?? ''))
      }
      if (rows.length > MOST_IN_A_BATCH) return refuse('share_too_many', { most: MOST_IN_A_BATCH })
      after = page.next
    }
    const id = newId(ms(ask.now))
    const account = ask.session?.account.name ?? ''
    const register = findRegister(deps.book, SHARING, today(deps, ask.now))?.register
    const names = register?.fields.find((one) => one.id === 'gives')?.values ?? {}
    const about = {
      ...{ id, owner: account, unit: grant.unit, grant: grant.number, purpose: `${grant.purpose}：${reason}` },
      ...{ approvedBy: grant.approvedBy ?? '', from: grant.from, masking: grant.masking, takenAt: ask.now },
      ...{ expires: grant.until, onward: grant.onward, fields: grant.fields, count: rows.length },
    }
    const columns = grant.fields.map((field) => names[field]?.[ask.language] ?? field)
    const { body, digests } = await writeShareFile(format, about, columns, rows)
    await deps.store.noteShown({
      ...{ lookId: id, grantNumber: grant.number, use: 'batch', at: ask.now, account, unit: grant.unit },
      caseIds: files.map((file) => file.id),
    })
    return handOut(ask, deps, {
      ...{ operation: 'share.batch', subject: grant.number, purpose: about.purpose, fields: grant.fields },
      ...{ count: rows.length, format, fileName: `${grant.number}.${format}`, contentType: MEDIA[format], body },
      share: { id, grantNumber: grant.number, rowsSha256: digests.sha256, expiresOn: grant.until },
    })
  },
})
