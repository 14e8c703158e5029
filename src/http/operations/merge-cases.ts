// The same trouble told twice (并单): this file ends, its petitioner is answered with the main one.
import { accept } from '../../terms/refusal.js'
import { actorOf } from '../actor.js'
import { actionsShown, caseShown } from '../case-access.js'
import { caseParams, commandAnswer } from '../contract/cases.js'
import { mergeRequest } from '../contract/commands.js'
import { defineOperation } from '../operation.js'
import { turnBack } from '../refused-request.js'

export const mergeCases = defineOperation({
  id: 'case.merge',
  method: 'POST',
  path: '/api/cases/:id/merge',
  summary: { zh: '并入主件', en: 'Merge into a main file' },
  params: caseParams,
  body: mergeRequest,
  answers: { 200: commandAnswer },
  keyed: true,
  async handle(ask, deps) {
    // Two files have two versions; a condition on one of them would promise too much.
    if (ask.expectedVersion !== undefined) throw turnBack('version_not_taken')
    const { into, reason } = ask.body
    const merged = await deps.store.merge(ask.params.id, into, { by: actorOf(ask, deps), key: ask.key, reason })
    if (!merged.ok) return merged
    const { file, actions, repeated } = merged.value
    return accept({
      status: 200,
      version: file.version,
      body: { case: caseShown(file, ask), actions: actionsShown(actions, file, ask), repeated },
    })
  },
})
