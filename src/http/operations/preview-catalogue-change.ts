// A change of the catalogue tried out: what the checker says of it and which rows would read differently. Nothing is kept.
import { amendedOf } from '../../instruments/amend/amend-book.js'
import { amendedPacks } from '../../instruments/amend/amended-packs.js'
import { changeOf } from '../../instruments/amend/change.js'
import { checkChange } from '../../instruments/amend/check-change.js'
import { dayBefore } from '../../instruments/amend/days.js'
import { diffCatalogues } from '../../instruments/amend/diff-catalogues.js'
import { packInForce } from '../../instruments/in-force.js'
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, today } from '../book-today.js'
import { changeBody, previewView } from '../contract/meetings.js'
import { differenceShown } from '../meetings/difference-shown.js'
import { defineOperation } from '../operation.js'

export const previewCatalogueChange = defineOperation({
  id: 'catalogue.preview',
  method: 'POST',
  path: '/api/catalogue/preview',
  summary: { zh: '试看一条清单变更', en: 'Try a change of the catalogue' },
  body: changeBody,
  answers: { 200: previewView },
  async handle(ask, deps) {
    const day = today(deps, ask.now)
    const governing = findGoverning(deps.book, day)
    if (governing === undefined) return refuse('no_instrument_in_force', { day })
    const amended = amendedOf(deps.book)
    const printed = amended?.printed ?? deps.book
    const others = amended?.changes ?? []
    const change = changeOf('试看', { ...ask.body, meetingNumber: '—', itemNumber: '—' })
    const findings = checkChange(printed, governing.id, others, change, day)
    const versions = printed.packs.filter(({ id }) => id === governing.id)
    const after = amendedPacks(versions, [...others, change]).find(({ from }) => from === change.from)
    const before = packInForce(deps.book, governing.id, dayBefore(change.from))
    const rows =
      after && before
        ? diffCatalogues({ pack: before, on: dayBefore(change.from) }, { pack: after.pack, on: change.from })
        : []
    return accept({ status: 200, body: { findings: [...findings], rows: rows.map(differenceShown) } })
  },
})
