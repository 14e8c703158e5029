// The records of a register, newest first; accounts that may read only what their unit holds get only that.
import type { JsonObject } from '../../terms/json.js'
import { accept, refuse } from '../../terms/refusal.js'
import { checkCursor } from '../check-cursor.js'
import { recordPage, recordQuery, registerId } from '../contract/registers.js'
import { defineOperation } from '../operation.js'
import { reachRegister, scopeOf } from '../registers/reach.js'
import { rowShown } from '../registers/shown.js'

export const listRecords = defineOperation({
  id: 'record.list',
  method: 'GET',
  path: '/api/registers/:register/records',
  summary: { zh: '登记件列表', en: 'Records of a register' },
  params: registerId,
  query: recordQuery,
  answers: { 200: recordPage },
  async handle(ask, deps) {
    checkCursor(ask.query.after)
    const reached = reachRegister(ask.params.register, ask, deps)
    if (!reached.ok) return reached
    const { register } = reached.value
    const scope = scopeOf(register, ask, deps)
    if (scope === null) return refuse('role_not_entitled', { register: register.id })
    const { state, overdue, holder, where, ...rest } = ask.query
    const page = await deps.store.listRecords({
      ...rest,
      register: register.id,
      ...(state === undefined ? {} : { states: state.split(',') }),
      ...(overdue === true ? { overdueAt: ask.now } : {}),
      ...(scope !== 'all' ? { holder: scope.unit } : holder === undefined ? {} : { holder }),
      ...(where === undefined ? {} : { fields: wished(where) }),
    })
    return accept({
      status: 200,
      body: { ...page, items: page.items.map((record) => rowShown(record, register, ask.now, deps)) },
    })
  },
})

function wished(where: string): JsonObject {
  const at = where.indexOf(':')
  return at < 0 ? {} : { [where.slice(0, at)]: where.slice(at + 1) }
}
