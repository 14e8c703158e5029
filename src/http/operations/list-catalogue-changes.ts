// Every version of the catalogue that joint meetings made: its day, the changes with meeting and item, the rows before and after.
import { amendedOf } from '../../instruments/amend/amend-book.js'
import type { CatalogueChange } from '../../instruments/amend/change.js'
import { dayBefore } from '../../instruments/amend/days.js'
import { diffCatalogues } from '../../instruments/amend/diff-catalogues.js'
import { packInForce } from '../../instruments/in-force.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { changesView } from '../contract/meetings.js'
import { differenceShown } from '../meetings/difference-shown.js'
import { defineOperation } from '../operation.js'

export const listCatalogueChanges = defineOperation({
  id: 'catalogue.changes',
  method: 'GET',
  path: '/api/catalogue/changes',
  summary: { zh: '清单变更与前后对照', en: 'Changes of the catalogue, before and after' },
  answers: { 200: changesView },
  async handle(ask, deps) {
    const day = today(deps, ask.now)
    const book = amendedOf(deps.book)
    const versions = (book?.amended ?? []).map(({ pack, from, changes, wrong }) => {
      const before = packInForce(deps.book, pack.id, dayBefore(from))
      const rows = before ? diffCatalogues({ pack: before, on: dayBefore(from) }, { pack, on: from }) : []
      return {
        version: pack.document.version,
        from,
        begun: from <= day,
        changes: (book?.changes ?? []).filter((one) => one.from === from).map(changeShown),
        rows: rows.map(differenceShown),
        wrong: wrong
          .filter(({ change }) => changes.includes(change))
          .map(({ change, what }) => ({ number: change.number, what })),
      }
    })
    const announced = (book?.announced ?? []).map(({ change, countsFrom, findings }) => ({
      ...changeShown(change),
      countsFrom,
      findings: [...findings],
    }))
    return accept({ status: 200, body: { today: day, versions: versions.reverse(), announced } })
  },
})

function changeShown({ number, kind, row, from, because, meeting, item }: CatalogueChange) {
  return { number, kind, row, from, because, meeting, item }
}
