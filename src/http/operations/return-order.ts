// A unit sends its order back (退单) with a listed ground. Clause 8.
import { caseCommand } from '../case-command.js'

export const returnOrder = caseCommand({
  name: 'return-order',
  summary: { zh: '退单', en: 'Return a work order' },
  command: (body) => ({ kind: 'return_order', ...body }),
})
