// A unit asks for more time before the order is due (延期). Clause 8.
import { caseCommand } from '../case-command.js'

export const requestExtension = caseCommand({
  name: 'request-extension',
  summary: { zh: '申请延期', en: 'Ask for an extension' },
  command: (body) => ({ kind: 'request_extension', ...body }),
})
