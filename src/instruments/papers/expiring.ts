// Papers that run out within the coming months, so that whoever keeps the register asks in time: extend, replace or let go?
import type { Bilingual } from '../../terms/text.js'
import type { Day } from '../../terms/time.js'
import { bi } from '../finding.js'
import type { PaperEntry } from './paper-entry.js'
import { paperStatus, stands } from './paper-status.js'
import type { PaperRegister } from './register-of-papers.js'

export interface Expiring {
  readonly paper: PaperEntry
  /** Last day of the paper, or of its tasks. */
  readonly on: Day
  readonly what: 'paper' | 'tasks' | 'repeal'
  readonly daysLeft: number
  readonly say: Bilingual
}

export const WARN_MONTHS = 6

/** The nearest first. Whatever ends on the last day of the window is still told. */
export function expiringPapers(register: PaperRegister, day: Day, months: number = WARN_MONTHS): readonly Expiring[] {
  const last = addMonths(day, months)
  const within = (end: Day | null): end is Day => end !== null && day <= end && end <= last
  return register.papers
    .filter(({ inHouse }) => inHouse)
    .flatMap((paper): Expiring[] => {
      const status = paperStatus(register, paper, day)
      if (!stands(status)) return []
      const found: Expiring[] = []
      const repealed = paper.endings.some(({ from }) => from !== null && status.until !== null && status.until < from)
      if (within(status.until)) {
        const repeal = repealed && paper.versions.at(-1)?.to !== status.until
        found.push(line(paper, status.until, repeal ? 'repeal' : 'paper', day))
      }
      if (within(paper.tasksEnd)) found.push(line(paper, paper.tasksEnd, 'tasks', day))
      return found
    })
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

function line(paper: PaperEntry, on: Day, what: Expiring['what'], day: Day): Expiring {
  const daysLeft = Math.round((Date.parse(on) - Date.parse(day)) / 86_400_000)
  const say = {
    paper: bi(
      `有效期还有${daysLeft}天，止于${on}；请决定延续、修订或到期失效。`,
      `Its period ends on ${on}, in ${daysLeft} days; decide whether to extend, revise or let it go.`,
    ),
    tasks: bi(
      `任务期还有${daysLeft}天，止于${on}；文件本身仍有效。`,
      `Its tasks end on ${on}, in ${daysLeft} days; the paper itself stands.`,
    ),
    repeal: bi(
      `已有文件将其废止，最后一天是${on}；在用的事项和规则届时停用。`,
      `Another paper ends it; its last day is ${on}, and what runs on it stops then.`,
    ),
  }[what]
  return { paper, on, what, daysLeft, say }
}

/** The same day of the month so many months on; the month's last day where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, length))
  return first.toISOString().slice(0, 10)
}
