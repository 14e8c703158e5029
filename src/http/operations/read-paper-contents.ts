// The table of contents of the gazette: papers by series and number, what of them is not printed, which numbers are missing.
import { gazetteContents } from '../../instruments/papers/gazette-contents.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { asOfQuery, paperContentsView } from '../contract/papers.js'
import { defineOperation } from '../operation.js'
import { rowShown } from '../papers/row-shown.js'
import { shelfOf } from '../papers/shelf.js'
import { PUBLIC_READS } from '../rate-limits.js'

export const readPaperContents = defineOperation({
  id: 'paper.contents',
  method: 'GET',
  path: '/api/public/paper-contents',
  summary: { zh: '公报目录', en: 'Contents of the gazette' },
  query: asOfQuery,
  answers: { 200: paperContentsView },
  limit: PUBLIC_READS,
  async handle({ query, now }, deps) {
    const register = await shelfOf(deps)
    const asOf = query.asOf ?? today(deps, now)
    const sections = gazetteContents(register, asOf).map(({ series, lines, gaps, againstDates }) => ({
      series,
      lines: lines.map(({ paper, annexes }) => ({
        paper: rowShown(register, paper, asOf),
        annexes,
        bodyMissing: paper.bodyMissing,
      })),
      gaps,
      againstDates,
    }))
    return accept({ status: 200, body: { asOf, sections } })
  },
})
