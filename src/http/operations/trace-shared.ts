// How a shared file went, step by step, as far as the grant goes (可追溯, clause 5).
import { ACTION_WORDS } from '../../cases/action-words.js'
import { cutSteps } from '../../sharing/cut-steps.js'
import { accept, refuse } from '../../terms/refusal.js'
import { sharedFileParams, sharedSteps } from '../contract/shares.js'
import { defineOperation } from '../operation.js'
import { reachShare } from '../shares/reach-share.js'
import { noteLook, readShared } from '../shares/read-shared.js'

export const traceShared = defineOperation({
  id: 'share.trace',
  method: 'GET',
  path: '/api/shares/:grant/files/:number/timeline',
  summary: { zh: '追溯一件共享数据', en: 'Trace one shared file' },
  params: sharedFileParams,
  answers: { 200: sharedSteps },
  async handle(ask, deps) {
    const { grant: name, number } = ask.params
    const reached = await reachShare(name, 'trace', ask, deps)
    if (!reached.ok) return reached
    const grant = reached.value
    const [found] = (await readShared(grant, { number }, deps)).items
    if (found === undefined) return refuse('share_file_outside', { grant: grant.number, number })
    await noteLook(grant, 'trace', 'share.trace', [found.file], ask, deps)
    const actions = await deps.store.timeline(found.file.id)
    const steps = cutSteps(actions, grant, deps.book.place.zone).map((step) => ({
      ...step,
      cites: [...step.cites],
      name: ACTION_WORDS[step.kind] ?? { zh: step.kind, en: step.kind },
    }))
    return accept({ status: 200, audited: true, body: { steps } })
  },
})
