// One register: fields, states, moves with their clauses, and its figures over all records.
import { createFigures } from '../../registers/figures.js'
import { accept } from '../../terms/refusal.js'
import { registerId, registerView } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { askingNow, reachRegister, scopeOf } from '../registers/reach.js'
import { registerShown } from '../registers/shown.js'

export const readRegister = defineOperation({
  id: 'register.read',
  method: 'GET',
  path: '/api/registers/:register',
  summary: { zh: '一个名册的字段、状态与指标', en: 'A register with its figures' },
  params: registerId,
  answers: { 200: registerView },
  async handle(ask, deps) {
    const reached = reachRegister(ask.params.register, ask, deps)
    if (!reached.ok) return reached
    const { register } = reached.value
    const figures = createFigures(register, deps.book.place.zone, ask.now)
    // Sums over everything are for those who may read everything.
    const all = scopeOf(register, ask, deps) === 'all'
    if (all && (register.figures ?? []).length > 0) await deps.store.eachRecord(register.id, figures.add)
    const shown = figures.shown()
    const told = (register.figures ?? []).flatMap((figure, index) => {
      const { id, name, kind, unit, by, expected, atLeast } = figure
      const told = shown[index]
      if (!all || told === undefined) return []
      return {
        id,
        name,
        kind,
        ...(unit === undefined ? {} : { unit }),
        ...(by === undefined ? {} : { by }),
        ...(expected === undefined ? {} : { expected }),
        ...(atLeast === undefined ? {} : { atLeast }),
        value: told.value,
        from: told.from,
        agrees: told.agrees,
        groups: [...told.groups],
        cites: [...(figure.cites ?? register.opens.cites)],
      }
    })
    return accept({ status: 200, body: { ...registerShown(reached.value, askingNow(ask, deps)), figures: told } })
  },
})
