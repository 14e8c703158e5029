// Looking files up within a grant (可查, clause 5): a page of lines, each cut; long words only when one file is viewed.
import { accept } from '../../terms/refusal.js'
import { checkCursor } from '../check-cursor.js'
import { sharedPage, sharedQuery, shareParams } from '../contract/shares.js'
import { defineOperation } from '../operation.js'
import { reachShare } from '../shares/reach-share.js'
import { inWords, noteLook, readShared } from '../shares/read-shared.js'

export const lookUpShared = defineOperation({
  id: 'share.look-up',
  method: 'GET',
  path: '/api/shares/:grant/files',
  summary: { zh: '查共享数据', en: 'Look up shared files' },
  params: shareParams,
  query: sharedQuery,
  answers: { 200: sharedPage },
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    const reached = await reachShare(ask.params.grant, 'look_up', ask, deps)
    if (!reached.ok) return reached
    const grant = reached.value
    const page = await readShared(grant, ask.query, deps)
    const files = page.items.map(({ file }) => file)
    await noteLook(grant, 'look_up', 'share.look-up', files, ask, deps)
    const items = page.items.map(({ cut }) => {
      const { text: _text, result: _result, ...row } = inWords(cut.row, ask.language, deps)
      return row
    })
    return accept({ status: 200, audited: true, body: { ...page, items } })
  },
})
