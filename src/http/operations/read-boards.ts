// The four boards of clause 6 over a day, a week or a month. Accounts of a unit see the demands of their unit; nobody sees a name.
import { accept, refuse } from '../../terms/refusal.js'
import { snapshotOf } from '../boards/board-snapshots.js'
import { boardsShown, sampleIds } from '../boards/boards-shown.js'
import { boardsQuery, boardsView } from '../contract/boards.js'
import { defineOperation } from '../operation.js'

export const readBoards = defineOperation({
  id: 'board.read',
  method: 'GET',
  path: '/api/boards',
  summary: { zh: '四板：民意热点、治安乱点、风险隐患、矛盾问题', en: 'The four boards' },
  query: boardsQuery,
  answers: { 200: boardsView },
  async handle(ask, deps) {
    const unit = ask.session?.account.unit ?? null
    const snapshot = await snapshotOf(deps, ask.now, { period: ask.query.period ?? 'week', unit })
    if (snapshot === undefined) return refuse('boards_unknown', {})
    const files = await deps.store.boardFiles(sampleIds(snapshot))
    return accept({ status: 200, body: boardsShown(snapshot, new Map(files.map((file) => [file.caseId, file]))) })
  },
})
