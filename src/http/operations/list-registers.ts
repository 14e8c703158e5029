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
    const counts = await deps.store.countRecords(ask.now)
    const registers = registersOf(deps.book, today(deps, ask.now))
      .map(({ register, pack }) => {
        const own = counts.filter((count) => count.register === register.id)
        const open = new Set(register.states.filter((state) => state.open).map(({ id }) => id))
        return {
          register,
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
      .filter(({ register, line }) => line.mayOpen || scopeOf(register, ask, deps) !== null)
      .map(({ line }) => line)
    return accept({ status: 200, body: { registers } })
  },
})
