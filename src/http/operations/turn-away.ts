// Neither platform accepts it: recorded with a listed ground, and with a second person where the ground needs two. Clause 1.
import { accept, refuse } from '../../terms/refusal.js'
import { caseCommand } from '../case-command.js'

const MAY_CONFIRM = ['agent', 'call_taker', 'shift_lead', 'supervisor']

export const turnAway = caseCommand({
  name: 'turn-away',
  summary: { zh: '不予受理并告知去处', en: 'Turn away and tell where to go' },
  command: (body) => ({ kind: 'turn_away', ...body }),
  // A name that nobody bears would make two persons of one.
  async before({ secondPerson }, ask, deps) {
    if (secondPerson === undefined) return accept(undefined)
    const other = (await deps.accounts.list()).find((account) => account.name === secondPerson)
    const can = other !== undefined && !other.disabled && other.roles.some((role) => MAY_CONFIRM.includes(role))
    if (!can) return refuse('second_person_unknown', { secondPerson })
    return secondPerson === ask.session?.account.name ? refuse('needs_second_person') : accept(undefined)
  },
})
