// Published records: only the states and fields the pack names, pseudonyms where it says so.
import { feel } from '../../instruments/feel.js'
import { findRegister } from '../../registers/create-register-desk.js'
import { seeAlone } from '../../registers/see.js'
import { accept, refuse } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { checkCursor } from '../check-cursor.js'
import { publicRecordPage, recordQuery, registerId } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { PUBLIC_READS } from '../rate-limits.js'
import { publicFields } from '../registers/public-fields.js'

export const listPublicRecords = defineOperation({
  id: 'public.records',
  method: 'GET',
  path: '/api/public/registers/:register/records',
  summary: { zh: '公示', en: 'Published records' },
  params: registerId,
  query: recordQuery.pick({ after: true, limit: true }),
  answers: { 200: publicRecordPage },
  limit: PUBLIC_READS,
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    const found = findRegister(deps.book, ask.params.register, today(deps, ask.now))
    const shows = found?.register.public
    if (found === undefined || shows === undefined) return refuse('register_unknown', { register: ask.params.register })
    const { register } = found
    const page = await deps.store.listRecords({ ...ask.query, register: register.id, states: shows.states })
    const items = page.items.map((record) => {
      const seen = seeAlone(record, register, deps.book.place.zone, ask.now)
      const state = register.states.find(({ id }) => id === record.state)?.name ?? {
        zh: record.state,
        en: record.state,
      }
      const fields = publicFields(record, shows, (text) => feel(text, seen).value)
      return { number: record.number, state, fields, openedAt: record.openedAt }
    })
    return accept({ status: 200, body: { ...page, items } })
  },
})
