// The citizen's clock stops under a named rule; where the rule needs approval, the one who approves is the one who stops it. Clause 8.
import { accept, refuse } from '../../terms/refusal.js'
import { findGoverning, today } from '../book-today.js'
import { caseCommand } from '../case-command.js'

const MAY_APPROVE = ['shift_lead', 'supervisor']

export const pauseClock = caseCommand({
  name: 'pause-clock',
  summary: { zh: '暂停时限', en: 'Pause the clock' },
  command: (body) => ({ kind: 'pause_clock', ...body }),
  async before({ rule }, ask, deps) {
    const rules = findGoverning(deps.book, today(deps, ask.now))?.procedure?.pausing.rules ?? []
    const needed = rules.find((one) => one.id === rule)?.needsApproval === true
    const can = ask.role !== null && MAY_APPROVE.includes(ask.role)
    return needed && !can ? refuse('approval_missing', { rule }) : accept(undefined)
  },
})
