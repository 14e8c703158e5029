// The police side marks what may not leave (涉密、涉稳、涉恐、涉案、涉重大敏感). Clause 5.
import { caseCommand } from '../case-command.js'

export const markExclusions = caseCommand({
  name: 'mark-exclusions',
  summary: { zh: '标记不共享', en: 'Mark as not shared' },
  command: (body) => ({ kind: 'mark_exclusions', ...body }),
  // Whoever was shown the file under a grant hears that it is called back; what a crash here loses, the next reading of notices makes good.
  after: async (file, ask, deps) => void (await deps.store.recallExcluded(ask.now, file.id)),
})
