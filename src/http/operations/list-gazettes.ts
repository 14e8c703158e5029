// Which gazettes have been brought in, and what became of each.
import { accept } from '../../terms/refusal.js'
import { gazetteList } from '../contract/gazette.js'
import { defineOperation } from '../operation.js'

export const listGazettes = defineOperation({
  id: 'gazette.list',
  method: 'GET',
  path: '/api/gazettes',
  summary: { zh: '已导入的公报', en: 'Gazettes brought in' },
  answers: { 200: gazetteList },
  async handle(_ask, deps) {
    return accept({ status: 200, body: await deps.store.listGazettes(200) })
  },
})
