// The demands behind a number of the boards: a topic's, a board's, a board's in one town; exactly as many as the number says.
import type { Voice } from '../../analysis/voice.js'
import { accept, refuse } from '../../terms/refusal.js'
import { type Snapshot, snapshotOf } from '../boards/board-snapshots.js'
import { boardCasesQuery, boardCasesView } from '../contract/boards.js'
import { defineOperation } from '../operation.js'
import { titleCovered } from '../titles-covered.js'

const PAGE = 100

export const listBoardCases = defineOperation({
  id: 'board.cases',
  method: 'GET',
  path: '/api/boards/cases',
  summary: { zh: '看板数字后面的办件', en: 'Demands behind a number of the boards' },
  query: boardCasesQuery,
  answers: { 200: boardCasesView },
  async handle(ask, deps) {
    const { period = 'week', until, topic, from = 0 } = ask.query
    const unit = ask.session?.account.unit ?? null
    // A moment that is still to come, or long gone, would be another board than anybody has seen.
    const moment = until === undefined || until > ask.now ? {} : { until }
    const snapshot = await snapshotOf(deps, ask.now, { period, unit, ...moment })
    if (snapshot === undefined) return refuse('boards_unknown', {})
    const voices = voicesOf(snapshot, topic)
    if (voices === undefined) return refuse('topic_unknown', { topic })
    const ids = [...voices].reverse().map(({ caseId }) => caseId)
    const items = await deps.store.boardFiles(ids.slice(from, from + PAGE))
    return accept({
      status: 200,
      body: {
        topic,
        since: snapshot.since,
        until: snapshot.until,
        total: ids.length,
        next: from + PAGE < ids.length ? from + PAGE : null,
        items: items.map(titleCovered),
      },
    })
  },
})

function voicesOf({ boards }: Snapshot, topic: string): readonly Voice[] | undefined {
  const [scope, id, town] = topic.split('|')
  if (scope !== 'board') return boards.flatMap(({ topics }) => topics).find(({ key }) => key === topic)?.voices
  const board = boards.find((one) => one.board === id)
  if (town === undefined) return board?.voices
  return board?.towns.find((one) => (one.town ?? '') === town)?.voices
}
