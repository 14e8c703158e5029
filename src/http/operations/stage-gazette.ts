// The keeper brings a printed gazette in. It is read and laid aside for review; nothing of it is published by this.
import { importGazette } from '../../gazette/import-gazette.js'
import { MOST_BYTES, tooLarge } from '../../gazette/read-bytes.js'
import { accept } from '../../terms/refusal.js'
import { GAZETTE_BODY_LIMIT, gazetteFile, gazetteStaged } from '../contract/gazette.js'
import { defineOperation } from '../operation.js'

export const stageGazette = defineOperation({
  id: 'gazette.stage',
  method: 'POST',
  path: '/api/gazettes',
  summary: { zh: '导入公报（待审）', en: 'Bring in a gazette, for review' },
  body: gazetteFile,
  bodyLimit: GAZETTE_BODY_LIMIT,
  answers: { 200: gazetteStaged, 201: gazetteStaged },
  async handle(ask, deps) {
    const { fileName, content } = ask.body
    // The size is known before the bytes are made.
    if (content.length * 0.75 > MOST_BYTES + 3) return tooLarge(Math.floor(content.length * 0.75))
    const read = await importGazette(Buffer.from(content, 'base64'))
    if (!read.ok) return read
    const by = ask.session?.account.name ?? ''
    const { row, fresh } = await deps.store.stageGazette({ ...read.value, fileName, at: ask.now, by })
    return accept({ status: fresh ? 201 : 200, body: { gazette: row, fresh } })
  },
})
