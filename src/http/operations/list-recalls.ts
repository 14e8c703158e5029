// Notices that call back what was shown or handed over before an exclusion was marked: a unit sees its own, the givers and the auditor all.
import { accept } from '../../terms/refusal.js'
import { recallViews } from '../contract/shares.js'
import { defineOperation } from '../operation.js'

const MOST = 500

export const listRecalls = defineOperation({
  id: 'share.recalls',
  method: 'GET',
  path: '/api/share-recalls',
  summary: { zh: '共享数据收回通知', en: 'Notices that call shared data back' },
  answers: { 200: recallViews },
  async handle(ask, deps) {
    // A mark whose notice was lost in a crash is made good here.
    await deps.store.recallExcluded(ask.now)
    const found = await deps.store.listRecalls(ask.session?.account.unit ?? null, MOST)
    const recalls = found.map((one) => ({
      ...one,
      uses: [...one.uses],
      unitName: deps.book.place.units.find(({ id }) => id === one.unit)?.name ?? { zh: one.unit, en: one.unit },
    }))
    return accept({ status: 200, body: { recalls } })
  },
})
