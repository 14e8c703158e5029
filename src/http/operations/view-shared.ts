// One file as the grant cuts it (可看, clause 5). A file outside the grant, excluded or unknown is refused alike: which it is would tell too much.
import { accept, refuse } from '../../terms/refusal.js'
import { sharedFile, sharedFileParams } from '../contract/shares.js'
import { defineOperation } from '../operation.js'
import { reachShare } from '../shares/reach-share.js'
import { inWords, noteLook, readShared } from '../shares/read-shared.js'

export const viewShared = defineOperation({
  id: 'share.view',
  method: 'GET',
  path: '/api/shares/:grant/files/:number',
  summary: { zh: '看一件共享数据', en: 'View one shared file' },
  params: sharedFileParams,
  answers: { 200: sharedFile },
  async handle(ask, deps) {
    const { grant: name, number } = ask.params
    const reached = await reachShare(name, 'view', ask, deps)
    if (!reached.ok) return reached
    const grant = reached.value
    const [found] = (await readShared(grant, { number }, deps)).items
    if (found === undefined) return refuse('share_file_outside', { grant: grant.number, number })
    await noteLook(grant, 'view', 'share.view', [found.file], ask, deps)
    const { row, wordsWithheld } = found.cut
    return accept({ status: 200, audited: true, body: { row: inWords(row, ask.language, deps), wordsWithheld } })
  },
})
