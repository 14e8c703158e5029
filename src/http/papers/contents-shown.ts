// The table of contents and the coming ends as the wire tells them.
import { expiringPapers, WARN_MONTHS } from '../../instruments/papers/expiring.js'
import { gazetteContents } from '../../instruments/papers/gazette-contents.js'
import type { PaperRegister } from '../../instruments/papers/register-of-papers.js'
import type { Day } from '../../terms/time.js'
import type { PaperContentsView, PaperExpiringView } from '../contract/papers.js'
import { rowShown } from './row-shown.js'

export function contentsShown(register: PaperRegister, asOf: Day): PaperContentsView {
  const sections = gazetteContents(register, asOf).map(({ series, lines, gaps, againstDates }) => ({
    series,
    lines: lines.map(({ paper, annexes }) => ({
      paper: rowShown(register, paper, asOf),
      annexes: [...annexes],
      bodyMissing: paper.bodyMissing,
    })),
    gaps: [...gaps],
    againstDates: [...againstDates],
  }))
  return { asOf, sections }
}

export function expiringShown(register: PaperRegister, asOf: Day): PaperExpiringView {
  const papers = expiringPapers(register, asOf).map(({ paper, on, what, daysLeft, say }) => ({
    paper: rowShown(register, paper, asOf),
    on,
    what,
    daysLeft,
    say,
  }))
  return { asOf, months: WARN_MONTHS, papers }
}
