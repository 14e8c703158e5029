// Ask the other platform whose the matter is (协商). Clause 4.
import { caseCommand } from '../case-command.js'

export const openNegotiation = caseCommand({
  name: 'open-negotiation',
  summary: { zh: '发起协商', en: 'Open a negotiation' },
  command: (body) => ({ kind: 'open_negotiation', ...body }),
})
