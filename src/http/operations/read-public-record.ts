// How far a record has come, by its number, for whoever filled it in: state and times, and what is published of it.
import { feel } from '../../instruments/feel.js'
import { findRegister } from '../../registers/create-register-desk.js'
import { seeAlone } from '../../registers/see.js'
import { accept, refuse } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { publicRecordState, recordParams } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'
import { publicFields } from '../registers/public-fields.js'

export const readPublicRecord = defineOperation({
  id: 'public.record-progress',
  method: 'GET',
  path: '/api/public/records/:id',
  summary: { zh: '填报进度', en: 'Progress of a record' },
  params: recordParams,
  answers: { 200: publicRecordState },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    const record = await deps.store.findRecord(ask.params.id)
    const found = record && findRegister(deps.book, record.register, today(deps, ask.now), record.packVersion)
    // Only registers that are open to all or published are there for the public at all.
    const open = found && (found.register.opens.by.includes('anyone') || found.register.public !== undefined)
    if (record === undefined || found === undefined || !open) return refuse('record_unknown', { id: ask.params.id })
    const { register } = found
    const shows = register.public?.states.includes(record.state) ? register.public : undefined
    const seen = seeAlone(record, register, deps.book.place.zone, ask.now)
    return accept({
      status: 200,
      body: {
        number: record.number,
        register: register.title,
        state: register.states.find(({ id }) => id === record.state)?.name ?? { zh: record.state, en: record.state },
        open: record.open,
        openedAt: record.openedAt,
        enteredAt: record.enteredAt,
        dueAt: record.dueAt,
        fields: shows === undefined ? {} : publicFields(record, shows, (text) => feel(text, seen).value),
      },
    })
  },
})
