// Moves a record along its procedure. Who may, what must hold and which clause it rests on the pack says.
import { accept, refuse } from '../../terms/refusal.js'
import { moveBody, moveParams, recordAnswer } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { performedShown } from '../registers/performed.js'
import { actorFor, reachRecord } from '../registers/reach.js'

export const moveRecord = defineOperation({
  id: 'record.move',
  method: 'POST',
  path: '/api/records/:id/moves/:move',
  summary: { zh: '办理登记件', en: 'Move a record' },
  params: moveParams,
  body: moveBody,
  answers: { 200: recordAnswer },
  keyed: true,
  async handle(ask, deps) {
    const reached = await reachRecord(ask.params.id, ask, deps)
    if (!reached.ok) return reached
    const { record, found } = reached.value
    const move = found.register.moves.find(({ id, from }) => id === ask.params.move && from.includes(record.state))
    if (move === undefined) {
      const known = found.register.moves.some(({ id }) => id === ask.params.move)
      // A repetition of a move that was made comes when its state is gone: the key tells, so the store decides.
      if (!known) return refuse('move_unknown', { move: ask.params.move })
    }
    const performed = await deps.store.performRecord(record.id, {
      command: {
        kind: 'move',
        move: ask.params.move,
        fields: ask.body.fields,
        ...(ask.body.note === undefined ? {} : { note: ask.body.note }),
      },
      by: actorFor(ask, deps, move?.by ?? [], record),
      key: ask.key,
      ...(ask.expectedVersion === undefined ? {} : { expectedVersion: ask.expectedVersion }),
    })
    if (!performed.ok) return performed
    return accept({ status: 200, ...(await performedShown(performed.value, found, ask, deps)) })
  },
})
