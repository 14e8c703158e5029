// The registers of the place with how much stands in each state; those the account may neither read nor write are left out.
import { registersOf } from '../../registers/create-register-desk.js'
import { fits } from '../../registers/who.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { registerLines } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { askingNow, scopeOf } from '../registers/reach.js'
import { paperShown } from '../registers/shown.js'

export const listRegisters = defineOperation({
  id: 'register.list',
  method: 'GET',
  path: '/api/registers',
  summary: { zh: '名册与台账', en: 'Registers' },
  answers: { 200: registerLines },
  async handle(ask, deps) {
    const asking = askingNow(ask, deps)
    const unit = asking.unit
    const [all, held] = await Promise.all([
      deps.store.countRecords(ask.now),
      unit === null ? [] : deps.store.countRecords(ask.now, unit),
    ])
    const registers = registersOf(deps.book, today(deps, ask.now))
      .map(({ register, pack }) => {
        // Counted is what the account may read: how much others hold is not told by a sum either.
        const scope = scopeOf(register, ask, deps)
        const counts = scope === 'all' ? all : scope === null ? [] : held
        const own = counts.filter((count) => count.register === register.id)
        const open = new Set(register.states.filter((state) => state.open).map(({ id }) => id))
        return {
          scope,
          line: {
            id: register.id,
            title: register.title,
            what: register.what,
            paper: paperShown(pack),
            states: Object.fromEntries(own.map(({ state, count }) => [state, count])),
            open: own.filter(({ state }) => open.has(state)).reduce((sum, { count }) => sum + count, 0),
            overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
            mayOpen: fits(register.opens.by, asking, null),
          },
        }
      })
      .filter(({ scope, line }) => line.mayOpen || scope !== null)
      .map(({ line }) => line)
    return accept({ status: 200, body: { registers } })
  },
})
